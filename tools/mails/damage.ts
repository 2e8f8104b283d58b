import * as fc from 'fast-check';
import { encode, wrap } from 'libqp';

// What mail programs and clipboards do to a text on its way.

/** Breaks every line at a column, in the middle of words. */
const hardWrap = (width: number) => (text: string) =>
  text.replaceAll(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), '$&\n');

/** Breaks lines between words; what is longer than a line is broken at the column. */
const wordWrap = (width: number) => (text: string) =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        const joined = current === '' ? word : `${current} ${word}`;
        if (joined.length <= width) {
          current = joined;
          continue;
        }
        if (current !== '') lines.push(current);
        current = word;
        while (current.length > width) {
          lines.push(current.slice(0, width));
          current = current.slice(width);
        }
      }
      return [...lines, current].join('\n');
    })
    .join('\n');

const width = fc.integer({ min: 60, max: 78 });
const invisibles = fc.constantFrom('\u200B', '\u200C', '\u2060', '\uFEFF', '\u00AD');

type Damage = (text: string) => string;

const named = (name: string, arbitrary: fc.Arbitrary<Damage>) =>
  arbitrary.map((damage) => ({ name, damage }));

/** What is done to the whole text. */
export const anyDamage: fc.Arbitrary<{ readonly name: string; readonly damage: Damage }> = fc.oneof(
  {
    weight: 6,
    arbitrary: named(
      'none',
      fc.constant((text: string) => text),
    ),
  },
  {
    weight: 3,
    arbitrary: named(
      'hard wrap',
      width.map((at) => hardWrap(at)),
    ),
  },
  {
    weight: 3,
    arbitrary: named(
      'word wrap',
      width.map((at) => wordWrap(at)),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      'quoted-printable',
      fc.constant((text: string) => wrap(encode(text))),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      'quoted reply',
      fc.constant((text: string) => text.replaceAll(/^/gm, '> ')),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      'wrapped, quoted',
      width.map((at) => (text: string) => hardWrap(at)(text).replaceAll(/^/gm, '>> ')),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      'CR LF',
      fc.constant((text: string) => text.replaceAll('\n', '\r\n')),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      'indented',
      fc.constant((text: string) => text.replaceAll(/^/gm, '    ')),
    ),
  },
  {
    weight: 1,
    arbitrary: named(
      'blanks at line ends',
      fc.constant((text: string) => text.replaceAll(/$/gm, '  ')),
    ),
  },
  {
    weight: 2,
    arbitrary: named(
      'invisible characters',
      fc.array(fc.tuple(fc.nat(), invisibles), { minLength: 1, maxLength: 6 }).map(
        (all) => (text: string) =>
          all.reduce((spoilt, [place, character]) => {
            const at = place % (spoilt.length + 1);
            return spoilt.slice(0, at) + character + spoilt.slice(at);
          }, text),
      ),
    ),
  },
);

type UrlDamage = (url: string) => string;

const v2 = (url: string) =>
  encodeURIComponent(url)
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');

/** What is done to an address: link rewriting, escapes, typography. */
export const urlDamages: Readonly<Record<string, UrlDamage>> = {
  none: (url) => url,
  'Safe Links': (url) =>
    `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7Cmaria%40acme.example%7C8a1f&sdata=Zm9v%3D&reserved=0`,
  'URL Defense 2': (url) =>
    `https://urldefense.proofpoint.com/v2/url?u=${v2(url)}&d=DwMFaQ&c=abc&r=def&m=ghi&s=jkl&e=`,
  'URL Defense 3': (url) => `https://urldefense.com/v3/__${url}__;!!Aa1Bb2Cc!Dd3Ee4Ff5Gg6$`,
  Cisco: (url) => `https://secure-web.cisco.com/1aBcD3fGhIj/${encodeURIComponent(url)}`,
  Barracuda: (url) =>
    `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(url)}&c=E,1,abc&typo=1`,
  Google: (url) => `https://www.google.com/url?q=${encodeURIComponent(url)}&sa=D&source=editors`,
  Mimecast: () => 'https://protect-eu.mimecast.com/s/AbCdEfGhIj',
  entities: (url) => url.replaceAll('/', '&#x2F;'),
  'escaped slashes': (url) => url.replaceAll('/', '\\/'),
  'invisible at the end': (url) => `${url}%E2%80%8B`,
  'object before': (url) => `￼${url}`,
  footnote: (url) => `${url}[1]`,
};
