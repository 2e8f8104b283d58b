import type { SetupState } from './state.ts';

/** How many test users the guide asks for (source guide, step 5). */
const testUsersAsked = 2;

/** Which test user would be the next: the first, another that the guide asks for, or one beyond that. */
export type TestUserOffer = 'first' | 'another' | 'beyond';

/** In: the state of a setup. */
export function testUserOffer({ users }: SetupState): TestUserOffer {
  if (users.length === 0) return 'first';
  return users.length < testUsersAsked ? 'another' : 'beyond';
}
