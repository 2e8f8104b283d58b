import { decodeHTMLStrict } from 'entities';
import { invisibleClass, plainLineBreaks } from '../../../shared/domain/credentials/characters.ts';
import type { Cleaning } from '../../../shared/domain/credentials/cleaning.ts';
import type { Mark } from './document.ts';
import { linkText } from './undo-html.ts';

const invisible = new RegExp(`[${invisibleClass}]`, 'gu');
const invisibleRuns = new RegExp(`[${invisibleClass}]+`, 'gu');

/** What one match of `changes` is, by the name of its group. */
type Change = (matched: string, groups: Groups) => readonly [text: string, kind: Cleaning] | null;
type Groups = Readonly<Record<string, string | undefined>>;

/** Jira's marks around a value inside a line; alone on one they are a fence. */
const jiraTag = String.raw`\{(?:noformat|code|quote|monospace|color)(?::[^{}\n]{0,200})?\}`;

/**
 * What clipboards and typography change in the middle of a text:
 * - NUL and the object replacement character, where a picture or the end of a text stood: a blank.
 * - Full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic blank: ASCII.
 * - `link`, Markdown's: its words, its target, or both.
 * - `entity` and `escape` (Markdown, JSON): in plain text only; both can be a token's own.
 */
const changes = new RegExp(
  [
    String.raw`(?<object>[\u0000\uFFFC])`,
    String.raw`(?<wide>[\uFF01-\uFF5E\u3000])`,
    String.raw`!?\[(?<words>[^\[\]\n]{0,300})\]\(\s?<?(?<target>https?:[^\s()<>]{1,3000}(?:\([^\s()<>]{0,300}\)[^\s()<>]{0,300}){0,4})>?(?:\s["'][^"'\n]{0,200}["'])?\s?\)`,
    String.raw`<(?<slack>https?:[^|<>\s]{1,3000})\|(?<shown>[^<>\n]{1,300})>`,
    String.raw`(?<code>\[(?:\/(?:b|i|u|s|code|url|quote|font|size|color)\]|(?:b|i|u|s|code|url|quote|font|size|color)(?:=[^\]\n]{0,200})?\](?=[^])))`,
    String.raw`(?<ansi>\u001B\[[\d;]{0,12}m|\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m(?![\]\s]))`,
    String.raw`(?<cdata><!\[CDATA\[|\]\]>)`,
    String.raw`<(?<element>nowiki|samp|kbd|mark)>(?<inner>[^<>\n]{1,3000})</\k<element>>`,
    String.raw`(?<jira>(?<=[^\s{])[ \t]*${jiraTag}|${jiraTag}(?=[ \t]*[^\s}]))`,
    String.raw`(?<struck>(?<=^|\s)~~[^~\n]{3,300}~~(?=\s|$))`,
    String.raw`(?<entity>&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]{2,31}\d{0,2});)`,
    String.raw`\\(?<escape>[!-\/:-@\[-\x60{-~])`,
  ].join('|'),
  'gu',
);

const kinds: Readonly<Record<string, Change>> = {
  object: () => [' ', 'invisible'],
  wide: (matched) => [matched.normalize('NFKC'), 'smart-characters'],
  target: (_matched, { target = '', words = '' }) => [
    linkText(decodeHTMLStrict(target), decodeHTMLStrict(words)),
    'markup',
  ],
  slack: (_matched, { slack = '', shown = '' }) => [linkText(slack, shown), 'markup'],
  code: () => ['', 'markup'],
  ansi: () => ['', 'invisible'],
  cdata: () => ['', 'markup'],
  inner: (_matched, { inner = '' }) => [inner, 'markup'],
  jira: () => [' ', 'markup'],
  struck: () => ['', 'markup'],
  entity: (matched) => {
    const decoded = decodeHTMLStrict(matched);
    const visible = plainLineBreaks(decoded).replace(invisible, '');
    return decoded === matched ? null : [visible, 'encoding'];
  },
  escape: (_matched, { escape = '' }) => [escape, 'markup'],
};

/** These may have been meant as they stand. */
const doubtful = new Set(['entity', 'escape']);
/** What the text was before: plain, HTML (its entities are decoded), JSON (its escapes are, too). */
export type SourceKind = 'plain' | 'html' | 'json';
const undone: Readonly<Record<SourceKind, ReadonlySet<string>>> = {
  plain: new Set(),
  html: new Set(['entity']),
  json: doubtful,
};

/** Takes a text's characters back to what was typed. */
export function undoCharacters(
  pasted: string,
  source: SourceKind,
): { readonly text: string; readonly marks: readonly Mark[] } {
  const seen = withoutInvisible(plainLineBreaks(withoutInterleavedNuls(pasted)));
  const bulletinBoard = /\[\/(?:b|i|u|code|url|quote|font|size|color)\]/i.test(seen.text);
  const marks: Mark[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let seam = 0;
  /** Goes on to a place of what is seen: what stands until there is `part` in the text. */
  const goTo = (place: number, part: string) => {
    for (; (seen.seams[seam]?.at ?? Number.POSITIVE_INFINITY) < place; seam += 1) {
      const { at = 0, turns = false } = seen.seams[seam] ?? {};
      const inside = Math.min(at - from, part.length);
      marks.push({
        at: length + inside,
        length: 0,
        source: 0,
        kind: 'invisible',
        raw: null,
        turns,
      });
    }
    parts.push(part);
    length += part.length;
    from = place;
  };
  for (const match of seen.text.matchAll(changes)) {
    const groups = match.groups ?? {};
    const name = Object.keys(kinds).find((one) => groups[one] !== undefined);
    if (name === undefined || undone[source].has(name)) continue;
    if (name === 'code' && !bulletinBoard) continue;
    const change = kinds[name]?.(match[0], groups) ?? null;
    if (change === null) continue;
    const [text, kind] = change;
    goTo(match.index, seen.text.slice(from, match.index));
    const raw = doubtful.has(name) ? match[0] : null;
    // A link over two lines: what it takes of the first counts for that line's width.
    const width = match[0].includes('\n') ? match[0].indexOf('\n') : match[0].length;
    marks.push({ at: length, length: text.length, source: width, kind, raw });
    goTo(match.index + match[0].length, text);
  }
  goTo(Number.POSITIVE_INFINITY, seen.text.slice(from));
  return { text: parts.join(''), marks };
}

/** A text without what cannot be seen, and where something was. */
function withoutInvisible(text: string): {
  readonly text: string;
  readonly seams: readonly { readonly at: number; readonly turns: boolean }[];
} {
  const seams: { at: number; turns: boolean }[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const run of text.matchAll(invisibleRuns)) {
    const part = text.slice(from, run.index);
    parts.push(part);
    length += part.length;
    // Overrides of the direction (UAX #9, LRO and RLO).
    seams.push({ at: length, turns: /[\u202D\u202E]/.test(run[0]) });
    from = run.index + run[0].length;
  }
  return { text: parts.join('') + text.slice(from), seams };
}

/** UTF-16 read as bytes has a NUL beside every character. */
function withoutInterleavedNuls(text: string): string {
  const nuls = text.split('\u0000').length - 1;
  return nuls * 3 > text.length ? text.replaceAll('\u0000', '') : text;
}
