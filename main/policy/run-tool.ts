import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { policyBytes } from './trusted-file.ts';

/** What a program of the system ended with. */
export interface ToolAnswer {
  readonly code: number;
  /** Its standard output, at most 64 KB. */
  readonly output: Buffer;
}

/**
 * Runs one program of the system. In: its words, and what it reads from standard input. Out: null
 * where it did not run to its end, or said too much.
 */
export type RunTool = (words: readonly string[], input?: Uint8Array) => Promise<ToolAnswer | null>;

/**
 * How long a program may take, in milliseconds. It is done in a few dozen; a computer that is just
 * being signed in to, with a scanner that looks at every start, may need seconds.
 */
const patience = 10_000;

/**
 * A program of the system, named by its whole path: no shell, no search for it, and of this process's
 * environment nothing but where Windows is.
 */
export function systemTool(program: string): RunTool {
  return (words, input) =>
    new Promise((resolve) => {
      try {
        const child = execFile(program, words, optionsFor(program), (error, output) => {
          if (error === null) resolve({ code: 0, output });
          // A word where it did not start, or said too much; null where a signal ended it.
          else resolve(typeof error.code === 'number' ? { code: error.code, output } : null);
        });
        // A program that ends without reading is told by its answer.
        child.stdin?.on('error', () => {});
        child.stdin?.end(input);
      } catch {
        // How Node tells some refusals of Windows, such as application control.
        resolve(null);
      }
    });
}

function optionsFor(program: string) {
  const root = process.env['SystemRoot'];
  return {
    cwd: dirname(program),
    encoding: 'buffer' as const,
    env: root === undefined ? {} : { SystemRoot: root },
    killSignal: 'SIGKILL' as const,
    maxBuffer: policyBytes,
    timeout: patience,
    windowsHide: true,
  };
}
