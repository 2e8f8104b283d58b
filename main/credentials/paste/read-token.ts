import type { Cleaning } from '../../../shared/domain/credentials/cleaning.ts';
import { secretByteLimit } from '../../../shared/domain/credentials/size.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { afterValue } from './after-value.ts';
import { isTurned, type PastedDocument } from './document.ts';
import { type FirstPart, glued, type Joined, joinLines, openValues } from './join-lines.ts';
import { isOddJwt, jwtProof } from './jwt.ts';
import { goesOnInFrame, openedBy } from './opened.ts';
import { tokenPlaceholder } from './placeholders.ts';
import { distinct, type Place, type Reading, reading } from './reading.ts';
import { isTokenLike, longestChunk, tokenChunkAt } from './token-characters.ts';
import {
  coreOf,
  fitsShort,
  gluedCharacter,
  isBasic,
  isLikely,
  isLong,
  isOdd,
  isWordy,
} from './token-core.ts';
import { variants } from './token-variants.ts';
import { isWreck } from './undo-again.ts';
import { farthest } from './value-spot.ts';
import { isJoint } from './words.ts';

/** A place where a token may begin. */
export interface TokenSpot {
  readonly start: number;
  readonly line: number;
  /** Where its line or cell ends. */
  readonly limit: number;
  readonly column: number | null;
  /** Something separates it from its label, so that a short one is taken as well. */
  readonly separated: boolean;
  readonly labelled: boolean;
  /** It stands on a line below its label. */
  readonly below: boolean;
}

