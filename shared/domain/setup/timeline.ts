import { decisiveProblem } from '../check/verdict.ts';
import type { CheckVerdict } from '../check/result.ts';
import { stepIds, type StepId, type TaskId, taskIds } from '../guide/ids.ts';
import type { Problem } from '../problems/problem.ts';
import type { Comparison } from '../rollout/comparison.ts';
import { arrivedOf } from '../rollout/counts.ts';
import type { Entry } from './entries.ts';
import { Folding } from './fold.ts';
import { appLookProblem, userLookProblem } from './onelogin-side.ts';
import { type HealthEvent, healthEvent } from './timeline-health.ts';
import { type TokenEvent, tokenEvent } from './timeline-token.ts';
import type { TestUser } from '../users/test-user.ts';
import type { AttributeId } from '../users/attributes.ts';
import { isUnclear } from '../users/look-up.ts';
import { isGood } from '../users/compare.ts';
import { userLabel } from '../users/label.ts';
import { userProgress } from '../users/progress.ts';

/** How a thing that happened is known. `failed`: measured, and not good. */
export type EventMark = 'plain' | 'said' | 'measured' | 'confirmed' | 'failed';

/** What happened, as a code with its values; shared/messages/timeline.ts has the sentences. */
export type TimelineEvent =
  | TokenEvent
  | HealthEvent
  | { readonly code: 'created' | 'credentials-stored' | 'credentials-removed' }
  | { readonly code: 'tasks'; readonly step: StepId; readonly tasks: number }
  | { readonly code: 'task' | 'task-undone'; readonly taskId: TaskId }
  | { readonly code: 'check'; readonly verdict: CheckVerdict; readonly problem: Problem | null }
  | { readonly code: 'user-added' | 'user-removed'; readonly user: string }
  | { readonly code: 'assigned' | 'approved'; readonly user: string }
  | { readonly code: 'arrived'; readonly user: string; readonly good: number }
  | {
      readonly code: 'arrived-lacking';
      readonly user: string;
      readonly attributes: readonly AttributeId[];
      /** At least one did not arrive at all; else they arrived with other values. */
      readonly missing: boolean;
      /** None is missing, and at least one came in another form or is doubtful. */
      readonly odd?: true;
    }
  | { readonly code: 'not-found' | 'unclear'; readonly user: string; readonly times: number }
  | { readonly code: 'look-failed'; readonly user: string; readonly problem: Problem | null }
  | {
      readonly code: 'confirmed' | 'declined' | 'withdrawn';
      readonly user: string;
      readonly by: string;
      readonly note: string;
    }
  | { readonly code: 'agreed'; readonly with: string }
  | { readonly code: 'agreement-withdrawn' | 'report-saved' | 'as-sent' }
  | { readonly code: 'onelogin-connected' | 'onelogin-credential-deleted' }
  | { readonly code: 'onelogin-disconnected'; readonly revoked: boolean }
  | { readonly code: 'people-listed'; readonly people: number; readonly takenOff: number }
  /** How many of the list are at Wisq. */
  | { readonly code: 'people-compared'; readonly arrived: number; readonly listed: number }
  | { readonly code: 'comparison-failed'; readonly problem: Problem | null }
  | { readonly code: 'comparison-stopped' | 'list-forgotten' }
  /** `problem`: the first broken link; null: nothing wrong was found in what could be read. */
  | { readonly code: 'onelogin-app'; readonly problem: Problem | null }
  | { readonly code: 'onelogin-user'; readonly user: string; readonly problem: Problem | null };

export interface TimelineItem {
  readonly id: string;
  /** ISO 8601: when the entry was written. */
  readonly at: string;
  readonly mark: EventMark;
  readonly what: TimelineEvent;
  /** The computer's clock stood earlier than at the entry before: the order is the journal's. */
  readonly clockWentBack: boolean;
}

/** Told by themselves: what OneLogin showed, and what is often done again. */
const toldAlone: ReadonlySet<string> = new Set(['configure.enable', 'attributes.reapply']);

/**
 * What happened, newest first, in the journal's own order. Ticks of one step in a row are one item,
 * and so are lookups in a row that did not find a user.
 */
