import type { Line, PastedDocument } from './document.ts';
import type { ValueKind } from './labels.ts';
import { jwtProof } from './jwt.ts';
import { beginsWithLabel, holdsLabel } from './labels.ts';
import { isIdLike, isTokenLike, isTokenOnly, tokenChunkAt } from './token-characters.ts';
import { isJoint, isKnownWord, isWordLike } from './words.ts';

/**
 * What the next line is to a value:
 * - `other`: something of its own.
 * - `maybe`: could be the rest of the value, could be something else. Both are offered.
 * - `rest`: its rest; the mail was wrapped here, and the line can be nothing else.
 */
export type Continuation = 'other' | 'maybe' | 'rest';

/** Mail wraps at 60 to 80 columns, some at 100; nobody wraps narrower. */
const wrapColumns = { from: 55, to: 100 };

interface NextLine {
  readonly document: PastedDocument;
  readonly kind: ValueKind;
  /** The line the value ends on, and the value so far. */
  readonly line: Line;
  readonly value: string;
  readonly next: Line;
  /** What the next line would add, and what stands behind it. */
  readonly core: string;
  readonly rest: string;
  /** Blank lines between the two. */
  readonly blanks: number;
  /** The mark that has to close the value, when something opened it: a quote, a tag, a table's bar. */
  readonly closer: RegExp | null;
}

