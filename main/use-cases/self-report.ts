import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { appendAboutUser } from './in-setup.ts';

/**
 * Notes what the admin says they did for a test user in OneLogin, which nobody can check from here.
 * USER_UNKNOWN, JOURNAL_*
 */
export function selfReport(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    userId,
    what,
    done,
  }: {
    readonly setupId: string;
    readonly userId: string;
    readonly what: 'assigned' | 'approved';
    readonly done: boolean;
  },
): Promise<Result<null>> {
  return appendAboutUser(context, { setupId, userId }, (user) =>
    ok((user[what] !== null) === done ? null : { type: 'user.said', userId, what, done }),
  );
}
