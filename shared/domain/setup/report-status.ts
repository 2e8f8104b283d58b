import { userProgress } from '../users/progress.ts';
import { subjectText } from '../users/subject.ts';
import { confirmedOtherValues } from '../users/confirmed-values.ts';
import type { SetupState } from './state.ts';

/**
 * Where the report for Wisq stands.
 * - `not-yet`: no test user waits for Wisq's confirmation with all five attributes.
 * - `to-save`: they do, and no report says so. `outdated`: one was saved, and says something else.
 * - `waiting`: a report that says what is known was saved at `since` (ISO 8601). Whether it was sent
 *   is not known here.
 */
export type ReportStatus =
  | { readonly code: 'not-yet' }
  | { readonly code: 'to-save'; readonly outdated: boolean }
  | { readonly code: 'waiting'; readonly since: string };

/** In: the state of a setup. */
export function reportStatus(state: SetupState): ReportStatus {
  const { report, users } = state;
  const waiting = users.filter((user) => user.confirmation === null || confirmedOtherValues(user));
  // A decline is answered by another look and another report.
  const declined = waiting.some(({ declined: no }) => no !== null && !no.lookedUpSince);
  if (waiting.length === 0 || declined) return { code: 'not-yet' };
  if (!waiting.every((user) => userProgress(user).complete)) return { code: 'not-yet' };
  if (report === null) return { code: 'to-save', outdated: false };
  const current = waiting.every((user) => report.subjects[user.userId] === subjectText(user));
  return current ? { code: 'waiting', since: report.at } : { code: 'to-save', outdated: true };
}
