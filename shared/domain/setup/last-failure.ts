import type { ProblemCode } from '../problems/codes.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Entry } from './entries.ts';
import type { AttributeId } from '../users/attributes.ts';
import { timeline, type TimelineItem } from './timeline.ts';

export interface Failure {
  readonly at: string;
  readonly problem: Problem;
  /** The test user it is about, as called on screen; null: the connection. */
  readonly user: string | null;
  readonly attributes: readonly AttributeId[];
  /** When the same thing was first measured good afterwards; null: not yet. */
  readonly goneAt: string | null;
}

/** The newest thing that was measured and was not good, and whether it is since. Null: nothing failed. */
export function lastFailure(entries: Iterable<Entry>): Failure | null {
  const items = timeline(entries);
  for (const [index, item] of items.entries()) {
    const failure = failureOf(item);
    if (failure === null) continue;
    const gone = items.slice(0, index).findLast((later) => heals(later, failure.user));
    return { at: item.at, ...failure, goneAt: gone?.at ?? null };
  }
  return null;
}

type Lacking = Extract<TimelineItem['what'], { code: 'arrived-lacking' }>;

function failureOf({ what }: TimelineItem): Omit<Failure, 'at' | 'goneAt'> | null {
  switch (what.code) {
    case 'check':
      return what.problem === null ? null : { problem: what.problem, user: null, attributes: [] };
    case 'arrived-lacking':
      return {
        problem: problem(codeOf(what)),
        user: what.user,
        attributes: what.attributes,
      };
    case 'look-failed':
      return what.problem === null
        ? null
        : { problem: what.problem, user: what.user, attributes: [] };
    default:
      return null;
  }
}

function codeOf({ missing, odd }: Lacking): ProblemCode {
  if (missing) return 'ATTRIBUTE_MISSING';
  return odd === true ? 'ATTRIBUTE_FORM' : 'ATTRIBUTE_DIFFERS';
}

function heals({ what }: TimelineItem, user: string | null): boolean {
  // A check that failed would be the newest failure itself.
  if (user === null) return what.code === 'check';
  return what.code === 'arrived' && what.user === user;
}
