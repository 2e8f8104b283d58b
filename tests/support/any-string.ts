import * as fc from 'fast-check';

const firstSurrogate = 0xd8_00;
const surrogates = 0x8_00;
const lastCharacter = 0x10_ff_ff - surrogates;

const character = fc.integer({ min: 0, max: lastCharacter }).map(
  (index) => String.fromCodePoint(index < firstSurrogate ? index : index + surrogates),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('one character');
    return code < firstSurrogate ? code : code - surrogates;
  },
);

/**
 * A string of any characters of Unicode, as fast-check's `unit: 'binary'` makes it. That one first
 * writes down every character there is: 0.9 s on an idle machine and more than a test's 5 s on a
 * busy one, paid again by every file of tests.
 * @param constraints fast-check's own: lengths and size
 */
export const anyString = (constraints: Omit<fc.StringConstraints, 'unit'> = {}) =>
  fc.string({ ...constraints, unit: character });
