import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/** Hides or shows people's names on screen, in every setup and until the app ends. */
export async function hideNames(
  { setups }: Pick<Context, 'setups'>,
  { hidden }: { readonly hidden: boolean },
): Promise<Result<null>> {
  await setups.hideNames(hidden);
  return ok(null);
}
