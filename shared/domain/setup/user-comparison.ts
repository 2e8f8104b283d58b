import { compareWithSource, mappingOf, takesOwnField } from '../onelogin/compare.ts';
import { noMappings } from '../onelogin/mapping.ts';
import { detailsOf, userOf } from '../onelogin/reading.ts';
import { type AttributeId, type AttributeValues, noValues } from '../users/attributes.ts';
import { type AttributeComparison, compareLookUp } from '../users/compare.ts';
import { userProgress } from '../users/progress.ts';
import type { TestUser } from '../users/test-user.ts';
import { lookAt } from './onelogin-side.ts';
import type { SetupState } from './state.ts';

/** A comparison of which it is known where its expected value comes from. */
export interface SourcedComparison extends AttributeComparison {
  /** Who says what should arrive: the admin, or OneLogin's own field; null: nobody. */
  readonly from: 'typed' | 'onelogin' | null;
  /**
   * Why nothing arrived, as far as OneLogin's side shows it: its field is `empty`, nothing is mapped to
   * the row, or it has a value and the value got `lost`. Null: something arrived, or it is not known.
   */
  readonly why: 'empty' | 'not-mapped' | 'lost' | null;
}

/**
 * What should have arrived of a test user beside what did. What the admin typed wins; where they typed
 * nothing, OneLogin's own value stands in, if the row takes that field. Null: the user has not arrived.
 */
export function comparisonOf(
  { oneLogin }: Pick<SetupState, 'oneLogin'>,
  user: TestUser,
): readonly SourcedComparison[] | null {
  const { lastLookUp } = user;
  if (userProgress(user).comparison === null || lastLookUp === null) return null;
  const look = lookAt(oneLogin, user.userId);
  const source = look === null ? noValues : (userOf(look)?.values ?? noValues);
  const mappings = (oneLogin.app === null ? null : detailsOf(oneLogin.app)?.mappings) ?? noMappings;
  const held = (attribute: AttributeId) => {
    const value = source[attribute];
    const own = takesOwnField(attribute, mappingOf(attribute, mappings));
    return own && value !== null && value.trim() !== '' ? value : null;
  };
  const typed = (attribute: AttributeId) => {
    const value = user.expected[attribute];
    return value === null || value.trim() === '' ? null : value;
  };
  const expected: AttributeValues = {
    firstName: typed('firstName') ?? held('firstName'),
    lastName: typed('lastName') ?? held('lastName'),
    email: typed('email') ?? held('email'),
    jobTitle: typed('jobTitle') ?? held('jobTitle'),
    department: typed('department') ?? held('department'),
  };
  const verdicts = compareWithSource(source, mappings, lastLookUp.received);
  return compareLookUp(expected, lastLookUp).map((row, index) => {
    const from =
      typed(row.attribute) !== null ? 'typed' : row.expected === null ? null : 'onelogin';
    const verdict = verdicts[index]?.verdict;
    const lacks = verdict === 'empty' || verdict === 'not-mapped' || verdict === 'lost';
    const why = row.verdict === 'missing' && row.sign === undefined && lacks ? verdict : null;
    return { ...row, from, why };
  });
}
