import { type Result, fail, ok } from '../problems/result.ts';
import { isCalendarDate } from '../text/calendar.ts';
import { localDate } from '../text/dates.ts';
import type { SetupState } from './state.ts';

/** From this many days before its end on, a token's end is said wherever the setup is. */
export const nearDays = 20;
/** From here on it is urgent: Wisq needs time to send a new one. */
export const urgentDays = 5;

/** When the token in use ends, as far as it is known. */
export interface TokenEnd {
  /** The last day on which it is valid, YYYY-MM-DD, by the calendar of this computer. */
  readonly on: string;
  /** The very moment, ISO 8601, where the token itself names it; null: somebody typed the day. */
  readonly at: string | null;
}

/**
 * What there is to say of a token's end today.
 * - `far`: more than 20 days away. - `near`: at most 20. - `urgent`: at most 5. - `ended`: over.
 */
export type EndStage = 'far' | 'near' | 'urgent' | 'ended';

type Known = Pick<SetupState, 'tokenExpiresAt' | 'validUntil'>;

/**
 * When the token that OneLogin uses ends: what the token itself says (RFC 7519 §4.1.4), else the day
 * that was typed from Wisq's message; null: neither. Removing the token from this computer changes
 * nothing of it.
 */
export function tokenEnd({ tokenExpiresAt, validUntil }: Known): TokenEnd | null {
  if (tokenExpiresAt !== null) {
    return { on: localDate(new Date(tokenExpiresAt)), at: tokenExpiresAt };
  }
  return validUntil === null ? null : { on: validUntil, at: null };
}

/** How many days are left of a token, by calendar days: 0 on its last day, less once that is over. */
export function daysLeft({ on }: TokenEnd, now: Date): number {
  return daysBetween(localDate(now), on);
}

/** How near a token's end is. One that names a moment has ended at that moment, not with the day. */
export function endStage(end: TokenEnd, now: Date): EndStage {
  const days = daysLeft(end, now);
  const over = end.at === null ? days < 0 : Date.parse(end.at) <= now.getTime();
  if (over) return 'ended';
  if (days <= urgentDays) return 'urgent';
  return days <= nearDays ? 'near' : 'far';
}

/** Days from one calendar date to another, both YYYY-MM-DD: no zone and no change of clocks counts. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day that is so many days before another; both YYYY-MM-DD. */
export function daysBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** No token is made for longer: a later day is a slip of the year. */
const mostYears = 20;

/**
 * Reads the day until which Wisq's message says that the token is valid. In: what was typed
 * (YYYY-MM-DD) and today's date where the admin is. Out: the day, or VALID_UNTIL_INVALID with
 * `reason`: `empty`, `not-a-date`, `past`, `far`.
 */
export function readValidUntil(typed: string, today: string): Result<string> {
  const on = typed.trim();
  if (on === '') return fail('VALID_UNTIL_INVALID', { reason: 'empty' });
  if (!isCalendarDate(on)) return fail('VALID_UNTIL_INVALID', { reason: 'not-a-date' });
  if (on < today) return fail('VALID_UNTIL_INVALID', { reason: 'past' });
  const years = Number(on.slice(0, 4)) - Number(today.slice(0, 4));
  return years > mostYears ? fail('VALID_UNTIL_INVALID', { reason: 'far' }) : ok(on);
}
