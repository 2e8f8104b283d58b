import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import type { Mask } from '../connection/mask.ts';
import { hasJwt } from '../credentials/looks-like-token.ts';

/**
 * Why something a person typed must not be kept: a text in it holds a secret that is known, or what
 * can be nothing but a token. In: the texts by their fields' names, nested or not, and masks that
 * find secrets. Out: TOKEN_IN_FIELD with the field; null: it may be kept.
 */
export function secretRefusal(typed: object, ...masks: readonly (Mask | null)[]): Problem | null {
  for (const [field, value] of Object.entries(typed)) {
    if (typeof value === 'object' && value !== null) {
      const inside = secretRefusal(value, ...masks);
      if (inside !== null) return inside;
    }
    if (typeof value !== 'string') continue;
    const found = masks.some((mask) => mask !== null && mask(value) !== value);
    if (found || hasJwt(value)) return problem('TOKEN_IN_FIELD', { field });
  }
  return null;
}
