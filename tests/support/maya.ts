import { Credentials } from '../../main/credentials/credentials.ts';
import { SessionVault } from '../../main/credentials/session-vault.ts';
import { WatchLookUps } from '../../main/use-cases/watch-look-ups.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type AttributeValues, noValues } from '../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import { arrivalMessage } from '../../shared/messages/arrival.ts';
import { entriesOf } from '../../tools/fixtures/story.ts';
import { withSetup } from './one-setup.ts';

const maya: AttributeValues = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya@northwind.example',
  jobTitle: 'Lead',
  department: 'People',
};
const base = { at: '2026-03-02T10:00:00.000Z', active: null, userName: null, ms: 12 };

/** A lookup that found Maya, with these attributes otherwise. */
export const found = (received: Partial<AttributeValues> = {}): LookUpResult => ({
  ...base,
  outcome: 'found',
  received: { ...maya, ...received },
  problems: [],
});

/** A lookup that did not find her, or not her alone. */
export const notFound = (
  outcome: 'failed' | 'not-found' | 'several',
  ...problems: readonly Problem[]
): LookUpResult => ({ ...base, outcome, received: noValues, problems });

export const missed = notFound('not-found', problem('USER_NOT_FOUND'));

/** A setup with credentials and Maya in it; each lookup has the next result, the last one for ever. */
export async function withMaya(...results: readonly LookUpResult[]) {
  /** The queries that were sent, by number. */
  const queries: (number | undefined)[] = [];
  /** Happens while a lookup is under way. */
  const meanwhile = { do: async (): Promise<unknown> => null };
  const lookUpUser = async ({ queryIndex }: { queryIndex?: number }) => {
    queries.push(queryIndex);
    await meanwhile.do();
    return results[Math.min(queries.length, results.length) - 1] ?? missed;
  };
  const now = () => new Date('2026-03-02T10:00:00.000Z');
  const vaults = { keychain: new SessionVault(), session: new SessionVault() };
  const credentials = new Credentials(vaults, now, () => {});
  const main = await withSetup({ lookUpUser, credentials });
  const { setupId, setups, value, store, profile } = main;
  await store();
  const user = { setupId, userName: 'maya@northwind.example', expected: maya };
  const { userId } = await value('users.add', user);
  const opened = await setups.get(setupId);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = opened.value;
  const told: string[] = [];
  const notifyArrival = (arrived: Parameters<typeof arrivalMessage>[0]) => {
    const { title, body } = arrivalMessage(arrived);
    told.push(`${title}. ${body}`);
  };
  const deps = { ...main.context, credentials, lookUpUser, notifyArrival };
  /** The lookups of a watch of hers, one at a time and without a clock. */
  const lookUps = new WatchLookUps(deps, session, userId);
  const next = (signal = new AbortController().signal) => lookUps.next(signal);
  /** The lookups that the journal has. */
  const looked = () =>
    entriesOf(profile, setupId).flatMap((entry) =>
      entry.type === 'user.looked' ? [entry.look] : [],
    );
  return { ...main, credentials, userId, session, queries, meanwhile, told, next, looked };
}
