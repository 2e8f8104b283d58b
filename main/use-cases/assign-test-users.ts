import { fail, ok, type Result } from '../../shared/domain/problems/result.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import { restOf } from './finish-step.ts';
import { appendAllInSetup, inSetup } from './in-setup.ts';
import { watchUser } from './watch-user.ts';

type Deps = Parameters<typeof watchUser>[0];

/**
 * The admin says that all test users on the list are assigned in OneLogin. Watching for all of them
 * begins. USER_UNKNOWN: there is none. SETUP_NOT_FOUND, JOURNAL_*, CREDENTIALS_MISSING: they are said
 * to be assigned, and nobody is watched.
 */
export async function assignTestUsers(
  context: Deps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  const said = await appendAllInSetup(context, setupId, (state) => {
    if (state.users.length === 0) return fail('USER_UNKNOWN');
    const assigned = state.users
      .filter((user) => user.assigned === null)
      .map(({ userId }) => ({ type: 'user.said', userId, what: 'assigned', done: true }) as const);
    return ok([...restOf(state, 'assign'), ...assigned]);
  });
  return said.ok ? watchTestUsers(context, { setupId }) : said;
}

/** Watches every test user who is assigned and has not arrived whole. CREDENTIALS_MISSING */
export function watchTestUsers(
  context: Deps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup<null>(context, setupId, async (session) => {
    const awaited = session.state.users.filter(
      (user) => user.assigned !== null && !userProgress(user).complete,
    );
    for (const { userId } of awaited) {
      const watched = await watchUser(context, { setupId, userId });
      if (!watched.ok) return watched;
    }
    return ok(null);
  });
}
