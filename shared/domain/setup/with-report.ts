import type { TestUser } from '../users/test-user.ts';
import { subjectText } from '../users/subject.ts';
import type { SetupState } from './state.ts';

/** The state once a report of it was saved, at that time (ISO 8601). */
export function withReport(state: SetupState, at: string): SetupState {
  return { ...state, report: { at, subjects: subjectsOf(state.users) } };
}

/** What a report says of each test user, to tell later whether it still says so. */
export function subjectsOf(users: readonly TestUser[]): Readonly<Record<string, string>> {
  return Object.fromEntries(users.map((user) => [user.userId, subjectText(user)]));
}
