import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeen, entityIn, lookAlikeDifference } from '../../../shared/domain/text/look-alike.ts';
import { anyString } from '../../support/any-string.ts';

describe('a text as it is seen', () => {
  it.each([
    ['People\u00A0Ops', 'People Ops'],
    ['People  Ops ', 'People Ops'],
    ['Peo\u200Bple\uFEFF', 'People'],
    ['\u202APeople\u202C', 'People'],
    ['Р\u0435ople', 'People'],
    ['Ｐeople', 'People'],
    ['O’Brien', "O'Brien"],
    ['Smith‑Jones – x', 'Smith-Jones - x'],
    ['ﬁnance', 'finance'],
    ['\u200B\u00A0', ''],
  ])('%j is %j', (text, seen) => expect(asSeen(text)).toBe(seen));

  it('stays what it is once it was seen', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        expect(asSeen(asSeen(text))).toBe(asSeen(text));
      }),
    );
  });
});

describe('why two texts look the same', () => {
  it.each([
    ['People Ops', 'People\u00A0Ops', 'blank', 'second', 'U+00A0'],
    ['People\u00A0Ops', 'People Ops', 'blank', 'first', 'U+00A0'],
    ['People Ops', 'People  Ops', 'blanks', 'second', null],
    ['People  Ops', 'People Ops', 'blanks', 'first', null],
    ['People', 'Peo\u200Bple', 'invisible', 'second', 'U+200B'],
    ['Peo\u00ADple', 'People', 'invisible', 'first', 'U+00AD'],
    ['People', 'Peopl\u0435', 'letter', 'second', 'U+0435'],
    ['People', 'Ｐeople', 'letter', 'second', 'U+FF30'],
    ["O'Brien", 'O’Brien', 'sign', 'second', 'U+2019'],
    ["O'Brien", 'O&#39;Brien', 'entity', 'second', '&#39;'],
    ["O'Brien", 'O&#x27;Brien', 'entity', 'second', '&#x27;'],
    ['R&D', 'R&amp;D', 'entity', 'second', '&amp;'],
    ["O'Brien", 'O&amp;#39;Brien', 'entity', 'second', '&amp;'],
    ['People', 'PEOPLE', 'case', 'second', null],
  ])('%j and %j: %s in the %s', (first, second, kind, where, character) => {
    expect(lookAlikeDifference(first, second)).toEqual({ kind, in: where, character });
  });

  it.each([
    ['People', 'People'],
    [' People ', 'People'],
    ['Öberg', 'O\u0308berg'],
    ['People', 'Finance'],
    ['Okafor', 'O&#39;Brien'],
    ['a', '&#99999999;'],
  ])('%j and %j: nothing to say', (first, second) => {
    expect(lookAlikeDifference(first, second)).toBeNull();
  });

  it('is found, or nothing, for any two texts', () => {
    fc.assert(
      fc.property(anyString(), anyString(), (first, second) => {
        expect(() => [lookAlikeDifference(first, second), entityIn(first)]).not.toThrow();
      }),
    );
  });
});
