import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { PeopleList } from '../../shared/domain/rollout/list.ts';
import type { NetworkOptions } from '../connection/options.ts';
import type { ApiCredentials } from '../credentials/api-credentials.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { lookAtPeople, type OneLoginOptions } from '../onelogin/look-at-onelogin.ts';
import { ListFile } from '../rollout/store/list-file.ts';
import type { Context } from '../use-cases/context.ts';
import { addressOf } from '../use-cases/look-at-onelogin.ts';
import { parseArguments } from './options.ts';
import { readPeopleFile } from './read-list-file.ts';
import { reconcileOnce } from './reconcile-once.ts';
import { problemReport } from './report.ts';
import { rolloutCodes } from './rollout-codes.ts';
import { lookOnce } from './run-look.ts';
import { chooseSetup, readSetups, type StoredSetup } from './stored-setups.ts';
import { readRate } from './wisq-options.ts';

/** What the app gives `--look` and `--reconcile`. */
export interface StoredRolloutParts extends Pick<Context, 'oneLoginAddress'> {
  readonly folder: SetupsFolder;
  readonly credentials: Credentials;
  readonly apiCredentials: ApiCredentials;
  /** The network as the app sees it. */
  readonly network: NetworkOptions & Pick<OneLoginOptions, 'practice'>;
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
  readonly signal: AbortSignal;
}

const lookOptions = {
  setup: { type: 'string' },
  user: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const reconcileOptions = {
  setup: { type: 'string' },
  list: { type: 'string' },
  column: { type: 'string' },
  rate: { type: 'string' },
  out: { type: 'string' },
  onelogin: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * One user looked up with the stored credentials of a setup, for `--look`. In: the arguments after it.
 * Out: the exit code, as for `npm run look`. Nothing is journaled.
 */
export async function lookStored(
  args: readonly string[],
  parts: StoredRolloutParts,
): Promise<number> {
  const parsed = parseArguments(args, lookOptions);
  if (!parsed.ok) return notRun(parts, parsed.problem);
  const { flags, values } = parsed.value;
  const user = (values.get('user') ?? '').trim();
  if (user === '') return notRun(parts, problem('TERMINAL_USER_MISSING'));
  const stored = await storedSetup(parts, values.get('setup') ?? null);
  if (!stored.ok) return notRun(parts, stored.problem);
  const { baseUrl, token } = stored.value;
  return lookOnce({ baseUrl, token, user, json: flags.has('json') }, parts.network, parts);
}

/**
 * A list compared with the stored credentials of a setup, for `--reconcile`: one from a file, or the
 * setup's own. In: the arguments after it. Out: the exit code, as for `npm run reconcile`. Nothing is
 * journaled or kept, so that it can run beside an open app.
 */
export async function reconcileStored(
  args: readonly string[],
  parts: StoredRolloutParts,
): Promise<number> {
  const parsed = parseArguments(args, reconcileOptions);
  if (!parsed.ok) return notRun(parts, parsed.problem);
  const { flags, values } = parsed.value;
  const rate = readRate(values.get('rate'));
  if (!rate.ok) return notRun(parts, rate.problem);
  const stored = await storedSetup(parts, values.get('setup') ?? null);
  if (!stored.ok) return notRun(parts, stored.problem);
  const { baseUrl, setup, token } = stored.value;
  const list = values.get('list');
  const people =
    list === undefined
      ? await ownList(parts, setup)
      : await readPeopleFile(list, values.get('column') ?? null, token);
  if (!people.ok) return notRun(parts, people.problem);
  const look = flags.has('onelogin') ? await oneLoginOf(parts, setup) : ok(null);
  if (!look.ok) return notRun(parts, look.problem);
  const { value: lookAt } = look;
  const compare = {
    ...parts.network,
    baseUrl,
    token,
    appName: setup.state.displayName,
    lookAtPeople:
      lookAt === null
        ? null
        : (wanted: Parameters<typeof lookAtPeople>[1]) => lookAtPeople(lookAt, wanted),
  };
  const out = values.get('out') ?? null;
  const json = flags.has('json');
  return reconcileOnce({ people: people.value, compare, rate: rate.value, out, json }, parts);
}

interface Stored {
  readonly setup: StoredSetup;
  readonly baseUrl: string;
  readonly token: string;
}

/** The setup that was asked for, and its credentials. TERMINAL_*, CREDENTIALS_MISSING, KEYCHAIN_* */
async function storedSetup(
  { credentials, folder, log }: StoredRolloutParts,
  wanted: string | null,
): Promise<Result<Stored>> {
  const all = await readSetups(folder);
  if (!all.ok) return all;
  for (const one of all.value.unreadable) log(`${problemReport(one)}\n`);
  const setup = chooseSetup(all.value.setups, wanted);
  if (!setup.ok) return setup;
  // What was kept for one session is in the memory of the app alone, if it is open.
  if (setup.value.state.credentials?.where === 'session') return fail('TERMINAL_SESSION_ONLY');
  const secrets = await credentials.secrets(setup.value);
  if (!secrets.ok) return secrets;
  const { token, url: baseUrl } = secrets.value;
  return ok({ setup: setup.value, baseUrl, token });
}

/** The list that is kept with a setup, read without changing it. LIST_MISSING, LIST_DAMAGED */
async function ownList(
  { folder }: StoredRolloutParts,
  { setupId }: StoredSetup,
): Promise<Result<PeopleList>> {
  const kept = await new ListFile(folder.folderOf(setupId)).read('only');
  if (!kept.ok) return kept;
  if (kept.value === null) return fail('LIST_MISSING');
  const { duplicates, empty, odd, source, state } = kept.value;
  return ok({ source, people: state.names, duplicates, empty, odd });
}

async function oneLoginOf(
  parts: StoredRolloutParts,
  setup: StoredSetup,
): Promise<Result<OneLoginOptions>> {
  const address = addressOf(parts, setup);
  if (!address.ok) return address;
  if (setup.state.oneLogin.connection?.where === 'session') {
    return fail('TERMINAL_SESSION_ONLY', { what: 'credential' });
  }
  const tokens = await parts.apiCredentials.keeper(setup);
  if (!tokens.ok) return tokens;
  const { network, signal } = parts;
  return ok({ ...network, address: address.value, tokens: tokens.value, signal });
}

function notRun({ log }: StoredRolloutParts, why: Problem): number {
  log(`${problemReport(why)}\n`);
  return rolloutCodes.usage;
}
