/**
 * The names of devices, in whose place no program of Windows opens a file, whatever follows a dot
 * (Microsoft, "Naming Files, Paths, and Namespaces").
 */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?: *\.|$)/i;

/** What stands for something else in a path: a stream behind a colon, a folder, a pattern. */
// oxlint-disable-next-line no-control-regex
const special = /[<>:"/\\|?*\u0000-\u001f]/;

/**
 * Whether a file of this name can be opened and removed on Windows. Node itself would make one named
 * `NUL` or `report.` there, and nothing else could take it away. In: the name alone, no folder.
 */
export function isWindowsName(name: string): boolean {
  return name !== '' && !device.test(name) && !special.test(name) && !/[. ]$/.test(name);
}