export function timeline(entries: Iterable<Entry>): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  let clock = Number.NEGATIVE_INFINITY;
  for (const { entry, event: found } of toldEntries(entries)) {
    const time = Date.parse(entry.at);
    const clockWentBack = time < clock;
    clock = time;
    if (found === null) continue;
    const item = { id: entry.id, at: entry.at, ...found, clockWentBack };
    const merged = merge(items.at(-1), item);
    if (merged === null) items.push(item);
    else items[items.length - 1] = merged;
  }
  return items.toReversed();
}

type MarkedEvent = Pick<TimelineItem, 'mark' | 'what'>;

/** An entry and what it says happened; null: nothing that is told. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly event: MarkedEvent | null;
}

/** Every entry by itself, in the journal's own order, as far as it is something that is told. */
export function* toldEntries(entries: Iterable<Entry>): Generator<ToldEntry> {
  const folding = new Folding();
  for (const entry of entries) {
    const before = 'userId' in entry ? folding.user(entry.userId) : undefined;
    folding.take(entry);
    yield { entry, event: eventOf(entry, before, folding) };
  }
}

function eventOf(entry: Entry, before: TestUser | undefined, after: Folding): MarkedEvent | null {
  const plain = (what: TimelineEvent): MarkedEvent => ({ mark: 'plain', what });
  switch (entry.type) {
    case 'setup.created':
      return plain({ code: 'created' });
    case 'credentials.stored':
      return plain({ code: 'credentials-stored' });
    case 'credentials.removed':
      return plain({ code: 'credentials-removed' });
    case 'task.ticked':
      return tickEvent(entry.taskId);
    case 'task.unticked': {
      const taskId = knownTask(entry.taskId);
      return taskId === null ? null : plain({ code: 'task-undone', taskId });
    }
    case 'check.finished': {
      const { verdict, stages } = entry.result;
      const mark = verdict === 'fails' ? 'failed' : verdict === 'cancelled' ? 'plain' : 'measured';
      return { mark, what: { code: 'check', verdict, problem: decisiveProblem(stages) } };
    }
    case 'rollout.agreed':
      return { mark: 'said', what: { code: 'agreed', with: entry.with } };
    case 'rollout.withdrawn':
      return plain({ code: 'agreement-withdrawn' });
    case 'credentials.as-sent':
      return { mark: 'said', what: { code: 'as-sent' } };
    case 'report.saved':
      return plain({ code: 'report-saved' });
    case 'onelogin.connected':
      return plain({ code: 'onelogin-connected' });
    case 'onelogin.disconnected':
      return plain({ code: 'onelogin-disconnected', revoked: entry.revoked });
    case 'onelogin.credential-deleted':
      return entry.done ? { mark: 'said', what: { code: 'onelogin-credential-deleted' } } : null;
    case 'onelogin.looked':
      return oneLoginEvent({ code: 'onelogin-app', problem: appLookProblem(entry.look) });
    case 'user.onelogin-looked': {
      const user = after.user(entry.userId);
      if (user === undefined) return null;
      const problem = userLookProblem(after.oneLoginApp, entry.look, user);
      return oneLoginEvent({ code: 'onelogin-user', user: userLabel(user), problem });
    }
    case 'rollout.listed':
      return plain({
        code: 'people-listed',
        people: entry.list.people,
        takenOff: entry.takenOff ?? 0,
      });
    case 'rollout.compared':
      return comparisonEvent(entry.comparison);
    case 'rollout.list-forgotten':
      return plain({ code: 'list-forgotten' });
    case 'health.checked':
    case 'health.seen':
    case 'onelogin.counted':
      return healthEvent(entry);
    case 'setup.renamed':
    case 'onelogin.host':
    case 'connector.chosen':
    case 'display-name.set':
    case 'assignment.way':
    case 'user.expected':
    // Its lookups that found something new are entries of their own.
    case 'user.watched':
      return null;
    default:
      if (!('userId' in entry)) return tokenEvent(entry, after);
      return userEventOf(entry, entry.type === 'user.removed' ? before : after.user(entry.userId));
  }
}

