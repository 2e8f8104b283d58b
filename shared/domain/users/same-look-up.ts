import { attributeIds } from './attributes.ts';
import type { LookUpResult } from './look-up.ts';

/**
 * Whether a lookup tells nothing that the one before did not: the same outcome, values and kinds of
 * problem. When it was, how long it took and the figures of a problem (a Retry-After) do not count.
 * A watch journals only lookups that tell something; the number of the others is in its last entry.
 */
export function sameLookUp(before: LookUpResult | null, now: LookUpResult): boolean {
  if (before === null) return false;
  return (
    before.outcome === now.outcome &&
    before.active === now.active &&
    before.userName === now.userName &&
    attributeIds.every((id) => before.received[id] === now.received[id]) &&
    sameSet(before.unexpected ?? [], now.unexpected ?? []) &&
    sameSet(codes(before), codes(now))
  );
}

/** The kinds of problem, each with the attribute and the form that it is about. */
function codes(lookUp: LookUpResult): readonly string[] {
  return lookUp.problems.map(({ code, params }) =>
    [code, params['attribute'], params['form'], params['reason']]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
