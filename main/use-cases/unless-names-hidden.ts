import { type Result, fail } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/**
 * Does what writes a value back that the window shows, unless names are hidden: then the window holds
 * a pseudonym, and that must not be written. NAMES_HIDDEN
 */
export async function unlessNamesHidden<T>(
  { setups }: Pick<Context, 'setups'>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  return setups.namesHidden ? fail('NAMES_HIDDEN') : work();
}
