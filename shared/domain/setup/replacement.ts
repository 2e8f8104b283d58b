import type { CheckResult } from '../check/result.ts';
import { worked } from '../check/verdict.ts';
import type { StoredFacts } from './entries.ts';
import type { SetupState } from './state.ts';
import {
  type ReplacementItem,
  replacementItems,
  type ReplacementProof,
  type SeenUser,
} from './token-entries.ts';

/** The token being replaced: what was done of it so far. */
export interface Replacement {
  /** When the new token was stored beside the old one, ISO 8601. */
  readonly begunAt: string;
  /** What is known of the new token. */
  readonly facts: StoredFacts;
  /** The newest test of each; null: not tested. */
  readonly newTest: CheckResult | null;
  readonly oldTest: CheckResult | null;
  /** When the admin said that an item is done in OneLogin, by item. */
  readonly items: Readonly<Partial<Record<ReplacementItem, string>>>;
  /** How test users were once all of it was done. */
  readonly seen: readonly SeenUser[];
  readonly proof: (ReplacementProof & { readonly at: string }) | null;
  /** When the admin said that Wisq was told to revoke the old one. */
  readonly toldAt: string | null;
}

/**
 * Where a replacement stands, and so what is next.
 * - `test`: the new token was not tested, or fails. - `enter`: it goes into OneLogin.
 * - `prove`: a change has to arrive. - `tell`: Wisq revokes the old one, and the new one takes its place.
 */
export type ReplacementPhase = 'test' | 'enter' | 'prove' | 'tell';

/** In: a replacement under way, and what is stored of the token in use. */
export function replacementPhase(
  replacement: Replacement,
  inUse: SetupState['knownCredentials'],
): ReplacementPhase {
  if (replacement.newTest === null || !worked(replacement.newTest)) return 'test';
  if (savedAt(replacement, inUse) === null) return 'enter';
  return replacement.proof === null ? 'prove' : 'tell';
}

/** The items of a replacement, in their order: the URL is only to be entered where it is another one. */
export function itemsOfReplacement(
  { facts }: Replacement,
  inUse: SetupState['knownCredentials'],
): readonly ReplacementItem[] {
  const sameUrl = inUse?.urlFingerprint === facts.urlFingerprint;
  return replacementItems.filter((item) => item !== 'base-url' || !sameUrl);
}

/** When the last item was said to be done, ISO 8601: from then on OneLogin should use the new token; null: not all are. */
export function savedAt(
  replacement: Replacement,
  inUse: SetupState['knownCredentials'],
): string | null {
  const times = itemsOfReplacement(replacement, inUse).map((item) => replacement.items[item]);
  return times.every((at) => at !== undefined)
    ? (times
        .filter((at) => at !== undefined)
        .toSorted()
        .at(-1) ?? null)
    : null;
}

/**
 * What a change that arrived is worth. While the old token works as well, nobody can see from here
 * which of the two brought it: only Wisq can. Once Wisq refuses the old one, it was the new one.
 */
export function proofStrength({ oldTest }: Replacement): 'token' | 'provisioning' {
  return oldTest?.verdict === 'fails' && refuses(oldTest) ? 'token' : 'provisioning';
}

/** Whether a test failed because Wisq refuses the token, and not on the way there. */
function refuses({ stages }: CheckResult): boolean {
  return stages.some(({ problems }) => problems.some(({ code }) => code === 'TOKEN_REFUSED'));
}

/**
 * Whether a test user changed at Wisq between two lookups: other values, or a later date of Wisq's own.
 * A server that gives no date, or the same one, has said nothing.
 */
export function changedSince(before: SeenUser, now: SeenUser): boolean {
  if (before.values !== now.values) return true;
  return (
    before.modifiedAt !== null && now.modifiedAt !== null && now.modifiedAt > before.modifiedAt
  );
}
