import { type Result, fail, ok } from '../problems/result.ts';
import { isCalendarDate } from '../text/calendar.ts';
import { comparableName } from '../text/comparable.ts';
import type { TestUser } from '../users/test-user.ts';

/** The longest userName the journal keeps, in UTF-16 units. */
const longestUserName = 200;

/** A few test users show whether attributes arrive; each is drawn, looked up and confirmed one by one. */
const mostTestUsers = 1000;

/**
 * Reads a test user's name as typed. Out: trimmed and in NFC, or USER_NAME_INVALID with `reason`
 * (`empty`, `too-long`, `characters`), USERS_TOO_MANY, or USER_ALREADY_ADDED: names are compared without
 * case.
 */
export function readUserName(
  typed: string,
  users: readonly Pick<TestUser, 'userName'>[],
): Result<string> {
  // Invisible characters come from copying out of a directory; they are never part of a name.
  const userName = typed
    .replace(/\p{Cf}/gu, '')
    .trim()
    .normalize('NFC');
  if (userName === '') return fail('USER_NAME_INVALID', { reason: 'empty' });
  if (userName.length > longestUserName) {
    return fail('USER_NAME_INVALID', { reason: 'too-long', limit: longestUserName });
  }
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(userName)) {
    return fail('USER_NAME_INVALID', { reason: 'characters' });
  }
  if (users.length >= mostTestUsers) return fail('USERS_TOO_MANY', { limit: mostTestUsers });
  const name = comparableName(userName);
  if (users.some((user) => comparableName(user.userName) === name)) {
    return fail('USER_ALREADY_ADDED', { userName });
  }
  return ok(userName);
}

/**
 * Reads who at Wisq confirmed and when. In: the name, a calendar date (YYYY-MM-DD) and today's date
 * where the admin is. Out: both, or CONFIRMATION_INCOMPLETE with `field` (`by`, `on`) and `reason`
 * (`empty`, `not-a-date`, `future`).
 */
export function readConfirmation(
  by: string,
  on: string,
  today: string,
): Result<{ readonly by: string; readonly on: string }> {
  const name = by.trim();
  if (name === '') return incomplete('by', 'empty');
  if (on.trim() === '') return incomplete('on', 'empty');
  if (!isCalendarDate(on)) return incomplete('on', 'not-a-date');
  // ISO dates order as text.
  if (on > today) return incomplete('on', 'future');
  return ok({ by: name, on });
}

function incomplete(field: 'by' | 'on', reason: 'empty' | 'not-a-date' | 'future') {
  return fail('CONFIRMATION_INCOMPLETE', { field, reason });
}
