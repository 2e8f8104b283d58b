import { randomUUID } from 'node:crypto';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { readUserName } from '../../shared/domain/setup/rules.ts';
import type { AttributeValues } from '../../shared/domain/users/attributes.ts';
import type { Context } from './context.ts';
import { appendAboutUser, appendInSetup } from './in-setup.ts';

/**
 * Puts a test user on the list. In: the userName as typed, and what OneLogin holds of the user as far
 * as the admin typed it. Out: the id the setup knows the user by.
 * USER_NAME_INVALID, USER_ALREADY_ADDED, SETUP_NOT_FOUND, JOURNAL_*
 */
export async function addTestUser(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    userName: typed,
    expected,
  }: {
    readonly setupId: string;
    readonly userName: string;
    readonly expected: AttributeValues;
  },
): Promise<Result<{ userId: string }>> {
  const userId = randomUUID();
  const added = await appendInSetup(context, setupId, (state) => {
    const userName = readUserName(typed, state.users);
    if (!userName.ok) return userName;
    return ok({ type: 'user.added', userId, userName: userName.value, expected });
  });
  return added.ok ? ok({ userId }) : added;
}

/** Takes a test user off the list; Wisq and OneLogin hear nothing of it. USER_UNKNOWN, JOURNAL_* */
export function removeTestUser(
  context: Pick<Context, 'setups'>,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
): Promise<Result<null>> {
  return appendAboutUser(context, { setupId, userId }, () => ok({ type: 'user.removed', userId }));
}
