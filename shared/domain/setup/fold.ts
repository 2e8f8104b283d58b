import type { CheckResult } from '../check/result.ts';
import { worked } from '../check/verdict.ts';
import { defaultDisplayName } from '../guide/values.ts';
import { compareAttributes, countGood } from '../users/compare.ts';
import { attributeIds, type AttributeValues } from '../users/attributes.ts';
import type { LookUpResult } from '../users/look-up.ts';
import { subjectText } from '../users/subject.ts';
import { afterConnector, afterCredentials, afterDisplayName } from './corrections.ts';
import type { Entry } from './entries.ts';
import type { SetupState } from './state.ts';
import type { TestUser, ConfirmationRecord } from '../users/test-user.ts';

/** How many check results a setup keeps in view; the journal keeps all. */
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
  knownCredentials: null,
  credentialsChange: null,
  asSentAt: null,
  credentialsRemovedAt: null,
  report: null,
};

/**
 * Turns a journal into the state it describes. Pure and total: any prefix of any journal folds, and
 * entries about different things can come in any order, save that a check's place among the lookups
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
      return afterConnector(state, entry.connector, entry.at);
    case 'display-name.set':
      return afterDisplayName(state, entry.displayName);
    case 'assignment.way':
      return { ...state, assignmentWay: entry.way };
    case 'task.ticked':
      return { ...state, tasks: { ...state.tasks, [entry.taskId]: { at: entry.at } } };
    case 'task.unticked': {
      const { [entry.taskId]: _gone, ...tasks } = state.tasks;
      return { ...state, tasks };
    }
    case 'credentials.stored':
      return afterCredentials(state, entry.facts, entry.at);
    case 'credentials.removed':
      return { ...state, credentials: null, credentialsRemovedAt: entry.at };
    case 'check.finished':
      return {
        ...state,
        checks: newestFirst(state.checks, entry.result),
        credentialsChange: entry.result.verdict === 'cancelled' ? state.credentialsChange : null,
        users: state.users.map((user) => afterCheck(user, entry.result)),
      };
    case 'rollout.agreed':
      return {
        ...state,
        rollout: { at: entry.at, with: entry.with, who: entry.who, when: entry.when },
      };
    case 'rollout.withdrawn':
      return { ...state, rollout: null };
    case 'credentials.as-sent':
      return { ...state, asSentAt: entry.at };
    case 'report.saved':
      return withReport(state, entry.at);
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
          lastLookUp: null,
          firstSeenAt: null,
          seenBeforeAssigned: false,
          lastFound: null,
          lastComplete: null,
          checkFailedSince: null,
          provesConnection: true,
          provesApp: true,
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
      return afterLookUp(
        {
          ...user,
          lastLookUp: entry.look,
          lastWatch: null,
          declined: user.declined === null ? null : { ...user.declined, lookedUpSince: true },
        },
        entry.look,
      );
    case 'user.watched':
      return { ...user, lastWatch: entry.watch };
    case 'user.confirmed':
      return { ...user, confirmation: confirmationOf(entry, user, user.declined), declined: null };
    case 'user.declined':
      return {
        ...user,
        confirmation: null,
        declined: { ...confirmationOf(entry, user, user.confirmation), lookedUpSince: false },
      };
    case 'user.confirmation-withdrawn':
      return { ...user, confirmation: null };
  }
}

type ConfirmationEntry = Extract<Entry, { type: 'user.confirmed' | 'user.declined' }>;

/** The later answer counts, whatever its own date says; it keeps which one it goes against. */
function confirmationOf(
  entry: ConfirmationEntry,
  user: TestUser,
  standing: ConfirmationRecord | null,
): ConfirmationRecord {
  const { at, by, on, channel, note, file } = entry;
  const against = standing === null ? null : { by: standing.by, on: standing.on };
  const values = user.lastFound?.received ?? null;
  return { at, by, on, channel, note, values, against, ...(file && { fileId: file.id }) };
}

function afterLookUp(user: TestUser, lookUp: LookUpResult): TestUser {
  if (lookUp.outcome !== 'found') return user;
  return {
    ...user,
    firstSeenAt: user.firstSeenAt ?? lookUp.at,
    seenBeforeAssigned:
      user.firstSeenAt === null ? user.assigned === null : user.seenBeforeAssigned,
    lastFound: lookUp,
    lastComplete: isComplete(user.expected, lookUp) ? lookUp : user.lastComplete,
    checkFailedSince: null,
  };
}

/** The state once a report of it was saved, at that time (ISO 8601). */
export function withReport(state: SetupState, at: string): SetupState {
  return { ...state, report: { at, subjects: subjectsOf(state.users) } };
}

/** What a report says of each test user, to tell later whether it still says so. */
function subjectsOf(users: readonly TestUser[]): Readonly<Record<string, string>> {
  return Object.fromEntries(users.map((user) => [user.userId, subjectText(user)]));
}

/** A failed check speaks against what was proven before it, until one works again. */
function afterCheck(user: TestUser, { at, verdict }: CheckResult): TestUser {
  if (verdict === 'cancelled' || user.lastFound === null) return user;
  return { ...user, checkFailedSince: verdict === 'fails' ? at : null };
}

/** What proves completeness once something else is expected: a lookup that has that, or none. */
function stillComplete(user: TestUser, expected: AttributeValues): LookUpResult | null {
  const lookUps = [user.lastFound, user.lastComplete];
  return lookUps.find((lookUp) => lookUp !== null && isComplete(expected, lookUp)) ?? null;
}

function isComplete(expected: AttributeValues, lookUp: LookUpResult): boolean {
  return countGood(compareAttributes(expected, lookUp.received)) === attributeIds.length;
}

/** The last one that worked stays in view, however often it failed since: it is what to compare with. */
function newestFirst(checks: readonly CheckResult[], result: CheckResult): readonly CheckResult[] {
  const all = [result, ...checks];
  const kept = all.slice(0, checksKept);
  const dropped = all[checksKept];
  if (dropped === undefined || !worked(dropped) || kept.some(worked)) return kept;
  return [...kept.slice(0, -1), dropped];
}
