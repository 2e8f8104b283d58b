import type { TestUser } from './test-user.ts';

/**
 * What Wisq's confirmation on a test user is about: who it is, what should arrive, what arrived. Times and
 * durations are left out: a second lookup that found the same is the same.
 */
export function subjectOf(user: TestUser) {
  const { userId, userName, expected, lastLookUp: lastLook } = user;
  const arrived =
    lastLook === null
      ? null
      : {
          outcome: lastLook.outcome,
          received: lastLook.received,
          active: lastLook.active,
          userName: lastLook.userName,
        };
  return { userId, userName, expected, arrived };
}

/** The same as one text, to tell whether it changed. */
export function subjectText(user: TestUser): string {
  return JSON.stringify(subjectOf(user));
}
