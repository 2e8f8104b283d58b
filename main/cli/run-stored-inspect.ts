import { judgeReading } from '../../shared/domain/onelogin/verdict.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail } from '../../shared/domain/problems/result.ts';
import { changedAtOf } from '../../shared/domain/setup/onelogin-side.ts';
import { lookVerdicts } from '../../shared/messages/terminal.ts';
import type { ApiCredentials } from '../credentials/api-credentials.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import type { TokenKeeper } from '../onelogin/tokens.ts';
import type { Context } from '../use-cases/context.ts';
import { addressOf, lookedUsers, wantedOf } from '../use-cases/look-at-onelogin.ts';
import { inspectCodes, inspectJson, inspectText } from './inspect-report.ts';
import { parseArguments } from './options.ts';
import { problemReport } from './report.ts';
import { chooseSetup, readSetups, type StoredSetup } from './stored-setups.ts';

/** What the app gives its look at OneLogin without a window. */
export interface StoredInspectParts extends Pick<Context, 'lookAtOneLogin' | 'oneLoginAddress'> {
  readonly folder: SetupsFolder;
  readonly apiCredentials: ApiCredentials;
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
  readonly signal: AbortSignal;
}

const storedOptions = { setup: { type: 'string' }, json: { type: 'boolean' } } as const;

/**
 * A look at OneLogin with the stored API credential of a setup, for `--inspect`: at its app and its
 * test users, as many as one look takes. In: the arguments after `--inspect`. Out: the exit code, as
 * for `npm run inspect`. Nothing is journaled, so that it can be repeated at will and beside an open
 * app; and the token is not revoked, because the app uses the same.
 */
export async function inspectStored(
  args: readonly string[],
  parts: StoredInspectParts,
): Promise<number> {
  const { lookAtOneLogin, folder, log, out, signal } = parts;
  const parsed = parseArguments(args, storedOptions);
  if (!parsed.ok) return notRun(parts, parsed.problem);
  const { values, flags } = parsed.value;
  const stored = await readSetups(folder);
  if (!stored.ok) return notRun(parts, stored.problem);
  const { setups, unreadable } = stored.value;
  for (const one of unreadable) log(`${problemReport(one)}\n`);
  const setup = chooseSetup(setups, values.get('setup') ?? null);
  if (!setup.ok) return notRun(parts, setup.problem);
  const { state } = setup.value;
  const address = addressOf(parts, setup.value);
  if (!address.ok) return notRun(parts, address.problem);
  const tokens = await keeperOf(parts, setup.value);
  if (!tokens.ok) return notRun(parts, tokens.problem);
  const users = lookedUsers(state);
  const reading = await lookAtOneLogin({
    address: address.value,
    tokens: tokens.value,
    wanted: wantedOf(setup.value, users),
    signal,
  });
  if (signal.aborted) {
    log(`${lookVerdicts.stopped}\n`);
    return inspectCodes.stopped;
  }
  const verdict = judgeReading(reading, ({ asked }) => {
    const user = users.find(({ userName }) => userName === asked);
    return user === undefined ? null : changedAtOf(user);
  });
  out(`${flags.has('json') ? inspectJson(reading, verdict) : inspectText(reading, verdict)}\n`);
  return inspectCodes[verdict.kind];
}

/** What was kept for one session is in the memory of the app alone, if it is open. */
async function keeperOf(
  { apiCredentials }: StoredInspectParts,
  setup: StoredSetup,
): Promise<Result<TokenKeeper>> {
  if (setup.state.oneLogin.connection?.where === 'session')
    return fail('TERMINAL_SESSION_ONLY', { what: 'credential' });
  return apiCredentials.keeper(setup);
}

function notRun({ log }: StoredInspectParts, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return inspectCodes.usage;
}
