import type { Result } from '../../shared/domain/problems/result.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/**
 * Removes a setup's list with all that was found of it, a damaged one too; the record keeps how many
 * there were. COMPARISON_RUNNING, LIST_UNWRITABLE, JOURNAL_*
 */
export function forgetPeople(
  { rollout, setups }: Pick<Context, 'rollout' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  const forget = async (session: SetupSession): Promise<Result<null>> => {
    if (setups.unwritable !== null) return { ok: false, problem: setups.unwritable };
    return forgetListOf(rollout, session);
  };
  return rollout.alone(setupId, () => inSetup({ setups }, setupId, forget));
}

/** The same for whoever has the list alone already. COMPARISON_RUNNING, LIST_UNWRITABLE, JOURNAL_* */
export async function forgetListOf(
  rollout: Context['rollout'],
  session: SetupSession,
): Promise<Result<null>> {
  const forgotten = await rollout.forget(session.setupId, session.folder);
  return forgotten.ok ? session.append({ type: 'rollout.list-forgotten' }) : forgotten;
}
