import { Readable } from 'node:stream';
import { lookInTerminal } from '../../main/cli/run-look.ts';
import { reconcileInTerminal } from '../../main/cli/run-reconcile.ts';
import { companyToken } from './company-server.ts';

/** Runs a command about people in this process, with what it would print. */
export async function runCommand(
  command: 'look' | 'reconcile',
  args: readonly string[],
  input: string = companyToken,
  signal: AbortSignal = new AbortController().signal,
) {
  const said = { out: '', log: '' };
  const run = command === 'look' ? lookInTerminal : reconcileInTerminal;
  const code = await run(args, {
    input: Readable.from([input]),
    out: (text) => (said.out += text),
    log: (text) => (said.log += text),
    signal,
  });
  return { code, ...said };
}
