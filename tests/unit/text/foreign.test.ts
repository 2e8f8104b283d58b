import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../../shared/documents/escape.ts';
import { foreign, isolatedParts, marked } from '../../../shared/domain/text/foreign.ts';
import { anyString } from '../../support/any-string.ts';

describe('text that somebody else wrote', () => {
  it.each([
    ['Maya Okafor', 'Maya Okafor'],
    ['  Zoë\tO’Brien\n', 'Zoë O’Brien'],
    ['Ma\u202Eya', 'MaU+202Eya'],
    ['Ma\u200Bya\u2060', 'MaU+200ByaU+2060'],
    ['\u0000\u001B[2J', 'U+0000U+001B[2J'],
    ['\u2069. Confirmed', 'U+2069. Confirmed'],
    ['half \uD800', 'half \uFFFD'],
    ['a tag \u{E0041}', 'a tag U+E0041'],
    ['Ma\u200Dya', 'MaU+200Dya'],
    // Part of how these are written.
    ['👩\u200D💻', '👩\u200D💻'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['क्\u200Dष', 'क्\u200Dष'],
  ])('%j is shown as %j', (written, shown) => expect(marked(written)).toBe(shown));

  it('is isolated where it is written from right to left, and else as it was', () => {
    expect(foreign('Maya')).toBe('Maya');
    expect(foreign('שרה\u202E')).toBe('\u2068שרהU+202E\u2069');
    expect(isolatedParts(`From ${foreign('שרה')}, today`)).toEqual([
      { text: 'From ', isolated: false },
      { text: 'שרה', isolated: true },
      { text: ', today', isolated: false },
    ]);
    expect(text(`From ${foreign('<שרה>')}, today`)).toBe('From <bdi>&lt;שרה&gt;</bdi>, today');
  });

  it('never holds a sign that turns what follows, whatever it is', () => {
    fc.assert(
      fc.property(anyString({ maxLength: 40 }), (written) => {
        expect(marked(written)).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/u);
        expect(foreign(written)).toMatch(/^(?:\u2068[^\u2066-\u2069]*\u2069|[^\u2066-\u2069]*)$/u);
        expect(text(written)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
