import { type Answer, fail, ok } from '../../shared/domain/problems/codes.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';

/** The call that hides names on screen. */
export function namesHandlers({ setups }: Context): Pick<Handlers, 'names.hide'> {
  return {
    async 'names.hide'({ hidden }) {
      await setups.hideNames(hidden);
      return ok(null);
    },
  };
}

/** Does what writes a shown value back, unless names are hidden: NAMES_HIDDEN. */
export async function withNames<T>(
  { setups }: Pick<Context, 'setups'>,
  work: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return setups.namesHidden ? fail('NAMES_HIDDEN') : work();
}
