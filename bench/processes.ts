import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { root } from '../tools/setup/paths.mjs';

/** One of this folder's scripts in a process of its own, with this one's flags. */
function started(script: string) {
  return spawn(process.execPath, [...process.execArgv, join(root, 'bench', script)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Runs a script that measures once. In: what it is given, as JSON. Out: what it answers, from JSON. */
export async function measuredOnce(script: string, input: object) {
  const child = started(script);
  child.stdin.end(JSON.stringify(input));
  return JSON.parse(await text(child.stdout));
}

/** A script that serves until it is ended: it says where first, and what it counted when it is asked. */
export function serverOf(script: string) {
  const child = started(script);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async () => JSON.parse((await lines.next()).value ?? '{}');
  return {
    said,
    counted() {
      child.stdin.write('\n');
      return said();
    },
    end: () => void child.stdin.end(),
  };
}
