import { comparableName } from '../text/comparable.ts';
import { type AttributeId, type AttributeValues, attributeIds } from './attributes.ts';

/**
 * - `same`: received what the admin typed.
 * - `present`: received, nothing typed to compare it with.
 * - `differs`: received something else.
 * - `missing`: not received.
 */
export type AttributeVerdict = 'same' | 'present' | 'differs' | 'missing';

export interface AttributeComparison {
  readonly attribute: AttributeId;
  readonly expected: string | null;
  readonly received: string | null;
  readonly verdict: AttributeVerdict;
}

/** The form in which two values are compared: trimmed and in Unicode NFC; e-mail without case. */
export function comparable(attribute: AttributeId, value: string): string {
  // Local parts could differ by case (RFC 5321 §2.4), but no directory here treats them so.
  return attribute === 'email' ? comparableName(value) : value.normalize('NFC').trim();
}

/** A value that holds nothing but white space counts as not there. */
function isBlank(value: string | null): value is null {
  return value === null || value.trim() === '';
}

/**
 * Compares one test user's attributes.
 * In: what the admin expects (null: nothing typed, presence is checked) and what Wisq returned.
 * Out: one comparison for each of the five attributes, in the guide's order.
 */
export function compareAttributes(
  expected: AttributeValues,
  received: AttributeValues,
): readonly AttributeComparison[] {
  return attributeIds.map((attribute) => {
    const want = expected[attribute];
    const got = received[attribute];
    return { attribute, expected: want, received: got, verdict: verdictOf(attribute, want, got) };
  });
}

function verdictOf(
  attribute: AttributeId,
  want: string | null,
  got: string | null,
): AttributeVerdict {
  if (isBlank(got)) return 'missing';
  if (isBlank(want)) return 'present';
  return comparable(attribute, want) === comparable(attribute, got) ? 'same' : 'differs';
}

/** The attribute arrived as expected: the same, or present where nothing was typed. */
export function isGood({ verdict }: AttributeComparison): boolean {
  return verdict === 'same' || verdict === 'present';
}

/** How many of the five arrived as expected. */
export function countGood(comparison: readonly AttributeComparison[]): number {
  return comparison.filter(isGood).length;
}
