import { problem } from '../../../shared/domain/problems/problem.ts';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import type { WayReason } from '../../../shared/domain/rollout/comparison.ts';
import { countsOnly } from '../../connection/classify-response.ts';
import { mostQueries } from '../../users/search.ts';
import { ComparisonFailed } from './failure.ts';
import type { Comparing } from './comparing.ts';
import { searchOne } from './search-list.ts';
import { pageSize, takePage } from './walk-list.ts';

/** How many people are searched for where the list of all users is empty. */
const mostSamples = 3;

/** What says that users are not listed, and nothing of whether they can be searched for. */
const notListed: ReadonlySet<ProblemCode | undefined> = new Set<ProblemCode>([
  'ANSWER_TOO_COMPLEX',
  'ANSWER_TOO_LARGE',
  'FILTER_REFUSED',
  'NO_USER_AS_ERROR',
  'REQUEST_REFUSED',
  'STATUS_UNEXPECTED',
  'TOKEN_FORBIDDEN',
]);

/**
 * Finds out how a list is compared, and keeps that and why. Where Wisq lists its users, its first page
 * is taken in with it.
 */
export async function chooseWay(comparing: Comparing): Promise<void> {
  const again = comparing.state.run?.begin.scope === 'not-complete';
  let reason: WayReason = 'lists';
  if (again) {
    const wish = wishToSearch(comparing);
    if (wish?.proven === true) return searches(comparing, wish.why);
    if (wish !== null) {
      if (await canSearch(comparing)) return searches(comparing, wish.why);
      reason = 'no-filter';
    }
  }
  const judged = await comparing.asker.users({ startIndex: '1', count: String(pageSize) });
  if (judged.list === null) {
    const [why] = judged.problems;
    if (!notListed.has(why?.code)) throw new ComparisonFailed(why ?? problem('INTERNAL'));
    return searches(comparing, 'refused');
  }
  if (countsOnly(judged.list)) return searches(comparing, 'counts-only');
  const { resources, totalResults } = judged.list;
  if (resources.length === 0 && (await findsSomebody(comparing))) {
    return searches(comparing, 'lists-nobody');
  }
  const pages = Math.ceil(totalResults / Math.max(1, resources.length));
  if (again && reason === 'lists' && searchCost(comparing) < pages - 1) {
    if (await canSearch(comparing)) return searches(comparing, 'fewer');
    reason = 'no-filter';
  }
  await takePage(comparing, 1, judged.list, reason);
}

function searches(comparing: Comparing, why: WayReason): Promise<void> {
  return comparing.found({ type: 'way', way: 'searches', why });
}

/**
 * Why those who were not complete are searched for without looking at a page; null: there is no
 * reason. `proven`: the last comparison was made that way.
 */
function wishToSearch({
  state,
}: Comparing): { readonly why: WayReason; readonly proven: boolean } | null {
  const { last } = state;
  if (last === null || last.way === null || last.why === null) return null;
  const byFew = last.why === 'fewer' || last.why === 'doubted';
  if (last.way === 'searches' && !byFew) return { why: last.why, proven: true };
  const doubted = last.doubt !== null || last.why === 'doubted';
  return doubted ? { why: 'doubted', proven: false } : null;
}

/** How many requests it takes to search for everybody who is left, at most. */
function searchCost({ state }: Comparing): number {
  let requests = 0;
  for (const [index, name] of state.names.entries()) {
    if (state.isOpen(index)) requests += mostQueries(name);
  }
  return requests;
}

/** Whether a search tells something, seen by the first who is left; what it tells is kept. */
async function canSearch(comparing: Comparing): Promise<boolean> {
  const { state } = comparing;
  const index = state.names.findIndex((_name, at) => state.isOpen(at));
  if (index < 0) return false;
  const atWisq = await searchOne(comparing, index);
  if (atWisq === null || atWisq.state === 'cannot-tell') return false;
  await comparing.found({ type: 'person', index, atWisq });
  return true;
}

/** Whether somebody is found although the list of all users is empty. */
async function findsSomebody(comparing: Comparing): Promise<boolean> {
  const { state } = comparing;
  const open = [...state.names.keys()].filter((index) => state.isOpen(index));
  for (const index of open.slice(0, mostSamples)) {
    const atWisq = await searchOne(comparing, index);
    if (atWisq === null || atWisq.state === 'cannot-tell') return false;
    if (atWisq.state === 'not-there') continue;
    await comparing.found({ type: 'person', index, atWisq });
    return true;
  }
  return false;
}
