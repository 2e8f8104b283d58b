/** What the app does without a window: the check, a look at OneLogin, and whether a setup still works. */
export type TerminalCommand = 'check' | 'inspect' | 'health';

/**
 * The command in the words after the program, and the place of its switch; null: the app with its
 * window. `--inspect` is Node's own switch as well, which opens a debugger: only where a fuse keeps
 * Node from it, in what is packaged (tools/dist/fuses.mjs), it is ours, and only by itself.
 */
export function terminalCommand(
  words: readonly string[],
  packaged: boolean,
): { readonly command: TerminalCommand; readonly at: number } | null {
  for (const [at, word] of words.entries()) {
    if (word === '--check') return { command: 'check', at };
    if (word === '--health') return { command: 'health', at };
    if (packaged && word === '--inspect') return { command: 'inspect', at };
  }
  return null;
}
