import type { CheckResult } from '../check/result.ts';
import { worked } from '../check/verdict.ts';
import { defaultDisplayName } from '../guide/values.ts';
import { compareAttributes, countGood } from '../users/compare.ts';
import { attributeIds, type AttributeValues } from '../users/attributes.ts';
import type { LookResult } from '../users/look-up.ts';
import type { Entry } from './entries.ts';
import type { SetupState, TestUser, WisqWord } from './state.ts';

/** How many check results a set-up keeps in view; the journal keeps all. */
const checksKept = 20;

/** The state before any entry. */
export const emptyState: SetupState = {
  name: '',
  createdAt: '',
  oneLoginHost: null,
  connector: null,
  displayName: defaultDisplayName,
  assignmentWay: 'user',
  tasks: {},
  credentials: null,
  checks: [],
  users: [],
  rollout: null,
};

/**
 * Turns a journal into the state it describes. Pure and total: any prefix of any journal folds, and
 * entries about different things can come in any order, save that a check's place among the looks
 * counts. Before and after are the journal's order, never the times: clocks run backwards, too.
 */
export function fold(entries: Iterable<Entry>): SetupState {
  let state = emptyState;
  for (const entry of entries) state = apply(state, entry);
  return state;
}

/** The state after one more entry. */
export function apply(state: SetupState, entry: Entry): SetupState {
  switch (entry.type) {
    case 'setup.created':
      return { ...state, name: entry.name, createdAt: entry.at };
    case 'setup.renamed':
      return { ...state, name: entry.name };
    case 'onelogin.host':
      return { ...state, oneLoginHost: entry.host };
    case 'connector.chosen':
      return {
        ...state,
        connector: entry.connector === null ? null : { id: entry.connector, at: entry.at },
      };
    case 'display-name.set':
      return { ...state, displayName: entry.displayName };
    case 'assignment.way':
      return { ...state, assignmentWay: entry.way };
    case 'task.ticked':
      return { ...state, tasks: { ...state.tasks, [entry.taskId]: { at: entry.at } } };
    case 'task.unticked': {
      const { [entry.taskId]: _gone, ...tasks } = state.tasks;
      return { ...state, tasks };
    }
    case 'credentials.stored':
      return { ...state, credentials: { ...entry.facts, at: entry.at } };
    case 'credentials.removed':
      return { ...state, credentials: null };
    case 'check.finished':
      return {
        ...state,
        checks: newestFirst(state.checks, entry.result),
        users: state.users.map((user) => afterCheck(user, entry.result)),
      };
    case 'rollout.agreed':
      return {
        ...state,
        rollout: { at: entry.at, with: entry.with, who: entry.who, when: entry.when },
      };
    case 'rollout.withdrawn':
      return { ...state, rollout: null };
    default:
      return { ...state, users: applyToUsers(state.users, entry) };
  }
}

type UserEntry = Extract<Entry, { userId: string }>;

function applyToUsers(users: readonly TestUser[], entry: UserEntry): readonly TestUser[] {
  switch (entry.type) {
    case 'user.added':
      return [
        ...users.filter((user) => user.userId !== entry.userId),
        {
          userId: entry.userId,
          userName: entry.userName,
          addedAt: entry.at,
          expected: entry.expected,
          assigned: null,
          approved: null,
          lastLook: null,
          firstSeenAt: null,
          seenBeforeAssigned: false,
          lastFound: null,
          lastComplete: null,
          checkFailedSince: null,
          lastWatch: null,
          confirmation: null,
          declined: null,
        },
      ];
    case 'user.removed':
      return users.filter((user) => user.userId !== entry.userId);
    default:
      // A user this journal never added (or removed before): nothing to change, nothing to invent.
      return users.map((user) => (user.userId === entry.userId ? applyToUser(user, entry) : user));
  }
}

function applyToUser(
  user: TestUser,
  entry: Exclude<UserEntry, { type: 'user.added' | 'user.removed' }>,
): TestUser {
  switch (entry.type) {
    case 'user.expected':
      return {
        ...user,
        expected: entry.expected,
        lastComplete: stillComplete(user, entry.expected),
      };
    case 'user.said':
      return { ...user, [entry.what]: entry.done ? { at: entry.at } : null };
    case 'user.looked':
      return afterLook(
        {
          ...user,
          lastLook: entry.look,
          lastWatch: null,
          declined: user.declined === null ? null : { ...user.declined, lookedSince: true },
        },
        entry.look,
      );
    case 'user.watched':
      return { ...user, lastWatch: entry.watch };
    case 'user.confirmed':
      return { ...user, confirmation: wordOf(entry, user.declined), declined: null };
    case 'user.declined':
      return {
        ...user,
        confirmation: null,
        declined: { ...wordOf(entry, user.confirmation), lookedSince: false },
      };
    case 'user.confirmation-withdrawn':
      return { ...user, confirmation: null };
  }
}

type WordEntry = Extract<Entry, { type: 'user.confirmed' | 'user.declined' }>;

/** The later word stands, whatever its own date says; it keeps which one it goes against. */
function wordOf(entry: WordEntry, standing: WisqWord | null): WisqWord {
  const { at, by, on, channel, note, file } = entry;
  const against = standing === null ? null : { by: standing.by, on: standing.on };
  return { at, by, on, channel, note, against, ...(file && { fileId: file.id }) };
}

function afterLook(user: TestUser, look: LookResult): TestUser {
  if (look.outcome !== 'found') return user;
  return {
    ...user,
    firstSeenAt: user.firstSeenAt ?? look.at,
    seenBeforeAssigned:
      user.firstSeenAt === null ? user.assigned === null : user.seenBeforeAssigned,
    lastFound: look,
    lastComplete: isComplete(user.expected, look) ? look : user.lastComplete,
    checkFailedSince: null,
  };
}

/** A failed check speaks against what was proven before it, until one works again. */
function afterCheck(user: TestUser, { at, verdict }: CheckResult): TestUser {
  if (verdict === 'cancelled' || user.lastFound === null) return user;
  return { ...user, checkFailedSince: verdict === 'fails' ? at : null };
}

/** What proves completeness once something else is expected: a look that has that, or none. */
function stillComplete(user: TestUser, expected: AttributeValues): LookResult | null {
  const looks = [user.lastFound, user.lastComplete];
  return looks.find((look) => look !== null && isComplete(expected, look)) ?? null;
}

function isComplete(expected: AttributeValues, look: LookResult): boolean {
  return countGood(compareAttributes(expected, look.received)) === attributeIds.length;
}

/** The last one that worked stays in view, however often it failed since: it is what to compare with. */
function newestFirst(checks: readonly CheckResult[], result: CheckResult): readonly CheckResult[] {
  const all = [result, ...checks];
  const kept = all.slice(0, checksKept);
  const dropped = all[checksKept];
  if (dropped === undefined || !worked(dropped) || kept.some(worked)) return kept;
  return [...kept.slice(0, -1), dropped];
}
