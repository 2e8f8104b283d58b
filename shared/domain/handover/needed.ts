import type { CheckResult } from '../check/result.ts';
import { dayOf } from '../rollout/people.ts';
import type { Entry } from '../setup/entries.ts';
import { fold } from '../setup/fold.ts';
import { isKnownTask } from '../setup/known-tasks.ts';
import type { SetupState } from '../setup/state.ts';
import type { TestUser } from '../users/test-user.ts';
import { canonicalJson } from './canonical.ts';

/**
 * The entries of a journal that its state rests on: without the others it folds to the same state.
 * In: a journal's entries, those that stay for another reason, and what the entries fold to, for who knows.
 * Out: both, as the same objects.
 */
export function neededEntries(
  entries: readonly Entry[],
  others: ReadonlySet<Entry> = new Set(),
  state: SetupState = fold(entries),
): ReadonlySet<Entry> {
  const needed = new Set<Entry>([...entries.slice(0, 1), ...others]);
  const newest = new Map<string, Entry>();
  const people = new Map<string, UserEntries>();
  for (const entry of entries) {
    if ('userId' in entry) takeUser(people, entry);
    else if (correcting.has(entry.type) || entry.type.startsWith('replacement.')) needed.add(entry);
    else if (entry.type === 'rollout.compared') takeComparison(newest, entry);
    else if (!('taskId' in entry) || isKnownTask(entry.taskId)) newest.set(subjectOf(entry), entry);
  }
  for (const entry of newest.values()) needed.add(entry);
  const checks = new Set<CheckResult>(state.checks);
  const lastCounted = entries.findLast(
    (entry) => entry.type === 'check.finished' && entry.result.verdict !== 'cancelled',
  );
  if (lastCounted !== undefined) needed.add(lastCounted);
  for (const entry of entries) {
    if (entry.type === 'check.finished' && checks.has(entry.result)) needed.add(entry);
  }
  for (const user of state.users) {
    for (const entry of people.get(user.userId)?.needed(user) ?? []) needed.add(entry);
  }
  return withWhole(entries, needed, state);
}

/** What a later one of these takes away depends on the ones before (setup/corrections.ts): all count. */
const correcting: ReadonlySet<Entry['type']> = new Set<Entry['type']>([
  'credentials.stored',
  'credentials.removed',
  'credentials.as-sent',
  'token.valid-until',
  'health.checked',
  'health.seen',
  'onelogin.counted',
  'connector.chosen',
  'display-name.set',
  'onelogin.host',
  'onelogin.connected',
  'onelogin.disconnected',
  'onelogin.credential-deleted',
]);

/** The newest of all, and the newest finished one of each day. */
function takeComparison(
  newest: Map<string, Entry>,
  entry: Extract<Entry, { type: 'rollout.compared' }>,
): void {
  newest.set('comparison', entry);
  const { comparison } = entry;
  if (comparison.end === 'finished') newest.set(`comparison ${dayOf(comparison)}`, entry);
}

/** Of entries with the same subject the last one counts; a check is looked at by itself. */
function subjectOf(entry: Exclude<Entry, UserEntry>): string {
  switch (entry.type) {
    case 'task.ticked':
    case 'task.unticked':
      return `task ${entry.taskId}`;
    case 'setup.created':
    case 'setup.renamed':
    case 'onelogin.looked':
      return entry.type;
    case 'rollout.listed':
    case 'rollout.list-forgotten':
      return 'list';
    default:
      return entry.type.split('.')[0] ?? '';
  }
}

type UserEntry = Extract<Entry, { userId: string }>;

/** Of these the last one of each test user counts. */
const lastCounts: ReadonlySet<Entry['type']> = new Set<Entry['type']>([
  'user.expected',
  'user.watched',
  'user.onelogin-looked',
]);

/** What was written about one test user since they were added last. */
class UserEntries {
  readonly #added: UserEntry;
  readonly #all: UserEntry[] = [];

  constructor(added: UserEntry) {
    this.#added = added;
  }

  take(entry: UserEntry): void {
    this.#all.push(entry);
  }

  /** Those that the user's state rests on, as far as each by itself tells (see `withWhole`). */
  needed({ lastLookUp, lastFound, lastComplete }: TestUser): readonly UserEntry[] {
    const kept = new Set<UserEntry>([this.#added]);
    const last = new Map<string, UserEntry>();
    const lookUps = new Set([lastLookUp, lastFound, lastComplete]);
    let found = false;
    for (const entry of this.#all) {
      if (entry.type === 'user.said') last.set(entry.what, entry);
      else if (entry.type === 'user.looked') {
        if (lookUps.has(entry.look)) kept.add(entry);
        if (entry.look.outcome !== 'found' || found) continue;
        found = true;
        kept.add(entry);
        // What was said before a user was first seen decides whether they were there before.
        const said = last.get('assigned');
        if (said !== undefined) kept.add(said);
      } else if (lastCounts.has(entry.type)) {
        last.set(entry.type, entry);
      }
    }
    return [...kept, ...last.values(), ...lastAnswers(this.#all)];
  }
}

/** Wisq's last answer, the one before (it may go against that), and what was withdrawn after each. */
function lastAnswers(entries: readonly UserEntry[]): readonly UserEntry[] {
  const kept: UserEntry[] = [];
  let answers = 0;
  let withdrawn = false;
  for (const entry of entries.toReversed()) {
    if (entry.type === 'user.confirmed' || entry.type === 'user.declined') {
      kept.push(entry);
      answers += 1;
      withdrawn = false;
      if (answers === 2) break;
    } else if (entry.type === 'user.confirmation-withdrawn' && !withdrawn) {
      kept.push(entry);
      withdrawn = true;
    }
  }
  return kept;
}

function takeUser(people: Map<string, UserEntries>, entry: UserEntry): void {
  if (entry.type === 'user.added') people.set(entry.userId, new UserEntries(entry));
  else if (entry.type === 'user.removed') people.delete(entry.userId);
  else people.get(entry.userId)?.take(entry);
}

/** Where more than the last of each counted for a test user, all about them is needed. */
function withWhole(
  entries: readonly Entry[],
  needed: ReadonlySet<Entry>,
  state: SetupState,
): ReadonlySet<Entry> {
  const right = usersOf(state);
  const kept = usersOf(fold(entries.filter((entry) => needed.has(entry))));
  const ids = new Set([...right.keys(), ...kept.keys()]);
  for (const userId of ids) if (right.get(userId) === kept.get(userId)) ids.delete(userId);
  if (ids.size === 0) return needed;
  return new Set(
    entries.filter((one) => needed.has(one) || ('userId' in one && ids.has(one.userId))),
  );
}

/** Each test user, and what the newest report said of them. */
function usersOf({ users, report }: SetupState): ReadonlyMap<string, string> {
  return new Map(
    users.map((user) => {
      const reported = report?.subjects[user.userId] ?? null;
      return [user.userId, canonicalJson({ user, reported })];
    }),
  );
}
