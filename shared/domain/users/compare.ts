import type { Problem } from '../problems/problem.ts';
import { comparableName } from '../text/comparable.ts';
import { type Difference, lookAlikeDifference, trimmed } from '../text/look-alike.ts';
import { type AttributeId, type AttributeValues, attributeIds } from './attributes.ts';
import type { LookUpResult } from './look-up.ts';
import { type ValueSign, valueSign } from './value-sign.ts';

/**
 * - `same`: received what the admin typed.
 * - `present`: received, nothing typed to compare it with.
 * - `doubtful`: received, nothing typed, and it looks like no real value.
 * - `differs`: received something else.
 * - `elsewhere`: not received as SCIM has it, but something of it is there in another form.
 * - `missing`: not received, or nothing that can be seen.
 */
export type AttributeVerdict =
  | 'same'
  | 'present'
  | 'doubtful'
  | 'differs'
  | 'elsewhere'
  | 'missing';

export interface AttributeComparison {
  readonly attribute: AttributeId;
  readonly expected: string | null;
  readonly received: string | null;
  readonly verdict: AttributeVerdict;
  /** Why it differs although it looks the same: `first` is what was typed, `second` what came. */
  readonly difference?: Difference;
  /** What speaks against the received value being a real one. */
  readonly sign?: ValueSign;
}

/** The form in which two values are compared: trimmed and in Unicode NFC; e-mail without case. */
export function comparable(attribute: AttributeId, value: string): string {
  // Local parts could differ by case (RFC 5321 §2.4), but no directory here treats them so.
  return attribute === 'email' ? comparableName(value) : trimmed(value.normalize('NFC'));
}

/** A value that holds nothing but white space counts as not there. */
function isBlank(value: string | null): value is null {
  return value === null || value.trim() === '';
}

/**
 * Compares one test user's attributes.
 * In: what the admin expects (null: nothing typed, presence is checked), what Wisq returned, and
 * what the lookup noted about the way it came. Out: one comparison for each of the five attributes,
 * in the guide's order.
 */
export function compareAttributes(
  expected: AttributeValues,
  received: AttributeValues,
  noted: readonly Problem[] = [],
): readonly AttributeComparison[] {
  return attributeIds.map((attribute) => {
    const want = expected[attribute];
    const got = received[attribute];
    return {
      attribute,
      expected: want,
      received: got,
      ...judge(attribute, want, got, () => isElsewhere(attribute, noted)),
    };
  });
}

/** The same for what a lookup found. */
export function compareLookUp(
  expected: AttributeValues,
  lookUp: Pick<LookUpResult, 'received' | 'problems'>,
): readonly AttributeComparison[] {
  return compareAttributes(expected, lookUp.received, lookUp.problems);
}

type Judgement = Pick<AttributeComparison, 'verdict' | 'difference' | 'sign'>;

function judge(
  attribute: AttributeId,
  want: string | null,
  got: string | null,
  elsewhere: () => boolean,
): Judgement {
  if (isBlank(got)) return { verdict: elsewhere() ? 'elsewhere' : 'missing' };
  // What cannot be seen is not there for anybody, and did not come from an empty field.
  if (valueSign(got) === 'invisible') return { verdict: 'missing', sign: 'invisible' };
  if (!isBlank(want) && comparable(attribute, want) === comparable(attribute, got)) {
    return { verdict: 'same' };
  }
  const sign = valueSign(got);
  const signed = sign === null ? {} : { sign };
  if (isBlank(want)) return { verdict: sign === null ? 'present' : 'doubtful', ...signed };
  const [a, b] = attribute === 'email' ? [want.toLowerCase(), got.toLowerCase()] : [want, got];
  const difference = lookAlikeDifference(a, b);
  return { verdict: 'differs', ...signed, ...(difference === null ? {} : { difference }) };
}

/** Whether a lookup noted that an attribute came in a form that it could not be read from. */
function isElsewhere(attribute: AttributeId, noted: readonly Problem[]): boolean {
  return noted.some(({ code, params }) => {
    if (code === 'NAME_UNSPLIT') {
      return String(params['attributes']).split(',').includes(attribute);
    }
    const unread = code === 'ATTRIBUTE_FORM' && params['form'] === 'unreadable';
    return unread && params['attribute'] === attribute;
  });
}

/** The attribute arrived as expected: the same, or present where nothing was typed. */
export function isGood({ verdict }: AttributeComparison): boolean {
  return verdict === 'same' || verdict === 'present';
}

/** How many of the five arrived as expected. */
export function countGood(comparison: readonly AttributeComparison[]): number {
  return comparison.filter(isGood).length;
}
