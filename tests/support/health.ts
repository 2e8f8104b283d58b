import { Readable } from 'node:stream';
import { healthInTerminal } from '../../main/cli/run-health.ts';
import type { TokenInput } from '../../main/cli/read-token.ts';
import { defaultDisplayName } from '../../shared/domain/guide/values.ts';
import type { World } from '../../practice/world.ts';
import { namesIn } from './onelogin.ts';
import { startNode } from './run-command.ts';

/** Standard input as the command wants it: the token, and both parts of the credential. */
export const secretsOf = ({ api, token }: World) =>
  `${token}\n${api.credential.clientId}\n${api.credential.clientSecret}\n`;

/** A command line for a world and its test users, OneLogin included. */
export const healthArgs = (world: World, ...more: readonly string[]) => [
  '--base-url',
  world.baseUrl,
  ...namesIn(world).flatMap((name) => ['--user', name]),
  '--practice',
  '--onelogin',
  world.api.address,
  '--app',
  defaultDisplayName,
  ...more,
];

/** Runs the command as a process, as a script would. */
export const startHealth = (world: World, args: readonly string[], input = secretsOf(world)) =>
  startNode('main/cli/health.ts', args, input).ended;

/** Runs it in this process, with what it would print. */
export async function runHealth(args: readonly string[], input: TokenInput | string) {
  const said = { out: '', log: '' };
  const code = await healthInTerminal(args, {
    input: typeof input === 'string' ? Readable.from([input]) : input,
    out: (text) => (said.out += text),
    log: (text) => (said.log += text),
    signal: new AbortController().signal,
  });
  return { code, ...said };
}
