import * as v from 'valibot';
import { stepIds, type StepId } from '../guide/ids.ts';
import { fold } from '../setup/fold.ts';
import { withReport } from '../setup/with-report.ts';
import { type NextAction, nextAction } from '../setup/next-action.ts';
import type { SetupState } from '../setup/state.ts';
import { currentCheck, type Mark, stepStatus } from '../setup/step-status.ts';
import { worked } from '../check/verdict.ts';
import { userProgress } from '../users/progress.ts';
import type { Report } from './format.ts';

/** How the users of a report stood: no name, no value. */
const userSchema = v.object({
  userId: v.pipe(v.string(), v.maxLength(64)),
  stage: v.picklist(['named', 'arrived', 'complete', 'confirmed', 'declined']),
});

/**
 * What a computer keeps of a report that was opened there: enough to list it, and to say what a
 * newer one changed. No name of a test user and no value of theirs.
 */
export const reportDigestSchema = v.object({
  setupId: v.pipe(v.string(), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(500)),
  oneLoginHost: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  /** When the report was saved, ISO 8601. */
  savedAt: v.pipe(v.string(), v.maxLength(40)),
  done: v.pipe(v.array(v.picklist(stepIds)), v.maxLength(stepIds.length)),
  connection: v.nullable(v.boolean()),
  users: v.pipe(v.array(userSchema), v.maxLength(5000)),
});
export type ReportDigest = v.InferOutput<typeof reportDigestSchema>;

/** The digest of a report. */
export function reportDigest(
  report: Pick<Report, 'setupId' | 'savedAt' | 'entries'>,
): ReportDigest {
  const state = reportedState(report);
  const { name, oneLoginHost } = state;
  const check = currentCheck(state);
  return {
    setupId: report.setupId,
    name,
    oneLoginHost,
    savedAt: report.savedAt,
    done: stepIds.filter((id) => isDone(stepStatus(state, id).mark)),
    connection: check === null ? null : worked(check),
    users: state.users.map((user) => ({ userId: user.userId, stage: stageOf(user) })),
  };
}

/** Whose turn it is by a report: who reads it has it, so it was saved and sent. */
export function reportAction(report: Pick<Report, 'savedAt' | 'entries'>): NextAction {
  return nextAction(reportedState(report));
}

/** What a newer report of the same setup says that the one before did not, in the guide's order. */
export type ReportChange =
  | { readonly code: 'connection-works' | 'connection-fails' }
  | { readonly code: 'step-done' | 'step-open'; readonly step: StepId }
  | { readonly code: 'arrived' | 'complete' | 'lacking'; readonly users: number }
  | { readonly code: 'users-added' | 'users-removed'; readonly users: number };

/** In: the digests of two reports of one setup, the older one first. Out: nothing where they agree. */
export function reportChanges(before: ReportDigest, now: ReportDigest): readonly ReportChange[] {
  const changes: ReportChange[] = [];
  if (now.connection !== null && now.connection !== before.connection) {
    changes.push({ code: now.connection ? 'connection-works' : 'connection-fails' });
  }
  for (const step of stepIds) {
    const [was, is] = [before.done.includes(step), now.done.includes(step)];
    if (was !== is) changes.push({ code: is ? 'step-done' : 'step-open', step });
  }
  const stages = new Map(before.users.map((user) => [user.userId, user.stage]));
  const count = (which: (was: Stage | undefined, is: Stage) => boolean) =>
    now.users.filter((user) => which(stages.get(user.userId), user.stage)).length;
  const seen = (stage: Stage | undefined) => stage !== undefined && stage !== 'named';
  const whole = (stage: Stage | undefined) => stage === 'complete' || stage === 'confirmed';
  const counted = [
    ['users-added', count((was) => was === undefined)],
    ['users-removed', before.users.length - count((was) => was !== undefined)],
    ['arrived', count((was, is) => !seen(was) && seen(is))],
    ['complete', count((was, is) => !whole(was) && whole(is))],
    ['lacking', count((was, is) => whole(was) && !whole(is))],
  ] as const;
  for (const [code, users] of counted) if (users > 0) changes.push({ code, users });
  return changes;
}

type Stage = ReportDigest['users'][number]['stage'];

function reportedState({ entries, savedAt }: Pick<Report, 'savedAt' | 'entries'>): SetupState {
  return withReport(fold(entries), savedAt);
}

function isDone(mark: Mark): boolean {
  return mark === 'said' || mark === 'measured' || mark === 'confirmed';
}

function stageOf(user: SetupState['users'][number]): Stage {
  const { arrived, complete, confirmed } = userProgress(user);
  if (confirmed) return 'confirmed';
  if (user.declined !== null && !user.declined.lookedUpSince) return 'declined';
  if (complete) return 'complete';
  return arrived ? 'arrived' : 'named';
}
