import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';

/** Chooses how test users get the app: one by one, or through a role. SETUP_NOT_FOUND, JOURNAL_* */
export function chooseAssignment(
  context: Pick<Context, 'setups'>,
  { setupId, way }: { readonly setupId: string; readonly way: 'user' | 'role' },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, (state) =>
    ok(state.assignmentWay === way ? null : { type: 'assignment.way', way }),
  );
}
