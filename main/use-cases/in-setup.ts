import { type Result, fail, ok } from '../../shared/domain/problems/codes.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';

/** Does something in one setup. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE, and what the work answers. */
export async function inSetup<T>(
  { setups }: Pick<Context, 'setups'>,
  setupId: string,
  work: (session: SetupSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  const session = await setups.get(setupId);
  return session.ok ? work(session.value) : session;
}

/**
 * Decides by the setup's state which entry follows from a call, if any, and appends it.
 * `decide` answers with null where the state says so already: nothing is written twice.
 */
export function appendInSetup(
  context: Pick<Context, 'setups'>,
  setupId: string,
  decide: (state: SetupState) => Result<NewEntry | null>,
): Promise<Result<null>> {
  return inSetup(context, setupId, (session) =>
    session.decide(async (state) => {
      const entry = decide(state);
      if (!entry.ok) return entry;
      return entry.value === null ? ok(null) : session.append(entry.value);
    }),
  );
}

/** The test user of that id, or USER_UNKNOWN. */
export function knownUser(state: SetupState, userId: string): Result<TestUser> {
  const user = state.users.find((one) => one.userId === userId);
  return user === undefined ? fail('USER_UNKNOWN') : ok(user);
}
