import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSearch } from '../../../shared/domain/handover/mask/find-words.ts';
import { foldCase } from '../../../shared/domain/text/fold-case.ts';

const signs = fc.constantFrom('a', 'b', 'A', 'B', ' ', '.', 'é', 'É', 'ß', 'ſ', 's', '1', '𐐀', '𐐨');
const anyText = (maxLength: number) => fc.array(signs, { maxLength }).map((all) => all.join(''));
const anyWords = fc.array(
  fc.record({ text: anyText(5).filter((text) => text !== ''), alone: fc.boolean() }),
  { maxLength: 6 },
);

/** All places of all words, found by trying each at each place. */
function everyPlace(words: readonly { text: string; alone: boolean }[], text: string) {
  const found: [number, number][] = [];
  const letter = /[\p{L}\p{N}]/u;
  for (const word of words) {
    const [units, inText] = [foldCase(word.text), foldCase(text)];
    for (let at = 0; at + units.length <= inText.length; at += 1) {
      if (units.some((unit, index) => unit !== inText[at + index])) continue;
      const end = at + units.length;
      const before = Array.from(text.slice(0, at)).at(-1) ?? ' ';
      const after = Array.from(text.slice(end))[0] ?? ' ';
      if (word.alone && (letter.test(before) || letter.test(after))) continue;
      found.push([at, end]);
    }
  }
  return found;
}

describe('looking for many words at once', () => {
  it('finds what trying each at each place finds, those that overlap as one', () => {
    fc.assert(
      fc.property(anyWords, anyText(30), (words, text) => {
        const covered = new Set<number>();
        const places = everyPlace(words, text);
        for (const [start, end] of places) for (let at = start; at < end; at += 1) covered.add(at);
        const found = wordSearch(words)(text);
        const shown = found.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, index) => start + index),
        );
        expect(shown).toEqual([...covered].toSorted((a, b) => a - b));
        for (const { start, wordEnd } of found) {
          const longest = Math.max(...places.filter(([at]) => at === start).map(([, end]) => end));
          expect(wordEnd).toBe(longest);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['final sigma', 'ΣΟΦΟΣ', 'σοφος'],
    ['Kelvin sign', '\u212Aim', 'kim'],
    ['long s', 'Ma\u017Fon', 'mason'],
    ['Deseret', '𐐀', '𐐨'],
  ])('does not tell apart by case: %s', (_what, a, b) =>
    expect([...foldCase(a)]).toEqual([...foldCase(b)]),
  );

  it('keeps places: a letter whose other case is longer stays one', () => {
    for (const text of ['ß', 'İ', 'ŉ', '\uD800', 'x\uDC00']) {
      expect(foldCase(text).length).toBe(text.length);
    }
  });
});
