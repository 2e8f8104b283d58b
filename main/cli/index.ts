import { problem } from '../../shared/domain/problems/codes.ts';
import { exitCodes, problemReport } from './report.ts';
import { runInTerminal } from './run.ts';

// The check without Electron, on plain Node: `npm run check` starts this file.

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stop.abort());
}
// The reader of the report may close the pipe early: that is no failure of ours.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

try {
  process.exitCode = await runInTerminal(process.argv.slice(2), {
    input: process.stdin,
    out: (text) => process.stdout.write(text),
    log: (text) => process.stderr.write(text),
    signal: stop.signal,
  });
} catch {
  // What was thrown may hold anything, the token included: it is not printed.
  process.stderr.write(`${problemReport(problem('INTERNAL', { where: 'terminal' }))}\n`);
  process.exitCode = exitCodes.notRun;
}
// A terminal that is still being read from would keep the process alive.
process.stdin.destroy();
