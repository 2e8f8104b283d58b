import type { StoredFacts } from '../../shared/domain/setup/entries.ts';
import type { Mask } from '../connection/mask.ts';
import { fingerprint } from './fingerprint.ts';

/** What the journal knows of a token that was stored once. */
export type TokenFacts = Pick<StoredFacts, 'tokenLength' | 'tokenEnd' | 'tokenFingerprint'>;

/**
 * Finds tokens that are not known any more: whatever has the length, the last characters and the
 * digest of one that was stored is that token. Only as it was stored: encodings and pieces of a token
 * that is gone cannot be recognized. In: the setup's salt. Out: takes them out of a text.
 */
export function formerTokensMask(facts: readonly TokenFacts[], salt: Uint8Array): Mask {
  const tokens = new Map(
    // Of a token of less than twelve characters the end is not kept: it cannot be looked for.
    facts.filter((one) => one.tokenEnd !== '').map((one) => [one.tokenFingerprint, one]),
  );
  return (text) => [...tokens.values()].reduce((left, one) => without(left, one, salt), text);
}

function without(
  text: string,
  { tokenLength, tokenEnd, tokenFingerprint }: TokenFacts,
  salt: Uint8Array,
): string {
  let left = text;
  for (let at = left.indexOf(tokenEnd); at >= 0; at = left.indexOf(tokenEnd, at + 1)) {
    const end = at + tokenEnd.length;
    const start = end - tokenLength;
    if (start < 0 || fingerprint(salt, left.slice(start, end)) !== tokenFingerprint) continue;
    left = `${left.slice(0, start)}[token]${left.slice(end)}`;
    at = start;
  }
  return left;
}
