import { disappearedOf } from '../rollout/disappeared.ts';
import { noPeople } from '../rollout/people.ts';
import { isChange, isFailure, type LogRow } from '../onelogin/log.ts';
import type { Problem } from '../problems/problem.ts';
import type { AttributeId } from '../users/attributes.ts';
import type { HealthUser } from './health-entries.ts';
import { type EndStage, endStage, type TokenEnd, tokenEnd } from './token-end.ts';
import type { SetupState } from './state.ts';

/**
 * One thing that a check of a setup's health found. What is not there is no finding: OneLogin sends only
 * when something changes, so silence is normal.
 */
export type HealthFinding =
  /** The test of this computer's copy of the token failed: it says nothing of OneLogin's copy. */
  | { readonly code: 'connection'; readonly problem: Problem | null }
  /** Test users, by user id. */
  | { readonly code: 'gone' | 'inactive' | 'twice'; readonly userIds: readonly string[] }
  | {
      readonly code: 'lacking';
      readonly userId: string;
      readonly attributes: readonly AttributeId[];
    }
  | { readonly code: 'failures'; readonly rows: readonly LogRow[] }
  | { readonly code: 'changes'; readonly rows: readonly LogRow[] }
  | { readonly code: 'waiting'; readonly userIds: readonly string[] }
  | { readonly code: 'token'; readonly end: TokenEnd; readonly stage: EndStage }
  /** People of the roll-out list who were at Wisq and are not any more. */
  | { readonly code: 'people-gone'; readonly people: number };

/** What could not be asked, and so is not known. */
export type HealthUnknown =
  | { readonly code: 'connection'; readonly problem: Problem | null }
  | { readonly code: 'users'; readonly userIds: readonly string[] }
  | { readonly code: 'log'; readonly problem: Problem }
  /** OneLogin was asked, and did not say of everybody whether they wait for approval. */
  | { readonly code: 'waiting' }
  /** More happened than was read. */
  | { readonly code: 'log-incomplete' };

export interface HealthFindings {
  readonly found: readonly HealthFinding[];
  readonly unknown: readonly HealthUnknown[];
  /** The whole, as one word: something was found; else something could not be asked; else neither. */
  readonly outcome: 'well' | 'found' | 'not-asked';
}

/**
 * What the newest check found, and what nobody has marked as seen. Null: none was made. In: how many
 * people of the roll-out list are gone from Wisq; left out: what its comparisons say.
 */
export function healthFindings(
  state: SetupState,
  now: Date,
  people = disappearedOf(state.people ?? noPeople),
): HealthFindings | null {
  const { last, open } = state.health;
  if (last === null) return null;
  const found: HealthFinding[] = [];
  const unknown: HealthUnknown[] = [];
  if (last.connection === 'fails') {
    const { problem } = last;
    // What does not reach Wisq from here says nothing of Wisq.
    (last.answered ? found : unknown).push({ code: 'connection', problem });
  } else if (last.connection === null || last.connection === 'cancelled') {
    unknown.push({ code: 'connection', problem: last.problem });
  }
  const { users } = last;
  const ids = (which: (user: HealthUser) => boolean) =>
    users.filter(which).map(({ userId }) => userId);
  for (const [code, userIds] of [
    ['gone', ids(({ outcome }) => outcome === 'not-found')],
    ['twice', ids(({ outcome }) => outcome === 'several')],
    ['inactive', ids(({ active }) => active === false)],
  ] as const) {
    if (userIds.length > 0) found.push({ code, userIds });
  }
  for (const { lacking, userId } of users) {
    if (lacking.length > 0) found.push({ code: 'lacking', userId, attributes: lacking });
  }
  const failures = open.filter(isFailure);
  if (failures.length > 0) found.push({ code: 'failures', rows: failures });
  const changes = open.filter(isChange);
  if (changes.length > 0) found.push({ code: 'changes', rows: changes });
  if (last.waiting !== null && last.waiting.length > 0) {
    found.push({ code: 'waiting', userIds: last.waiting });
  }
  const end = tokenEnd(state);
  const stage = end === null ? 'far' : endStage(end, now);
  if (end !== null && stage !== 'far') found.push({ code: 'token', end, stage });
  if (people !== null && people.disappeared > 0) {
    found.push({ code: 'people-gone', people: people.disappeared });
  }
  const unread = ids(({ outcome }) => outcome === 'failed');
  if (unread.length > 0) unknown.push({ code: 'users', userIds: unread });
  if (last.log?.ok === false) unknown.push({ code: 'log', problem: last.log.problem });
  if (last.log?.ok === true && last.waiting === null && users.length > 0)
    unknown.push({ code: 'waiting' });
  if (last.log?.ok === true && !last.log.value.complete) unknown.push({ code: 'log-incomplete' });
  const outcome = found.length > 0 ? 'found' : unknown.length > 0 ? 'not-asked' : 'well';
  return { found, unknown, outcome };
}
