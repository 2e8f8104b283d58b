import type { AttributeId } from '../domain/users/attributes.ts';
import type { AttributeComparison, AttributeVerdict } from '../domain/users/compare.ts';
import type { Difference } from '../domain/text/look-alike.ts';
import type { ValueSign } from '../domain/users/value-sign.ts';

/** What the five attributes are called, on screen and in files. */
export const attributeNames: Readonly<Record<AttributeId, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email, primary',
  jobTitle: 'Job title',
  department: 'Department',
};

/** How each attribute compares with what was expected. */
const attributeVerdicts: Readonly<Record<AttributeVerdict, string>> = {
  same: 'Same',
  present: 'Arrived',
  doubtful: 'Doubtful',
  differs: 'Differs',
  elsewhere: 'Other format',
  missing: 'Missing',
};

/** The result of one row, in a word or a few. */
export function verdictMessage({
  verdict,
  difference,
}: Pick<AttributeComparison, 'verdict' | 'difference'>): string {
  const looksSame = difference !== undefined && !readsOtherwise.has(difference.kind);
  return looksSame ? 'Differs, looks the same' : attributeVerdicts[verdict];
}

/** Differences that are seen. */
const readsOtherwise: ReadonlySet<Difference['kind']> = new Set(['case', 'entity']);

/** What stands where nothing was received. */
export function nothingReceived({
  verdict,
  sign,
}: Pick<AttributeComparison, 'verdict' | 'sign'>): string {
  if (sign === 'invisible') return 'nothing visible';
  return verdict === 'elsewhere' ? 'in another format' : 'nothing';
}

/** Characters that are met most, by their names. */
const characterNames: Readonly<Record<string, string>> = {
  'U+00A0': 'a no-break space',
  'U+202F': 'a narrow no-break space',
  'U+2009': 'a thin space',
  'U+3000': 'a wide space',
  'U+0009': 'a tab',
  'U+000A': 'a line break',
  'U+00AD': 'a soft hyphen',
  'U+200B': 'a zero-width space',
  'U+200C': 'a zero-width non-joiner',
  'U+200D': 'a zero-width joiner',
  'U+200E': 'a left-to-right mark',
  'U+200F': 'a right-to-left mark',
  'U+2060': 'a word joiner',
  'U+FEFF': 'a byte order mark',
  'U+2019': 'a typographic apostrophe',
  'U+2013': 'a dash',
  'U+2011': 'a no-break hyphen',
};

const ofKind: Readonly<Record<Difference['kind'], string>> = {
  invisible: 'an invisible character',
  blank: 'another kind of space',
  blanks: 'two spaces in a row',
  letter: 'a look-alike letter from another script',
  sign: 'a look-alike character',
  entity: 'an HTML code instead of a character',
  case: 'different capitalization',
};

/** What makes a value differ, as a sentence. In: the difference between what was typed and what came. */
export function differenceMessage({ kind, in: where, character }: Difference): string {
  if (kind === 'case') return 'Only the capitalization differs.';
  const whose = where === 'second' ? 'Wisq’s value' : 'What you typed';
  const name = (character === null ? undefined : characterNames[character]) ?? ofKind[kind];
  const code = character === null ? '' : ` (${character})`;
  return kind === 'entity'
    ? `${whose} contains ${name}${code}.`
    : `It looks the same, but ${whose === 'What you typed' ? 'what you typed' : whose} contains ${name}${code}.`;
}

/** Why a value that arrived may be none, as a sentence. */
export const signMessages: Readonly<Record<ValueSign, string>> = {
  template: 'A template placeholder arrived that was never filled in.',
  placeholder: 'What arrived looks like a placeholder.',
  invisible: 'What arrived is invisible.',
};

/** The heads of the comparison, for a reader who is not the admin. */
export const comparisonHeads = {
  attribute: 'Attribute',
  expected: 'Expected',
  received: 'Wisq received',
  verdict: 'Result',
} as const;
