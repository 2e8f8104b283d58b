/**
 * What the app does without a window: the check, looks at Wisq and OneLogin, comparing a list, and
 * whether a setup still works.
 */
export type TerminalCommand = 'check' | 'health' | 'inspect' | 'look' | 'reconcile';

const commands: readonly TerminalCommand[] = ['check', 'health', 'inspect', 'look', 'reconcile'];

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
    const command = commands.find((one) => word === `--${one}`);
    if (command !== undefined && (packaged || command !== 'inspect')) return { command, at };
  }
  return null;
}
