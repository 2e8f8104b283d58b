import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../shared/domain/text/sanitize.ts';
import { anyString } from '../../support/any-string.ts';

describe('a text from elsewhere', () => {
  it.each([
    ['as it is', 'Maya O’Kafor, HR', 'Maya O’Kafor, HR'],
    ['on one line', 'a\r\nb\u2028c\u2029d', 'a b c d'],
    ['without control characters', 'a\u0000b\u001b[1mc', 'a b [1mc'],
    ['trimmed, and with one blank for many', '  a \t\u00a0 b  ', 'a b'],
    ['without marks that turn the direction', '\u202eevil\u202c a\u200eb\u200f', 'evil ab'],
    ['without invisible characters', 'a\u00adb\u200bc\u2060d\ufeffe\u061cf\u{e0041}g', 'abcdefg'],
    ['with halves of characters shown as such', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['with whole characters kept', '😀 日本', '😀 日本'],
  ])('is %s', (_what, text, expected) => expect(tidy(text)).toBe(expected));

  it('is tidy once and for all, whatever it was', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        const once = tidy(text);
        expect(tidy(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]| {2}|^ | $/u);
      }),
    );
  });
});
