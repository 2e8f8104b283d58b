import type { PastedDocument } from './document.ts';
import { isGluedScript } from './label-words.ts';
import { beginsWithLabel } from './labels.ts';
import { isTokenLike, isTokenOnly } from './token-characters.ts';
import { isJoint, isWordLike } from './words.ts';

/**
 * What follows a value on its own line:
 * - `end`: nothing but closing marks.
 * - `text`: the sentence goes on, a remark, another label.
 * - `piece`: something that may belong to the value, behind a blank.
 */
export type After = 'end' | 'text' | 'piece';

const closers = /^["'“”‘’»«‹›´\x60>*)\]}.,;:!?。、，；」』】》|│║\\]*(?=\s|$)/u;

/** Judges the rest of a line behind a value. `stopped`: a comma or a closing quote ended it. */
export function afterValue(rest: string, stopped: boolean): After {
  const left = rest.replace(closers, '').trim();
  if (left.replace(/["'“”‘’»«\x60>*)\].,;!|\\]/gu, '').trim() === '') return 'end';
  if (isGluedScript(left[0] ?? '')) return 'text';
  if (stopped || !/^\s/.test(rest.replace(closers, ''))) return 'text';
  if (
    /^(?:[([{<"'“«#|│║→←>]|[;]\s|(?:tenant|env|environment|expir[a-z]{1,4}|exp|ttl|scope|status|level|region|user|created|issued)=\S|&\s|\/{1,2}\s|[-=]{1,2}>|\/\*\s|--?\s|–|—|-[A-Za-z]\s\S|--[a-z][a-z-]{1,20}(?:\s|=|$)|https?:)/u.test(
      left,
    )
  )
    return 'text';
  const words = left.split(/\s+/, 8);
  const [first = ''] = words;
  // One word alone may as well be the rest of a value.
  if (isJoint(first.replace(/[,.;:]$/, '')) && words.length > 1) return 'text';
  if (/^\p{L}[\p{L}'’-]*:$/u.test(first) || beginsWithLabel(left.slice(0, 60))) return 'text';
  const plain = words.filter((word) => isWordLike(word.replace(/[,.;:!?)]+$/, '')));
  return isWordLike(first.replace(/[,.;:!?]$/, '')) &&
    plain.length >= 2 &&
    plain.length * 2 > words.length
    ? 'text'
    : 'piece';
}

/**
 * Whether what stands behind an address and a blank is a token, and not the address's rest: a piece of
 * a GUID may be the path's, and in a page the blank can be a line break in the middle of anything.
 */
export function isTokenBeside(document: PastedDocument, chunk: string): boolean {
  if (isTokenOnly(chunk)) return true;
  const page = document.cleaned.includes('markup');
  return !page && isTokenLike(chunk) && !/\/|^[\da-f-]+$|^[.:?&=%]/i.test(chunk);
}
