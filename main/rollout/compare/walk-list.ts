import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import type { WayReason } from '../../../shared/domain/rollout/comparison.ts';
import type { ListResponse } from '../../../shared/domain/scim/list-response.ts';
import { beyondTheEnd } from '../../users/walk.ts';
import { ComparisonFailed, manyHands } from './failure.ts';
import type { Comparing } from './comparing.ts';
import { readPage } from './read-page.ts';
import { searchOne } from './search-list.ts';

/** How many users a page is asked for. */
export const pageSize = 100;
/** How many pages are asked for at a time. */
const atOnce = 4;
/** More pages than any directory needs. */
const mostPages = 10_000;
/** How many more pages are read where the total turned out to be wrong. */
const mostBeyond = 1000;

/** Asks for one page. Out: the list, or the code of what came instead. */
async function ask(
  { asker }: Comparing,
  from: number,
): Promise<ListResponse | { readonly code: ProblemCode; readonly failed: ComparisonFailed }> {
  const judged = await asker.users({ startIndex: String(from), count: String(pageSize) });
  if (judged.list !== null) return judged.list;
  const [why] = judged.problems;
  if (why === undefined) throw new Error('a list that is none has a reason');
  return { code: why.code, failed: new ComparisonFailed(why) };
}

/** Takes a page in. In: why pages are walked at all, with the first one. */
export async function takePage(
  comparing: Comparing,
  from: number,
  { resources, totalKnown, totalResults }: ListResponse,
  why: WayReason | null = null,
): Promise<void> {
  const { asker, index, salt, state } = comparing;
  const { names } = state;
  const { others, page } = readPage(resources, { index, names, salt, now: asker.now() });
  comparing.onOthers(others.map((name) => comparing.mask(name)));
  const total = totalKnown ? totalResults : null;
  // The way was chosen by the first page: both are kept, or neither.
  const way = why === null ? [] : [{ type: 'way', way: 'pages', why } as const];
  await comparing.found(...way, { type: 'page', from, total, ...page });
}

/**
 * Walks the pages that are left, and says at the end of everybody who was not found that they are not
 * there, or that it cannot be told. The first page was taken in before.
 */
export async function walkList(comparing: Comparing): Promise<void> {
  const { first } = pagesOf(comparing);
  if (first === null) throw new Error('the first page is read before the others');
  if (first.total === null) await oneAfterAnother(comparing, 'total');
  else {
    await together(comparing, restOf(first.total, first.size));
    if (mayHideMore(first.total, first.size)) await probe(comparing);
  }
  await comparing.found({ type: 'pages-read', at: comparing.at, doubt: null });
}

function pagesOf({ state }: Comparing) {
  if (state.run === null) throw new Error('no comparison is under way');
  return state.run.pages;
}

function restOf(total: number, size: number): readonly number[] {
  if (size === 0) return [];
  const length = Math.min(mostPages, Math.ceil(total / size)) - 1;
  return Array.from({ length: Math.max(0, length) }, (_, at) => 1 + (at + 1) * size);
}

/** A total that is a whole number of pages may be no more than what is shown. */
function mayHideMore(total: number, size: number): boolean {
  if (total === 0 || size === 0) return false;
  const round = size >= pageSize || (size >= 10 && size % 5 === 0);
  return round && total % size === 0;
}

/** Several pages at a time. */
async function together(comparing: Comparing, all: readonly number[]): Promise<void> {
  const pages = pagesOf(comparing);
  const left = all.filter((from) => !pages.has(from));
  await manyHands(atOnce, left, async (from) => {
    const answer = await ask(comparing, from);
    if ('failed' in answer) throw answer.failed;
    await takePage(comparing, from, answer);
    // A server that sends the same for ever has said all that it will.
    return pages.doubt === 'repeats' ? 'enough' : 'go-on';
  });
  if (pages.first !== null && (pages.first.total ?? 0) > mostPages * pages.first.size) {
    pages.note('too-many');
  }
}

/** Page after page to an empty one, where no total says how many there are. */
async function oneAfterAnother(comparing: Comparing, why: 'total' | 'beyond'): Promise<void> {
  const pages = pagesOf(comparing);
  for (let page = 0; page < (why === 'total' ? mostPages : mostBeyond); page += 1) {
    if (pages.doubt === 'repeats') return;
    const from = pages.next;
    const answer = await ask(comparing, from);
    if ('failed' in answer) {
      if (!beyondTheEnd.has(answer.code)) throw answer.failed;
      const end = why === 'total' && answer.code !== 'NO_USER_AS_ERROR';
      await comparing.found({ type: 'probe', doubt: end ? 'no-total' : null });
      return;
    }
    if (answer.resources.length === 0) return;
    await takePage(comparing, from, answer);
  }
  await comparing.found({ type: 'probe', doubt: 'too-many' });
}

/**
 * Looks whether a list is longer than its total says: by the page after the last one, and by searching
 * for somebody who is not on the pages. Each is kept, so that none is asked twice.
 */
async function probe(comparing: Comparing): Promise<void> {
  const { state } = comparing;
  const pages = pagesOf(comparing);
  if ((state.run?.probes ?? 0) < 1) await probeBeyond(comparing);
  if (pages.doubt !== null || (state.run?.probes ?? 0) > 1) return;
  const missing = state.names.findIndex((_name, index) => state.isOpen(index));
  const hidden = missing >= 0 && (await isHidden(comparing, missing));
  await comparing.found({ type: 'probe', doubt: hidden ? 'hidden' : null });
}

async function probeBeyond(comparing: Comparing): Promise<void> {
  const { first } = pagesOf(comparing);
  const total = first?.total ?? 0;
  const answer = await ask(comparing, total + 1);
  if ('failed' in answer) {
    if (!beyondTheEnd.has(answer.code)) throw answer.failed;
    // One page alone: whether there is another one cannot be seen then.
    const unseen = answer.code !== 'NO_USER_AS_ERROR' && total <= (first?.size ?? 0);
    return comparing.found({ type: 'probe', doubt: unseen ? 'page-total' : null });
  }
  if (answer.resources.length === 0) return comparing.found({ type: 'probe', doubt: null });
  await takePage(comparing, total + 1, answer);
  await oneAfterAnother(comparing, 'beyond');
}

/** Whether a search finds somebody whom the pages do not show. One that cannot be sent says nothing. */
async function isHidden(comparing: Comparing, index: number): Promise<boolean> {
  const found = await searchOne(comparing, index);
  if (found === null || found.state === 'not-there' || found.state === 'cannot-tell') return false;
  await comparing.found({ type: 'person', index, atWisq: found });
  return true;
}