function comparisonEvent({ counts, end, problem }: Comparison): MarkedEvent {
  const { listed } = counts;
  const arrived = arrivedOf(counts);
  if (end === 'failed') {
    return { mark: 'failed', what: { code: 'comparison-failed', problem } };
  }
  if (end === 'stopped') return { mark: 'plain', what: { code: 'comparison-stopped' } };
  return { mark: 'measured', what: { code: 'people-compared', arrived, listed } };
}

function oneLoginEvent(
  what: Extract<TimelineEvent, { readonly code: 'onelogin-app' | 'onelogin-user' }>,
): MarkedEvent {
  return { mark: what.problem === null ? 'measured' : 'failed', what };
}

type UserEntry = Exclude<
  Extract<Entry, { userId: string }>,
  { type: 'user.expected' | 'user.watched' | 'user.onelogin-looked' }
>;

function userEventOf(entry: UserEntry, user: TestUser | undefined): MarkedEvent | null {
  if (user === undefined) return null;
  const label = userLabel(user);
  switch (entry.type) {
    case 'user.added':
      return { mark: 'plain', what: { code: 'user-added', user: label } };
    case 'user.removed':
      return { mark: 'plain', what: { code: 'user-removed', user: label } };
    case 'user.said':
      return entry.done ? { mark: 'said', what: { code: entry.what, user: label } } : null;
    case 'user.looked':
      return lookUpEvent(user, label);
    case 'user.confirmed':
    case 'user.declined': {
      const code = entry.type === 'user.confirmed' ? 'confirmed' : 'declined';
      const mark = code === 'confirmed' ? 'confirmed' : 'failed';
      return { mark, what: { code, user: label, by: entry.by, note: entry.note } };
    }
    case 'user.confirmation-withdrawn':
      return {
        mark: 'plain',
        what: { code: 'withdrawn', user: label, by: '', note: entry.note },
      };
  }
}

function lookUpEvent(user: TestUser, label: string): MarkedEvent {
  const { comparison, complete, good } = userProgress(user);
  if (comparison === null) {
    const problem = user.lastLookUp?.problems[0] ?? null;
    const code = isUnclear(user.lastLookUp) ? 'unclear' : 'not-found';
    return user.lastLookUp?.outcome === 'not-found'
      ? { mark: 'plain', what: { code, user: label, times: 1 } }
      : { mark: 'failed', what: { code: 'look-failed', user: label, problem } };
  }
  if (complete) return { mark: 'measured', what: { code: 'arrived', user: label, good } };
  const bad = comparison.filter((row) => !isGood(row));
  const attributes = bad.map((row) => row.attribute);
  const missing = bad.some((row) => row.verdict === 'missing');
  const odd = !missing && bad.some((row) => row.verdict !== 'differs');
  const more = odd ? { odd } : {};
  const what = { code: 'arrived-lacking', user: label, attributes, missing, ...more } as const;
  return { mark: 'failed', what };
}

function tickEvent(id: string): MarkedEvent | null {
  const taskId = knownTask(id);
  const step = stepIds.find((one) => taskId?.startsWith(`${one}.`));
  if (taskId === null || step === undefined) return null;
  const what: TimelineEvent = toldAlone.has(taskId)
    ? { code: 'task', taskId }
    : { code: 'tasks', step, tasks: 1 };
  return { mark: 'said', what };
}

function knownTask(id: string): TaskId | null {
  return taskIds.find((known) => known === id) ?? null;
}

/** The two as one item with the later time, or null when they are two things. */
function merge(last: TimelineItem | undefined, next: TimelineItem): TimelineItem | null {
  if (last === undefined || next.clockWentBack) return null;
  const [a, b] = [last.what, next.what];
  if (a.code === 'tasks' && b.code === 'tasks' && a.step === b.step) {
    return { ...next, what: { ...b, tasks: a.tasks + b.tasks } };
  }
  const unseen = (a.code === 'not-found' || a.code === 'unclear') && a.code === b.code;
  if (unseen && a.user === b.user) {
    return { ...next, what: { ...b, times: a.times + b.times } };
  }
  const same =
    (a.code === 'onelogin-app' || a.code === 'onelogin-user') &&
    JSON.stringify(a) === JSON.stringify(b);
  if (same) return next;
  return a.code === 'arrived' && b.code === 'arrived' && a.user === b.user ? next : null;
}
