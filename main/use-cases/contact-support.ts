import type { Result } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/** Opens the support contact that the company's policy names. SUPPORT_NOT_OPENED */
export function contactSupport({
  openSupport,
}: Pick<Context, 'openSupport'>): Promise<Result<null>> {
  return openSupport();
}
