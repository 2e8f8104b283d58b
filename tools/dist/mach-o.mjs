// Apple's headers name everything here: mach-o/loader.h, mach-o/fat.h, and cs_blobs.h of xnu.

/**
 * One processor's part of a Mach-O file.
 * @typedef {{
 *   arch: string,
 *   minimumSystem: string | null,
 *   signature: 'none' | 'ad-hoc' | 'certificate',
 *   hardened: boolean,
 * }} MachO
 * `arch`: `x64`, `arm64`, or the number of another; `minimumSystem`: the first macOS it runs on, as
 * `12.0`, null where it says none; `signature`: whether there is one and whether a certificate made
 * it, not whether it holds; `hardened`: signed for the hardened runtime
 */

const fat = 0xcafebabe;
const fat64 = 0xcafebabf;
const thin64 = 0xfeedfacf;
const arches = new Map([
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
]);
const command = { codeSignature: 0x1d, minimumSystem: 0x24, buildVersion: 0x32 };
const blob = { codeDirectory: 0xfade0c02, wrapper: 0xfade0b01 };
const flag = { adHoc: 0x2, runtime: 0x10000 };
/** A Java class begins with the same four bytes as a fat file, and its "number" is its version. */
const mostParts = 20;

/**
 * Reads what a Mach-O file says of itself.
 * @param {Buffer} file all of it
 * @returns {MachO[]} one for each processor it is for; empty for a file that is no 64-bit Mach-O
 * @throws {RangeError} for one that ends too early
 */
export function readMachO(file) {
  if (file.length < 8) return [];
  const magic = file.readUInt32BE(0);
  if (magic !== fat && magic !== fat64) return readPart(file);
  const count = file.readUInt32BE(4);
  if (count > mostParts) return [];
  return Array.from({ length: count }, (_none, at) => {
    if (magic === fat) {
      const entry = 8 + at * 20;
      const start = file.readUInt32BE(entry + 8);
      return file.subarray(start, start + file.readUInt32BE(entry + 12));
    }
    const entry = 8 + at * 32;
    const start = Number(file.readBigUInt64BE(entry + 8));
    return file.subarray(start, start + Number(file.readBigUInt64BE(entry + 16)));
  }).flatMap(readPart);
}

/** @param {Buffer} part @returns {MachO[]} */
function readPart(part) {
  if (part.length < 32 || part.readUInt32LE(0) !== thin64) return [];
  const cpu = part.readUInt32LE(4);
  const arch = arches.get(cpu) ?? `0x${cpu.toString(16)}`;
  /** @type {MachO} */
  const read = { arch, minimumSystem: null, signature: 'none', hardened: false };
  let at = 32;
  for (let left = part.readUInt32LE(16); left > 0; left -= 1) {
    const kind = part.readUInt32LE(at);
    if (kind === command.minimumSystem) read.minimumSystem = version(part.readUInt32LE(at + 8));
    if (kind === command.buildVersion) read.minimumSystem = version(part.readUInt32LE(at + 12));
    if (kind === command.codeSignature) {
      Object.assign(read, readSignature(part.subarray(part.readUInt32LE(at + 8))));
    }
    at += part.readUInt32LE(at + 4);
  }
  return [read];
}

/** @param {number} packed */
function version(packed) {
  return `${packed >>> 16}.${(packed >>> 8) & 0xff}`;
}

/**
 * A signature is an index of blobs. An ad-hoc one says so, and has no certificate's wrapper; the
 * linker's own on arm64 is one of them.
 * @param {Buffer} data from its beginning
 * @returns {Pick<MachO, 'signature' | 'hardened'>}
 */
function readSignature(data) {
  let flags = 0;
  let wrapped = false;
  for (let at = 0; at < data.readUInt32BE(8); at += 1) {
    const start = data.readUInt32BE(12 + at * 8 + 4);
    const magic = data.readUInt32BE(start);
    if (magic === blob.codeDirectory) flags |= data.readUInt32BE(start + 12);
    // Eight bytes are its head: an ad-hoc signature may carry an empty one.
    if (magic === blob.wrapper && data.readUInt32BE(start + 4) > 8) wrapped = true;
  }
  const adHoc = (flags & flag.adHoc) !== 0 || !wrapped;
  return { signature: adHoc ? 'ad-hoc' : 'certificate', hardened: (flags & flag.runtime) !== 0 };
}
