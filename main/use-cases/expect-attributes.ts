import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { AttributeValues } from '../../shared/domain/users/attributes.ts';
import type { Context } from './context.ts';
import { appendAboutUser } from './in-setup.ts';
import { unlessNamesHidden } from './unless-names-hidden.ts';

/** Changes what a test user is expected to arrive with. USER_UNKNOWN, NAMES_HIDDEN, JOURNAL_* */
export function expectAttributes(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    userId,
    expected,
  }: {
    readonly setupId: string;
    readonly userId: string;
    readonly expected: AttributeValues;
  },
): Promise<Result<null>> {
  return unlessNamesHidden(context, () =>
    appendAboutUser(context, { setupId, userId }, () =>
      ok({ type: 'user.expected', userId, expected }),
    ),
  );
}
