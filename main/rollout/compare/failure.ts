import type { Problem } from '../../../shared/domain/problems/problem.ts';

/**
 * Why a comparison cannot go on: a request failed as often as it is tried or for a reason that stays,
 * or what was found cannot be kept. It can be gone on with.
 */
export class ComparisonFailed extends Error {
  readonly problem: Problem;
  constructor(why: Problem) {
    super(why.code);
    this.problem = why;
  }
}

/**
 * Does work with several hands, each taking the next of the items. Once one has failed none takes
 * another; when nothing is under way any more the first failure is thrown.
 */
export async function manyHands<T>(
  hands: number,
  items: Iterable<T>,
  work: (item: T) => Promise<'go-on' | 'enough'>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  let ended = false;
  const hand = async () => {
    while (!ended) {
      const next = left.next();
      if (next.done === true) return;
      try {
        if ((await work(next.value)) === 'enough') ended = true;
      } catch (error) {
        ended = true;
        throw error;
      }
    }
  };
  const all = await Promise.allSettled(Array.from({ length: hands }, hand));
  for (const one of all) if (one.status === 'rejected') throw one.reason;
}