const opening =
  /^(?:\s*\(?ConvertTo-SecureString\s+(?:-String\s+)?|\s*(?:[-=]{1,3}>|[→➜►▶])\s)?[\s\p{Extended_Pictographic}\uFE0F"'“”‘’„‚«»‹›´\x60<([{*「『【《]*/u;
const scheme = /^(?:bearer(?:\s*[:=]\s*|\s+|%20))+["'“‘«\x60<]*(?=\S)/i;
/** Other ways to sign in than a bearer token (RFC 9110 §16.4.1's registry). */
const otherScheme = /^(?:basic|digest|negotiate|ntlm|hmac|aws4-hmac-sha256)\s+\S/i;

/** A chat's name for a picture, in the middle of a value: `7Gk2pQ:smile:9dX`. */
const emojiName = /^(?=[^:]*\d)[^:]{6,}:[a-z][a-z_+-]{1,30}:[^:]/;
/** A second text in quotes right behind the first: one value in two, or two values. */
const secondQuoted = /^["'”’]\s{0,3}\+?\s{0,3}["'“‘][\w+/=.-]{6,}["'”’]/u;

/** Reads the token that begins at a place. Null: nothing there is meant as one. */
export function readToken(document: PastedDocument, spot: TokenSpot): Place | null {
  const { text } = document;
  const { line, column } = spot;
  const limit = Math.min(spot.limit, spot.start + farthest);
  const shown = text.slice(spot.start, limit);
  const span = { start: spot.start, end: limit };
  const refuse = (code: Parameters<typeof problem>[0], params = {}): Place => ({
    readings: [],
    refusal: problem(code, params),
    span,
  });
  const placeholder = tokenPlaceholder(shown.replace(/^\s*\(?ConvertTo-SecureString\s+/, ''));
  if (placeholder !== null) return refuse('TOKEN_PLACEHOLDER', { kind: placeholder });
  if (otherScheme.test(shown.trim())) return refuse('TOKEN_OTHER_SCHEME');

  const cleaned: Cleaning[] = [];
  const before = opening.exec(shown)?.[0] ?? '';
  let start = spot.start + before.length;
  const bearer = scheme.exec(text.slice(start, limit))?.[0] ?? '';
  if (bearer !== '') {
    cleaned.push('bearer-prefix');
    start += bearer.length;
    const behind = tokenPlaceholder(text.slice(start - (/[<[{(]$/.test(bearer) ? 1 : 0), limit));
    if (behind !== null) return refuse('TOKEN_PLACEHOLDER', { kind: behind });
  }
  if (/["'“”‘’„‚«»‹›\x60<([{*]/u.test(before + bearer)) cleaned.push('quotes');
  const chunk = tokenChunkAt(text, start, limit);
  if (chunk === '') return null;
  if (chunk.length >= longestChunk)
    return refuse('TOKEN_TOO_LONG', { bytes: chunk.length, limit: secretByteLimit });
  const end = start + chunk.length;
  const cut =
    /^\s*[[(<]?\s*(?:…|\.\.\.|cut\b|truncated|shortened|snip|gekürzt|abgeschnitten|and \d+ more|\d+ more|rest\b)/iu;
  if (cut.test(text.slice(end, limit))) return refuse('TOKEN_CUT');
  if (
    /…|\.{3,}|\.{2}$/.test(chunk) ||
    /^\.*\s+\.{2,}/.test(chunk.replace(/^.*?(\.*)$/s, '$1') + text.slice(end, limit))
  )
    return isWordy(chunk) ? null : refuse('TOKEN_CUT');
  const core = coreOf(chunk, text.slice(spot.start, start));
  if (/^=*$/.test(core)) return core === '' ? null : refuse('TOKEN_UNCLEAR', { count: 0 });
  if (/[.,;:!?]$/.test(chunk.slice(core.length))) cleaned.push('trailing-punctuation');
  if (/^(?:basic|digest|negotiate|ntlm)$/i.test(core)) return refuse('TOKEN_OTHER_SCHEME');
  if (/:\/\//.test(core)) return null;
  if (/^[.:]/.test(core)) return refuse('TOKEN_UNCLEAR', { count: 0 });
  const bad = gluedCharacter(text.slice(end, limit), core.length < chunk.length);
  const quote =
    /["'“”‘’„‚«»‹›\x60<]$/u.test(before + bearer) &&
    /^["'”’“‘»«›‹´\x60>]/u.test(text.slice(end, limit));
  if (quote && secondQuoted.test(text.slice(end, limit)))
    return refuse('TOKEN_UNCLEAR', { count: 0 });
  const barred = column === null && /^\s+[|│║]\s*$/.test(text.slice(end, limit));
  const next = othersBeside(/^\s+\S+/.exec(text.slice(end, limit))?.[0] ?? '');
  const behind = afterValue(text.slice(end, limit), quote || /(?:,|(?<!&\w{1,8});)$/.test(chunk));
  // Without a label each long piece is one by itself.
  // But in a page the blank can be a line break.
  const page = document.cleaned.includes('markup');
  const after = behind === 'piece' && !spot.labelled && next.length > 0 && !page ? 'text' : behind;
  const closer = openedBy(document, { start, end, limit, line, column });
  const raw = /^[.,:;!?)\]]+$/.test(chunk.slice(core.length)) ? chunk : core;
  const first = {
    value: core,
    raw,
    span: { start, end: start + core.length },
    line,
    column,
    closer,
  };
  if (after === 'piece' && isJoint(core)) {
    const lost = spot.separated && isLong(/\S+/.exec(text.slice(end, limit))?.[0] ?? '');
    return lost || spot.below ? refuse('TOKEN_UNCLEAR', { count: 0 }) : null;
  }
  const joined =
    after === 'piece' && jwtProof(core) !== 'exact'
      ? pieces(first, text, end, limit)
      : after === 'end' && !quote && !barred && !/(?:[,!?]|(?<!&\w{1,8});)$/.test(chunk)
        ? proven(document, first)
        : [{ value: core, spans: [first.span], sure: true }];
  const usable = joined.filter(({ value }) => isLikely(value) || (value !== core && isLong(value)));
  const fits = fitsShort(core, after, spot.separated) && !(spot.below && core.length < 6);
  const remarked =
    spot.separated && after === 'text' && fitsShort(core, 'end', true) && isOdd(core);
  if (!isLikely(core) && !fits && !remarked) {
    // The begin of a token that a line break or a blank cut is short, and may look like a word.
    const begun =
      after !== 'text' && spot.separated && usable.length > 0 && !/^https?:|@/i.test(core);
    if (!begun) return null;
  }
  if (isTurned(document, { start, end }))
    return refuse('TOKEN_CHARACTERS', { kind: 'invisible', position: 1 });
  if (bad !== null) return refuse('TOKEN_CHARACTERS', { kind: bad, position: core.length + 1 });
  const left = isLikely(core) || fits || remarked ? joined : usable;
  const readings = left.flatMap((one) => variants(document, one, after === 'piece', cleaned));
  const more = !spot.labelled ? [] : after === 'text' ? othersBeside(text.slice(end, limit)) : next;
  const found = distinct([...readings, ...more]);
  if (barred && goesOnInFrame(document, line)) return refuse('TOKEN_UNCLEAR', { count: 0 });
  const longest = joined.at(-1)?.value ?? core;
  const last = joined.at(-1)?.spans.at(-1)?.end ?? end;
  if (
    /…|\.{3}/.test(longest) ||
    /^(?:…|\.{2}|\.?[ \t]*\n[ \t]*(?:\.{2}|…))/.test(text.slice(last, last + 80))
  )
    return refuse('TOKEN_CUT');
  if (longest !== core && tokenPlaceholder(longest) !== null)
    return refuse('TOKEN_PLACEHOLDER', { kind: 'blank' });
  if (isWreck(core)) return refuse('TOKEN_UNCLEAR', { count: 0 });
  if (isBasic(longest)) return refuse('TOKEN_OTHER_SCHEME');
  const single = found.length === 1 ? found[0] : undefined;
  if (single !== undefined && jwtProof(single.value) === 'begun') return refuse('TOKEN_CUT');
  const certain =
    isLikely(core) || fits || left.some(({ sure, spans }) => sure && spans.length > 1);
  const doubtful =
    !certain || (single !== undefined && (isOddJwt(single.value) || emojiName.test(single.value)));
  return {
    readings: found,
    refusal: null,
    doubtful,
    span: { start, end: joined.at(-1)?.spans.at(-1)?.end ?? end },
  };
}

/** The value with the pieces behind it, blanks closed: each that can be one. */
function pieces(first: FirstPart, text: string, end: number, limit: number): readonly Joined[] {
  const all: Joined[] = [{ value: first.value, spans: [first.span], sure: true }];
  let values: readonly string[] = [first.raw];
  let at = end;
  for (let count = 0; count < 40; count += 1) {
    const blank = /^[^\S\n]+/.exec(text.slice(at, limit))?.[0] ?? '';
    const chunk = tokenChunkAt(text, at + blank.length, limit);
    if (blank === '' || chunk === '' || afterValue(text.slice(at, limit), false) === 'text') break;
    at += blank.length + chunk.length;
    const spans = [first.span, { start: at - chunk.length, end: at }];
    const core = coreOf(chunk, '');
    const joined = values.flatMap((value) => glued(value, core));
    all.push(...joined.map((value) => ({ value, spans, sure: false })));
    values = values.flatMap((value) => glued(value, chunk)).slice(0, 4);
  }
  const exact = all.filter((one) => jwtProof(one.value) === 'exact');
  return exact.length > 0 ? exact : all;
}

/** Over lines: what a JSON Web Token proves, else what the lines leave open. */
function proven(document: PastedDocument, first: FirstPart): readonly Joined[] {
  const proof = jwtProof(first.value);
  if (proof === 'exact') return [{ value: first.value, spans: [first.span], sure: true }];
  const open = openValues(joinLines(document, 'token', first));
  const withoutScheme = first.value.replace(/^bearer/i, '');
  if (jwtProof(withoutScheme) === 'none') return open;
  const every = joinLines(document, 'token', first, true);
  const exact = every.filter(({ value }) => jwtProof(value.replace(/^bearer/i, '')) === 'exact');
  // Words that happen to fill a signature up: both are offered.
  if (exact.length > 0)
    return exact.some(({ forced }) => forced !== true) ? exact : [...open, ...exact];
  const whole = open.filter(({ value }) => jwtProof(value) === 'complete');
  if (whole.length > 0) return whole;
  const complete = every.filter(({ value }) => jwtProof(value) === 'complete');
  return complete.length > 0 ? complete : open;
}

/** Other tokens on the same line that no label of their own names: “A or B”. */
function othersBeside(rest: string): readonly Reading[] {
  return rest
    .split(/[\s"'“”‘’«»\x60<>()[\],;]+/u, 60)
    .filter((word) => isTokenLike(word) && !/:\/\//.test(word))
    .map((word) => reading(word, 'as-written', []));
}
