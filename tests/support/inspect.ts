import { Readable } from 'node:stream';
import { inspectInTerminal } from '../../main/cli/run-inspect.ts';
import type { TokenInput } from '../../main/cli/read-token.ts';
import { defaultDisplayName } from '../../shared/domain/guide/values.ts';
import type { World } from '../../practice/world.ts';
import { namesIn } from './onelogin.ts';
import { startNode } from './run-command.ts';

/** Standard input as the command wants it. */
export const credentialOf = ({ api }: World) =>
  `${api.credential.clientId}\n${api.credential.clientSecret}\n`;

/** A command line for a world and its test users. */
export const argsFor = (world: World, ...more: readonly string[]) => [
  '--practice',
  '--onelogin',
  world.api.address,
  '--app',
  defaultDisplayName,
  ...namesIn(world).flatMap((name) => ['--user', name]),
  ...more,
];

/** Runs the command as a process, as a script would. */
export const startInspect = (world: World, args: readonly string[], input = credentialOf(world)) =>
  startNode('main/cli/inspect.ts', args, input).ended;

/** Runs it in this process, with what it would print. */
export async function runInspect(args: readonly string[], input: TokenInput | string) {
  const said = { out: '', log: '' };
  const code = await inspectInTerminal(args, {
    input: typeof input === 'string' ? Readable.from([input]) : input,
    out: (text) => (said.out += text),
    log: (text) => (said.log += text),
    signal: new AbortController().signal,
  });
  return { code, ...said };
}
