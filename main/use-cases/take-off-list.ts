import type { PeopleView } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { keptFacts, withoutPerson } from '../rollout/store/kept-list.ts';
import type { Context } from './context.ts';
import { forgetListOf } from './forget-people.ts';
import { noList, peopleView, withListAlone } from './show-people.ts';

/**
 * Takes one person off a setup's list, with what was found of them; the record keeps that somebody
 * was, and nobody's name. The list goes with its last person. In: `at` of the list they are on, so that
 * a second press takes nobody else off. Out: what is left. PERSON_UNKNOWN, COMPARISON_RUNNING,
 * LIST_MISSING, LIST_DAMAGED, LIST_UNWRITABLE, JOURNAL_*
 */
export function takeOffList(
  context: Pick<Context, 'now' | 'rollout' | 'setups'>,
  { at, index, setupId }: { readonly setupId: string; readonly at: string; readonly index: number },
): Promise<Result<PeopleView>> {
  return withListAlone(context, setupId, async (list, session) => {
    const { rollout, setups } = context;
    const { kept } = list;
    if (setups.unwritable !== null) return { ok: false, problem: setups.unwritable };
    if (kept.at !== at || kept.state.names[index] === undefined) return fail('PERSON_UNKNOWN');
    if (kept.state.run !== null || list.live?.running === true) return fail('COMPARISON_RUNNING');
    if (kept.state.names.length === 1) {
      const forgotten = await forgetListOf(rollout, session);
      return forgotten.ok ? ok(noList) : forgotten;
    }
    const left = withoutPerson(kept, index, context.now().toISOString());
    const written = await rollout.rewrite(setupId, list, left);
    if (!written.ok) return written;
    const facts = keptFacts(left);
    const noted = await session.append({ type: 'rollout.listed', list: facts, takenOff: 1 });
    return noted.ok ? ok(peopleView(context, written.value)) : noted;
  });
}
