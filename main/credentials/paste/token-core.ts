import { jwtProof } from './jwt.ts';
import { isTokenLike } from './token-characters.ts';

/** A chunk without what ends a sentence, a bracket, a footnote or an emphasis. */
export function coreOf(chunk: string, before: string): string {
  let core = chunk;
  for (;;) {
    const next = closeBrackets(core, before)
      .replace(/(?:\[\^?\d{1,3}\]|\^\d{1,2})$/, '')
      .replace(/\*+$/, '')
      .replace(/\[\/[a-z]{1,12}\]$/i, '')
      .replace(/[([{]$/, '')
      .replace(/[,;:!?]+$/, '');
    const shorter =
      /^eyJ[\w-]+\.[\w-]+\.$/.test(next) && jwtProof(next) === 'exact'
        ? next
        : next.replace(/\.+$/, '');
    if (shorter === core) return core;
    core = shorter;
  }
}

function closeBrackets(value: string, before: string): string {
  const last = value.at(-1) ?? '';
  const open = { ')': '(', ']': '[', '}': '{' }[last];
  if (open === undefined) return value;
  const count = (of: string) => value.split(of).length - 1;
  return count(last) > count(open) || before.trimEnd().endsWith(open) ? value.slice(0, -1) : value;
}

/** A character behind a chunk that no token has and that no mark is: the token holds it. Null: none. */
export function gluedCharacter(rest: string, ended: boolean): string | null {
  const [next = ''] = rest;
  if (next === '' || /\s/.test(next) || ended) return null;
  if (/\p{Cc}/u.test(next)) return 'invisible';
  // The element it stands in ends: `</bearerToken>`.
  if (/^<\/[a-z][\w:.-]*>/i.test(rest)) return null;
  if (/[)\]}.,;:!?|>\x60、。，；：！？」』）】》⁰¹²³⁴-⁹†‡§│║]/u.test(next)) return null;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      next,
    )
  )
    return null;
  if (/["'“”‘’«»‹›´\x60<]/u.test(next))
    return /^["'“”‘’«»‹›´\x60<][\w+/=-]/u.test(rest) ? 'not-ascii' : null;
  return 'not-ascii';
}

/** Whether a text is a token by its look. */
export function isLikely(value: string): boolean {
  return (
    isTokenLike(value) ||
    jwtProof(value) !== 'none' ||
    jwtProof(value.replace(/^bearer/i, '')) !== 'none'
  );
}

/** Long and mixed: put together of pieces, that is a token more than anything else. */
export function isLong(value: string): boolean {
  return value.length >= 20 && /\d/.test(value) && /[a-z]/i.test(value);
}

/** Name and password in Base64 behind the scheme's name (RFC 7617 §2), the blank between them lost. */
export function isBasic(value: string): boolean {
  const coded = /^basic([\w+/]{8,}={0,2})$/i.exec(value)?.[1];
  return (
    coded !== undefined && /^[ -~]+:[ -~]+$/.test(Buffer.from(coded, 'base64').toString('latin1'))
  );
}

/** Letters and digits or signs, six at least: hardly a word of a sentence. */
export function isOdd(core: string): boolean {
  return core.length >= 6 && /\d/.test(core) && /\p{L}/u.test(core);
}

/** A word with an ellipsis: a sentence that trails off. */
export function isWordy(chunk: string): boolean {
  return /^\p{L}{0,12}(?:…|\.{3,})$/u.test(chunk);
}

/** “Token: see attachment” holds none; “Token: hunter2” does. */
export function fitsShort(core: string, after: string, separated: boolean): boolean {
  if (!separated || after === 'text' || /^https?:\/*|^\S+@\S+\.[a-z]{2,}$/i.test(core))
    return false;
  // What a line break left of `${TOKEN}`.
  if (!/[\p{L}\p{N}]/u.test(core)) return false;
  if (/^\d{16,}$/.test(core)) return after === 'end';
  if (/^[\p{L}'’-]{1,12}$/u.test(core) || /^\d+\|$/.test(core) || /^[\d./:-]*$/.test(core))
    return false;
  return after === 'end' || (core.length >= 6 && /\d/.test(core));
}
