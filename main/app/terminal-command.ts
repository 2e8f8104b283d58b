/** What the app does without a window: the check, and a look at OneLogin. */
export type TerminalCommand = 'check' | 'inspect';

/**
 * The command in the words after the program, and the place of its switch; null: the app with its
 * window. `--inspect` is Node's own switch as well, which opens a debugger: only where a fuse keeps
 * Node from it, in what is packaged (tools/dist/fuses.mjs), it is ours, and only by itself.
 */
export function terminalCommand(
  words: readonly string[],
  packaged: boolean,
): { readonly command: TerminalCommand; readonly at: number } | null {
  const at = words.findIndex((word) => word === '--check' || (packaged && word === '--inspect'));
  if (at < 0) return null;
  return { command: words[at] === '--check' ? 'check' : 'inspect', at };
}
