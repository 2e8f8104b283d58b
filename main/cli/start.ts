import { problem } from '../../shared/domain/problems/problem.ts';
import { problemReport } from './report.ts';
import type { Terminal } from './run.ts';

/**
 * Runs a command of the terminal as this process, on plain Node, and leaves its exit code.
 * In: the command, and the exit code for a mistake of ours.
 */
export async function startCommand(
  command: (args: readonly string[], terminal: Terminal) => Promise<number>,
  broken: number,
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop.abort());
  }
  // The reader of the report may close the pipe early: that is no failure of ours.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    process.exitCode = await command(process.argv.slice(2), {
      input: process.stdin,
      out: (text) => process.stdout.write(text),
      log: (text) => process.stderr.write(text),
      signal: stop.signal,
    });
  } catch {
    // What was thrown may hold anything, a secret included: it is not printed.
    process.stderr.write(`${problemReport(problem('INTERNAL', { where: 'terminal' }))}\n`);
    process.exitCode = broken;
  }
  // A terminal that is still being read from would keep the process alive.
  process.stdin.destroy();
}
