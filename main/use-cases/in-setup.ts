import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';

type SetupDeps = Pick<Context, 'setups'>;

/** Does something in one setup. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE, and the work's own problems. */
export async function inSetup<T>(
  { setups }: SetupDeps,
  setupId: string,
  work: (session: SetupSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  const session = await setups.get(setupId);
  return session.ok ? work(session.value) : session;
}

/**
 * Decides by the setup's state which entry follows, if any, and appends it. `decide` returns null
 * where the state says so already: nothing is written twice. TOKEN_IN_FIELD: what was typed looks
 * like the token, and nothing of it is kept.
 */
export function appendInSetup(
  context: SetupDeps,
  setupId: string,
  decide: (state: SetupState) => Result<NewEntry | null>,
): Promise<Result<null>> {
  return inSetup(context, setupId, (session) =>
    session.decide(async (state) => {
      const entry = decide(state);
      if (!entry.ok) return entry;
      if (entry.value === null) return ok(null);
      const refused = await session.refusal(entry.value);
      return refused === null ? session.append(entry.value) : { ok: false, problem: refused };
    }),
  );
}

/** The same for several entries: all or none is refused, and the first that cannot be written ends it. */
export function appendAllInSetup(
  context: SetupDeps,
  setupId: string,
  decide: (state: SetupState) => Result<readonly NewEntry[]>,
): Promise<Result<null>> {
  return inSetup(context, setupId, (session) =>
    session.decide(async (state) => {
      const entries = decide(state);
      if (!entries.ok) return entries;
      for (const entry of entries.value) {
        const refused = await session.refusal(entry);
        if (refused !== null) return { ok: false, problem: refused };
      }
      for (const entry of entries.value) {
        const written = await session.append(entry);
        if (!written.ok) return written;
      }
      return ok(null);
    }),
  );
}

/** The same by what is known of one test user. USER_UNKNOWN as well. */
export function appendAboutUser(
  context: SetupDeps,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
  decide: (user: TestUser) => Result<NewEntry | null>,
): Promise<Result<null>> {
  return appendInSetup(context, setupId, (state) => {
    const user = userById(state, userId);
    return user.ok ? decide(user.value) : user;
  });
}

/** The test user of that id, or USER_UNKNOWN. */
export function userById(state: SetupState, userId: string): Result<TestUser> {
  const user = state.users.find((one) => one.userId === userId);
  return user === undefined ? fail('USER_UNKNOWN') : ok(user);
}
