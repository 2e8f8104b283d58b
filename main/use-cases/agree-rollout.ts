import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { rolloutGate } from '../../shared/domain/setup/rollout-gate.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';

/**
 * Notes what was agreed about the roll-out, which only Wisq's confirmation of every test user opens.
 * In: with whom at Wisq, who is rolled out, and when. ROLLOUT_CLOSED, SETUP_NOT_FOUND, JOURNAL_*
 */
export function agreeRollout(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    with: agreedWith,
    who,
    when,
  }: {
    readonly setupId: string;
    readonly with: string;
    readonly who: string;
    readonly when: string;
  },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, (state) => {
    const gate = rolloutGate(state);
    if (!gate.open) {
      const params = { testUsers: state.users.length, waiting: gate.waitingFor.length };
      return fail('ROLLOUT_CLOSED', params);
    }
    return ok({ type: 'rollout.agreed', with: agreedWith, who, when });
  });
}

/** Takes the agreement back. SETUP_NOT_FOUND, JOURNAL_* */
export function withdrawRollout(
  context: Pick<Context, 'setups'>,
  { setupId, note }: { readonly setupId: string; readonly note: string },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, (state) =>
    ok(state.rollout === null ? null : { type: 'rollout.withdrawn', note }),
  );
}
