import { attributeIds } from './attributes.ts';
import type { LookResult } from './look-up.ts';

/**
 * Whether a look tells nothing that the one before did not: the same outcome, values and kinds of
 * problem. When it was, how long it took and the figures of a problem (a Retry-After) do not count.
 * A watch journals only looks that tell something; the number of the others is in its last entry.
 */
export function sameLook(before: LookResult | null, now: LookResult): boolean {
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

function codes(look: LookResult): readonly string[] {
  return look.problems.map(({ code }) => code);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
