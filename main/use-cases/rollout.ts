import { fail, ok } from '../../shared/domain/problems/codes.ts';
import { rolloutGate } from '../../shared/domain/setup/rollout-gate.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';

/** Calls about the roll-out, which only Wisq's word on every test user opens. */
export function rolloutHandlers(
  context: Context,
): Pick<Handlers, 'rollout.agree' | 'rollout.withdraw'> {
  return {
    'rollout.agree': ({ setupId, with: agreedWith, who, when }) =>
      appendInSetup(context, setupId, (state) => {
        const gate = rolloutGate(state);
        if (!gate.open) {
          const facts = { testUsers: state.users.length, waiting: gate.waitingFor.length };
          return fail('ROLLOUT_CLOSED', facts);
        }
        return ok({ type: 'rollout.agreed', with: agreedWith, who, when });
      }),
    'rollout.withdraw': ({ setupId, note }) =>
      appendInSetup(context, setupId, (state) =>
        ok(state.rollout === null ? null : { type: 'rollout.withdrawn', note }),
      ),
  };
}
