import { type Cleaned, cleanValue, type ValueKind } from './clean.ts';
import type { MessageText } from './message-text.ts';

/** A value read out of a message at one place. */
export interface ReadValue extends Cleaned {
  readonly start: number;
  readonly end: number;
}

const chunks: Record<ValueKind, RegExp> = {
  url: /[^\s<>"“”„«»`|]+/y,
  token: /[^\s<>"'“”„‘’«»`|]+/y,
};
const continuations: Record<ValueKind, RegExp> = {
  url: /^[\w\-.~:/?#[\]@!$&'()*+,;=%–—‐‑]+$/,
  token: /^[!-~–—‐‑]+$/,
};

/** Mail wraps at 60 to 80 columns, some at 100; a shorter line was most likely ended by its writer. */
const wrapColumns = { from: 55, to: 100 };

/** What people write under a value: never the rest of one. */
const closings =
  /^(?:thanks|thank|best|regards|cheers|sincerely|kind|yours|hi|hello|hey|please|note|and|or|token|url)$/i;

/**
 * Reads the value that starts at `start`, over line wraps.
 * In: the message, the place, what is read there. Out: the cleaned value with its place; null when
 * nothing stands there.
 */
export function readValueAt(
  message: MessageText,
  start: number,
  kind: ValueKind,
): ReadValue | null {
  const { text, seams } = message;
  const first = match(chunks[kind], text, start);
  if (first === '') return null;
  let end = start + first.length;
  const widths: number[] = [];
  for (;;) {
    const next = continuation(message, start, end, kind, widths);
    if (next === null) break;
    end = next;
  }
  const raw = closeBrackets(text.slice(start, end));
  const { value, cleaned } = cleanValue(raw, kind);
  if (value === '') return null;
  const seamInside = [...seams].some((at) => at > start && at < start + raw.length);
  return {
    value,
    start,
    end,
    // The text of a message holds nothing invisible any more: its seams say where something was.
    cleaned: [...cleaned, ...(seamInside ? (['invisible'] as const) : [])].filter(
      (one) => one !== 'white-space',
    ),
  };
}

/** The end of the value with the next line taken in, or null when that line is not part of it. */
function continuation(
  { text }: MessageText,
  start: number,
  end: number,
  kind: ValueKind,
  widths: number[],
): number | null {
  const rest = match(/[ \t]*\n/y, text, end);
  if (rest === '') return null;
  const value = text.slice(start, end);
  if (/[,;!]$/.test(value)) return null;
  const lineStart = end + rest.length;
  const line = match(/[^\n]*/y, text, lineStart);
  const core = line.trim().replace(/["'“”‘’«»`*>)\].,;!]+$/, '');
  if (!continuations[kind].test(core) || /^https?:\/\//i.test(core)) return null;
  if (line.trim().endsWith(':') || closings.test(core)) return null;
  const width = end - (text.lastIndexOf('\n', end - 1) + 1);
  const full = wrappedAt(text, width) || (widths.length > 0 && width >= Math.max(...widths));
  if (!full && !continuesByLook(value, core, kind)) return null;
  widths.push(width);
  const indent = line.length - line.trimStart().length;
  return lineStart + indent + match(chunks[kind], text, lineStart + indent).length;
}

/** Whether a line of this width ends where the whole message is wrapped. */
function wrappedAt(text: string, width: number): boolean {
  if (width < wrapColumns.from || width > wrapColumns.to) return false;
  return text.split('\n').every((line) => line.trim().length <= width);
}

function continuesByLook(value: string, core: string, kind: ValueKind): boolean {
  if (kind === 'token') return looksRandom(core);
  if (isTokenLike(core)) return false;
  return core.includes('/') || /[/\-._%~]$/.test(value);
}

/** Letters and digits mixed, or capitals inside: no word, no name. */
function looksRandom(text: string): boolean {
  if (text.length >= 25) return true;
  return (/\d/.test(text) && /[a-z]/i.test(text)) || /[a-z][A-Z]|[_+=]/.test(text);
}

/** A JSON Web Token by its look: three parts, the first of which starts a JSON object. */
export function isJwtLike(text: string): boolean {
  return /^eyJ[\w-]{5,}\.[\w-]{4,}\.[\w-]*$/.test(text);
}

/** A long opaque string such as servers issue, labelled or not. */
export function isTokenLike(text: string): boolean {
  if (isJwtLike(text)) return true;
  if (text.length < 20 || !/^[\w.~+/=-]+$/.test(text)) return false;
  if (!/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  // Host names, paths and dotted versions are long and mixed as well.
  return !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:\/.*)?$/.test(text) && !text.startsWith('/');
}

/** Drops closing brackets that were opened before the value. */
function closeBrackets(raw: string): string {
  let value = raw;
  for (const [open, close] of ['()', '[]', '{}'] as const) {
    const end = new RegExp(`\\${close}[.,;:!]*$`);
    while (end.test(value) && count(value, close) > count(value, open)) {
      value = value.replace(end, '');
    }
  }
  return value;
}

function count(text: string, character: string | undefined): number {
  return text.split(character ?? '').length - 1;
}

function match(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