const startOfUrl = /^[\w\-.~:/?#[\]@!$&'()*+,;=%–—‐‑]+/;
const closing = /["'“”‘’«»\x60*>)\].,;!|]+$/u;

/** What a line would add to a value: its first chunk without the marks that close it; null: nothing. */
export function chunkOf(text: string, kind: ValueKind): string | null {
  const line = text.trimStart();
  const chunk =
    kind === 'url' ? (startOfUrl.exec(line)?.[0] ?? '') : tokenChunkAt(line, 0, line.length);
  const core = chunk.replace(/(?:\[\^?\d{1,3}\])+(?=[.,;:!)]*$)/, '').replace(closing, '');
  return core === '' ? null : core;
}

/** Whether what a line begins with can belong to a value at all: no label, no word, no sentence. */
export function isChunk(core: string, rest: string): boolean {
  const sentence =
    beginsSentence(core, rest) || (/^\p{L}+$/u.test(core) && /^\.?\s+\p{L}/u.test(rest));
  return !isOther(core, rest) && !isKnownWord(core) && !sentence;
}

/** Judges the line after a value. */
export function continuationOf(next: NextLine): Continuation {
  const { kind, line, value, core, rest, blanks, closer } = next;
  if (closer !== null)
    return blanks > 0 || beginsWithLabel(core + rest)
      ? 'other'
      : rest.search(closer) === 0 || rest.trimStart().search(closer) === 0
        ? 'rest'
        : 'maybe';
  const alone = rest.replace(closing, '').trim() === '' && !/\s\S/.test(rest.trimStart());
  if (/^={1,2}$/.test(core) && kind === 'token' && full(next)) {
    return (value.length + core.length) % 4 === 0 ? 'rest' : 'maybe';
  }
  if (isOther(core, rest) || isBoundary(next)) return 'other';
  const wrapped = full(next) && line.width >= wrapColumns.from && line.width <= wrapColumns.to;
  const soft = value.endsWith('=') && line.width >= 50 && isRandom(core);
  if (!alone && soft && blanks === 0) return 'maybe';
  const inPath = kind === 'url' && /(?:\/|%2F)$/i.test(value);
  // A link is broken behind a slash where its next piece has no more room.
  const broken = wrapped || (inPath && line.width >= wrapColumns.from && looselyFull(next));
  // “…/scim/”, “v2 and”: the first word goes on with the path, or with the sentence.
  if (!alone && inPath && blanks === 0 && /^(?:v\d|[\w~-]+\/)/i.test(core)) return 'maybe';
  if (!alone)
    return broken && blanks === 0 && (inPath || !beginsSentence(core, rest))
      ? endOf(next)
      : 'other';
  if (kind === 'token' && /^wsq_\w{8}/.test(core) && value.replace(/^\W+/, '').startsWith('wsq_'))
    return 'other';
  if (kind === 'url' && (blanks > 0 || isTokenOnly(core))) return 'other';
  if (kind === 'url' && isTokenLike(core) && !core.includes('/'))
    return full(next) || (inPath && isIdLike(core) && holdsLabel(next.document.text, 'token'))
      ? 'maybe'
      : 'other';
  if (/^[-_+]{1,2}$/.test(core)) return wrapped && blanks === 0 ? 'maybe' : 'other';
  if (kind === 'token' && /^[a-z-]+(?:\.[a-z-]+)+$/.test(core) && !wrapped) return 'other';
  const open = /[-/.?&=_%]$/.test(value) || (kind === 'url' && /%2F/i.test(value));
  if (blanks > 0) {
    return kind === 'token' && isRandom(core) && jwtProof(value) !== 'complete' ? 'maybe' : 'other';
  }
  if (isKnownWord(core) && !(open && kind === 'url')) return 'other';
  if (isPlain(core) && !wrapped && !(open && looselyFull(next))) return 'other';
  if (kind === 'url') return urlContinuation(next, core, wrapped, open);
  return wrapped ? endOf(next) : 'maybe';
}

/** What stands where a wrapped line goes on: the rest of a token only if it can be nothing else. */
function endOf(next: NextLine): Continuation {
  const { document, kind, line, value, core } = next;
  if (kind === 'url') return urlContinuation(next, core, true, /[-/.?&=_%]$/.test(value));
  // Two tokens of one length below each other, unless sentences are just as wide.
  const alike = next.next.width >= line.width && startsAlone(next) && document.fullSentences === 0;
  const second = sameKind(value, core) || alike;
  const confirmed = document.fullLines > 1;
  const sure = isRandom(core) && core.length >= 6 && !isIdLike(core) && !isPlain(core);
  return sure && !second && confirmed && !value.endsWith('-') ? 'rest' : 'maybe';
}

/** A word, a number, a name with a value, a code in capitals: as likely something of its own. */
export function isPlain(core: string): boolean {
  return (
    isWordLike(core) ||
    isPlainNumber(core) ||
    /^[A-Za-z][\w.-]*=[^=]|^(?:EU|US|UK|DE|AT|CH|FR|USA|EMEA|APAC|VG|LG|MfG|MFG|BR|KR|EOF|EOT|EOD|END|thx|Thx|rgds|Rgds)$|^[A-Z]{4,8}$|^[A-Z]{2,8}(?:[-_]?\d+)+$/.test(
      core,
    )
  );
}

/** The last line of a mail's parts (RFC 2046 §5.1.1): the same stands above without the hyphens at its end. */
function isBoundary({ core, document }: NextLine): boolean {
  return /^--\S+--$/.test(core) && document.text.split(/\s/).includes(core.slice(0, -2));
}

/** Words behind a word: the line is a sentence. */
function beginsSentence(core: string, rest: string): boolean {
  const short = /^\p{L}{1,3}$/u.test(core) && /^\.?\s+\p{L}{2}/u.test(rest);
  return (
    short ||
    (isKnownWord(core) && /^[,.:!]?(?:\s+[\p{L}\d]|\s*$)/u.test(rest)) ||
    ((isJoint(core) || isWordLike(core)) && /^\s+\p{L}/u.test(rest))
  );
}

function urlContinuation(
  next: NextLine,
  core: string,
  wrapped: boolean,
  open: boolean,
): Continuation {
  const path = core.includes('/');
  // `Token:7Gk…/…` may as well be a label.
  const named = /^\p{L}+:/u.test(core);
  if (wrapped && path && !named && next.document.fullLines > 1) return 'rest';
  if (/^https?:\/*$/i.test(next.value)) return 'rest';
  return path || open || full(next) ? 'maybe' : 'other';
}

/** The line is as wide as the widest: if the mail was wrapped, then here. */
function full({ document, line }: NextLine): boolean {
  return line.kind === 'row' || line.width >= document.widest;
}

/** Lines are also broken behind a hyphen or a slash, where the next piece has no more room. */
function looselyFull({ document, line, core }: NextLine): boolean {
  const piece = /^[^-/.?&=_%\s]*[-/.?&=_%]?/.exec(core)?.[0].length ?? 0;
  return line.width + piece > document.widest;
}

/** The value is all of its line. */
function startsAlone({ line, value }: NextLine): boolean {
  return value.length >= line.width - 2;
}

/** Two tokens of one issuer begin alike. */
function sameKind(value: string, core: string): boolean {
  return core.length >= 12 && value.slice(0, 4) === core.slice(0, 4);
}

/** Another field of a list, a ticket's or a telephone's mark in front of its number. */
const notOfValue =
  /^[a-z]{3,}(?:_[a-z]{2,})+\s+[|│]\s*\S|^(?:ref|case|ticket|msg|id|tel|mob|fax|mailto|cid|urn):\S/i;

function isOther(core: string, rest: string): boolean {
  const line = core + rest;
  // A letter that no value has: a name such as “João”.
  if (/^[\p{L}\p{M}]/u.test(rest) && /^\p{L}+$/u.test(core)) return true;
  if (/^\*{1,2}[^\s*]{1,40}:/.test(core) || /^\+\d{1,3}[ (]+\d/.test(line)) return true;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(core) || notOfValue.test(line)) return true;
  if (/^[^\s:<>%&?=]{1,40}:(?:\s|$)/.test(line) || /:\/\//.test(core) || /^\S+@\S+\.\S+/.test(line))
    return true;
  if (/^(?:n\/a|n\.a\.?|tbd|none|null|undefined|-{3,}|={3,}|TLP:\w+)$/i.test(core)) return true;
  // A name behind a dash: somebody signs.
  if (/^[–—]\p{Lu}?\p{Ll}+$/u.test(core)) return true;
  if (/^\d{1,2}[-./]\p{L}{3,9}[-./]\d{2,4}$/u.test(core) || /^[[(<{]/.test(line)) return true;
  if (core.startsWith('www.') || /^[A-Z][A-Z0-9_]*=[^=]/.test(core)) return true;
  if (/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(core) || /^\d{1,2}:\d\d(?::\d\d)?$/.test(core))
    return true;
  // A label further on is the sentence's.
  return beginsWithLabel(line, core.length);
}

function isPlainNumber(core: string): boolean {
  return /^[#+]?\d[\d.,/-]*$/.test(core) || /^v\d+(?:\.\d+)*$/i.test(core);
}

/** Letters and digits mixed throughout, or long: no word, no name, no number of a ticket. */
export function isRandom(core: string): boolean {
  if (core.length >= 25 && !/^[\p{L}-]+$/u.test(core)) return true;
  const runs = core.match(/[A-Z]+|[a-z]+|\d+|[^A-Za-z\d]+/g)?.length ?? 0;
  if (/^[A-Z]+[-_]?\d+$/.test(core) || /^[A-Za-z]?[a-z]+\d+$/.test(core)) return false;
  return (
    (/\d/.test(core) && /[a-z]/i.test(core) && runs >= 3) || (/[a-z][A-Z]/.test(core) && runs >= 4)
  );
}
