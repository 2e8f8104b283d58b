import type { AppFacts } from '../../shared/contract/contract.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/** What the window shows and decides by from its first moment. Never fails. */
export async function getAppFacts({
  appFacts,
}: Pick<Context, 'appFacts'>): Promise<Result<AppFacts>> {
  return ok(await appFacts());
}
