import { invisibleClass, plainLineBreaks } from './characters.ts';

/** A message as its lines read, and where something invisible stood. */
export interface MessageText {
  readonly text: string;
  /** Offsets in `text` before which invisible characters were taken out. */
  readonly seams: ReadonlySet<number>;
}

/** Longer pastes are cut: no message with two values in it is longer. */
const longestMessage = 50_000;

const quotePrefix = new RegExp(`^(?:[ \\t${invisibleClass}]*>)+[${invisibleClass}]*[ \\t]?`, 'gmu');
const invisibleRun = new RegExp(`[${invisibleClass}]+`, 'gu');
const htmlTag =
  /<\/?(?:a|b|body|br|code|div|html|li|p|pre|span|strong|table|td|tr|ul)(?:\s[^<>]*)?\/?>/i;

/**
 * Makes one plain text of a pasted message: HTML tags and entities, mail quoting and invisible
 * characters are taken out, line breaks are made alike. Total.
 */
export function readMessageText(message: string): MessageText {
  const plain = plainLineBreaks(message.slice(0, longestMessage));
  const lines = (htmlTag.test(plain) ? htmlToText(plain) : plain).replace(quotePrefix, '');
  const seams = new Set<number>();
  let text = '';
  let from = 0;
  for (const run of lines.matchAll(invisibleRun)) {
    text += lines.slice(from, run.index);
    seams.add(text.length);
    from = run.index + run[0].length;
  }
  return { text: text + lines.slice(from), seams };
}

function htmlToText(html: string): string {
  const text = html
    .replace(/<!--[^]*?-->|<(style|script|head)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<a\s[^<>]*?href\s*=\s*["']?([^"'<>\s]+)[^<>]*>([^]*?)<\/a\s*>/gi, linkText)
    .replace(/<(?:br|\/p|\/div|\/tr|\/td|\/th|\/li|\/h[1-6]|\/pre)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '');
  return decodeEntities(text);
}

/** What a link reads as: its words when they are an address themselves, else both. */
function linkText(_all: string, address: string, words: string): string {
  const readable = words.replace(/<[^<>]*>/g, '').trim();
  const cut = /(?:…|\.\.\.|&hellip;)$/.test(readable);
  if (/^https?:\/\//i.test(readable)) return cut ? address : words;
  return /^https?:/i.test(address) ? `${words} ${address} ` : words;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  ndash: '–',
  mdash: '—',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (all, dec, hex, name) => {
      if (name !== undefined) return namedEntities[String(name).toLowerCase()] ?? all;
      const point = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}
