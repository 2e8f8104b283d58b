import type { SetupSummary } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/** All setups on this computer, the one changed last first. JOURNAL_UNWRITABLE */
export function listSetups({
  setups,
}: Pick<Context, 'setups'>): Promise<Result<readonly SetupSummary[]>> {
  return setups.list();
}
