import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { localDate } from '../../shared/domain/text/dates.ts';
import { readConfirmation } from '../../shared/domain/setup/rules.ts';
import type { ConfirmationChannel } from '../../shared/domain/users/test-user.ts';
import type { Context } from './context.ts';
import { appendAboutUser } from './in-setup.ts';

/**
 * Notes that Wisq confirmed a test user, as the admin heard it. In: who at Wisq, on which calendar
 * date (YYYY-MM-DD), over which channel. CONFIRMATION_INCOMPLETE, USER_UNKNOWN, JOURNAL_*
 */
export function confirmUser(
  context: Pick<Context, 'now' | 'setups'>,
  {
    setupId,
    userId,
    by,
    on,
    channel,
    note,
  }: {
    readonly setupId: string;
    readonly userId: string;
    readonly by: string;
    readonly on: string;
    readonly channel: ConfirmationChannel;
    readonly note: string;
  },
): Promise<Result<null>> {
  return appendAboutUser(context, { setupId, userId }, () => {
    const read = readConfirmation(by, on, localDate(context.now()));
    if (!read.ok) return read;
    return ok({ type: 'user.confirmed', userId, ...read.value, channel, note });
  });
}

/** Takes Wisq's confirmation of a test user back. USER_UNKNOWN, JOURNAL_* */
export function withdrawConfirmation(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    userId,
    note,
  }: { readonly setupId: string; readonly userId: string; readonly note: string },
): Promise<Result<null>> {
  return appendAboutUser(context, { setupId, userId }, (user) =>
    ok(user.confirmation === null ? null : { type: 'user.confirmation-withdrawn', userId, note }),
  );
}
