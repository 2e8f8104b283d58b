import { domainToUnicode } from 'node:url';
import { decodeHTMLStrict } from 'entities';
import { checkBaseUrl, foreignLetter } from '../../../shared/domain/credentials/base-url.ts';
import { plainDashes } from '../../../shared/domain/credentials/characters.ts';
import type { Cleaning } from '../../../shared/domain/credentials/cleaning.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { afterValue, isTokenBeside } from './after-value.ts';
import { isTurned, type PastedDocument, type Span } from './document.ts';
import { gluedLabel } from './labels.ts';
import { glued, type Joined, joinLines, openValues } from './join-lines.ts';
import { goesOnInFrame, openedBy } from './opened.ts';
import { hasUrlPlaceholder } from './placeholders.ts';
import { cleanedWithin, distinct, type Place, type Reading, reading } from './reading.ts';
import { rewritten } from './rewriters.ts';
import { isTokenLike } from './token-characters.ts';
import { coreOf, headOf, untilSentence } from './url-core.ts';
import { farthest } from './value-spot.ts';

/** A place where an address may begin. */
export interface UrlSpot {
  readonly start: number;
  readonly line: number;
  readonly limit: number;
  readonly column: number | null;
  readonly separated: boolean;
  readonly labelled: boolean;
}

const urlChunk = /[^\s<>"“”„«»‹›´「」『』【】《》、\x60|│║]{1,8192}/uy;
const opening = /^[\s\p{Extended_Pictographic}\uFE0F"'“”‘’„‚«»‹›´\x60<([*_「『【《]*/u;
/** Invisible characters and blanks, percent-encoded as UTF-8. */
const encodedEnd = /(?:%20|%22|%27|%3C|%3E|%5D|%60|%29)+$/i;
/** What a line break left of an entity: an ampersand outside a query, or its number at the end. */
const cutEntity = /^[^?#]*&|&#|#x[\da-f]{2,4}$|&$/i;
const encodedInvisible =
  /%E2%80%(?:8[B-F]|A[89A-F])|%E2%81%A[0-F]|%EF%BB%BF|%C2%A[0D]|%0[9AD]|%00/gi;

/** Markdown's hard line break: a backslash at the line's end, and something of its own on the next. */
const hardBreak = /^\\[ \t]*\n[ \t>]*(?:\*\*|[-*] |\p{L}[\p{L} ]{2,40}[:=])/u;

/** A page's button, copied along; quoted-printable's blanks at a line's end; a remark in brackets. */
const gluedEnd =
  /(?<=[a-z\d/])(?:Copy|Copied!?|Copier|Kopieren|Copiar|Show|Hide|Reveal|Edit|content_copy|file_copy|open_in_new)$|(?:=20|=C2=A0|=E2=80=8B)+$|\([^()]*\)?$/;

/** Reads the address that begins at a place. Null: nothing there is meant as one. */
export function readUrl(document: PastedDocument, spot: UrlSpot): Place | null {
  const { text } = document;
  const { line, column } = spot;
  const limit = Math.min(spot.limit, spot.start + farthest);
  const before = opening.exec(text.slice(spot.start, limit))?.[0] ?? '';
  const start = spot.start + before.length;
  const whole = chunkAt(text, start, limit);
  if (whole === '') return null;
  const span = { start, end: start + whole.length };
  const next = text.slice(span.end, limit);
  const [chunk, ended] = untilSentence(whole);
  const behind = text.slice(span.end - 1, span.end + 80);
  const arrow = /^[-=]>/.test(behind) && !before.includes('<');
  const broken = hardBreak.test(behind) || arrow ? 1 : 0;
  const core = headOf(coreOf(chunk.slice(0, chunk.length - broken), before));
  if (!looksLikeUrl(core, spot.separated)) return null;
  const cleaned: Cleaning[] = [];
  if (/["'“”‘’„‚«»‹›\x60<([*]/u.test(before)) cleaned.push('quotes');
  if (/[.,;:!。、，；]/u.test(chunk.slice(core.length))) cleaned.push('trailing-punctuation');
  if (isPlaceholder(core, next)) {
    return { readings: [], refusal: problem('URL_PLACEHOLDER'), span };
  }
  // What a display cut off at its edge; a path with blanks around its slashes.
  if (/\.{2}/.test(chunk.slice(core.length)))
    return { readings: [], refusal: problem('URL_PLACEHOLDER'), span };
  if (/^\s+\/\s*(?!https?:)[\w~-]+\s*(?:\/|$)/.test(next))
    return { readings: [], refusal: problem('URL_UNCLEAR', { count: 0 }), span };
  const closer = openedBy(document, { start, end: start + core.length, limit, line, column });
  const raw = /^[.,:;!)\]]+$/.test(chunk.slice(core.length)) ? chunk : core;
  if (isTurned(document, span))
    return { readings: [], refusal: problem('URL_CONTROL_CHARACTERS'), span };
  // Behind a bar that is no column's nothing of the value comes: the row has one cell alone.
  const barred = column === null && /^\s+[|│║]\s*$/.test(next);
  if (barred && goesOnInFrame(document, line))
    return { readings: [], refusal: problem('URL_UNCLEAR', { count: 0 }), span };
  const first = {
    value: core,
    raw,
    span: { start, end: start + core.length },
    line,
    column,
    closer,
  };
  const quote = /["'“”‘’„‚«»‹›\x60<]$/u.test(before) && /^["'”’“‘»«›‹´\x60>]/u.test(next);
  const stopped = ended || quote || barred || /[,;]$/.test(chunk) || /^["”»<>|]/u.test(next);
  const beside = /^\s+(\S+)/.exec(next)?.[1] ?? '';
  // Without labels a token behind it is a token.
  const token = !spot.labelled && isTokenBeside(document, beside) && !core.endsWith('/');
  const after = token ? 'text' : afterValue(next, stopped);
  const alone: Joined = { value: core, spans: [first.span], sure: true };
  const joined =
    after === 'piece'
      ? pieces(alone, document, span.end, limit)
      : after === 'end' && !stopped
        ? openValues(joinLines(document, 'url', first))
        : [alone];
  const found = joined.flatMap((one) => {
    const value = finished(document, one, after === 'piece', cleaned);
    const label = (value.value + text.slice(span.end, span.end + 24)).search(gluedLabel);
    // “…/scim/v2–production”: a dash of a sentence, or a hyphen that typography made a dash.
    const path = one.value.indexOf('/', one.value.indexOf('://') + 3);
    const dash = path < 0 ? -1 : path + one.value.slice(path).search(/[–—]/);
    if (path >= 0 && dash >= path)
      return [value, reading(one.value.slice(0, dash), 'as-written', cleaned)];
    // A label glued to it, where a line or a tag was lost.
    const bare = value.value.replace(gluedEnd, '').replace(encodedEnd, '');
    if (bare !== value.value)
      return [reading(bare, 'decoded', [...value.cleaned, 'markup']), value];
    return label > 8 && label < value.value.length
      ? [reading(value.value.slice(0, label), 'decoded', [...value.cleaned, 'label']), value]
      : [value];
  });
  const second = /^[,;](https?:\/\/\S+)/i.exec(chunk.slice(core.length))?.[1];
  const more = [
    ...(second === undefined ? [] : [reading(coreOf(second, ''), 'as-written', [])]),
    ...(after === 'text' && spot.labelled ? othersBeside(next, core) : []),
  ];
  return settled([...found, ...more], span, joined);
}

/** What a rewritten link leads to takes its place; where none does, the service is named. */
function settled(found: readonly Reading[], span: Span, joined: readonly Joined[]): Place {
  const end = joined.at(-1)?.spans.at(-1)?.end ?? span.end;
  const place = { span: { start: span.start, end: Math.max(end, span.end) } };
  const own: Reading[] = [];
  let by: string | null = null;
  let hidden: string | null = null;
  for (const one of found) {
    const link = rewritten(one.value);
    if (link === null) own.push(one);
    else if (link.target === null) by = link.by;
    else if (hasUrlPlaceholder(link.target)) hidden = link.by;
    else own.push(reading(link.target, 'decoded', [...one.cleaned, 'link-rewriting']));
  }
  const wrong = own.map(({ value }) => unusable(value)).find((one) => one !== null) ?? null;
  if (wrong !== null) return { ...place, readings: [], refusal: wrong };
  // A link over several lines is cut on each but the last ones, and they say all the same.
  const whole = own.every(({ cleaned }) => cleaned.includes('link-rewriting'));
  by = hidden ?? (own.length > 0 && whole ? null : by);
  if (by !== null) return { ...place, readings: [], refusal: problem('URL_REWRITTEN', { by }) };
  // An entity that a line break cut is no part of an address.
  const complete = own.filter(
    ({ value }) =>
      /^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(value) &&
      !cutEntity.test(value) &&
      !/\]=?\(|\\|\[[^\]]*$/.test(value) &&
      !(value.endsWith('=') && !value.includes('?')),
  );
  // Outside a query an equals sign is quoted-printable's more than the path's.
  const plain = complete.filter(({ value }) => !value.includes('=') || value.includes('?'));
  const named = own.filter(({ value }) => !value.includes('://'));
  // Where the address goes on in such a thing, what stands before it is not all of it.
  const last = own.at(-1);
  const goesOn =
    last !== undefined &&
    !complete.includes(last) &&
    last.value.includes('://') &&
    !/=$|\]\[/.test(last.value) &&
    complete.every(({ value }) => last.value.startsWith(value));
  if ((complete.length + named.length === 0 || goesOn) && own.length > 0) {
    return { ...place, readings: [], refusal: problem('URL_UNCLEAR', { count: own.length }) };
  }
  return {
    ...place,
    readings: distinct(plain.length > 0 ? plain : complete.length > 0 ? complete : named),
    refusal: null,
  };
}

/** What makes an address another one than it seems: it is named, not offered. */
function unusable(value: string): Problem | null {
  const hidden = /^[a-z]+:\/\/[^/?#]*xn--/i.test(value)
    ? domainToUnicode(value.replace(/^[a-z]+:\/\/(?:[^@/]*@)?([^/?#:]*).*$/is, '$1'))
    : value;
  const letter = foreignLetter(hidden);
  if (letter !== null) return problem('URL_FOREIGN_LETTERS', { letter });
  return checkBaseUrl(value).find(({ params }) => params['reason'] === 'scheme-twice') ?? null;
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

function chunkAt(text: string, start: number, limit: number): string {
  urlChunk.lastIndex = start;
  return urlChunk.exec(text)?.[0].slice(0, Math.max(0, limit - start)) ?? '';
}

/** A labelled address may lack its scheme: then it is taken, so that the admin is told so. */
function looksLikeUrl(value: string, separated: boolean): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return true;
  return separated && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(value);
}

/** `<tenant>` ends a chunk: it stands right behind it. */
function isPlaceholder(core: string, next: string): boolean {
  const rewrittenLink = rewritten(core) !== null;
  return (
    (!rewrittenLink && hasUrlPlaceholder(core)) || /^<(?!https?:|\/|br\b)[^<>\n]{1,60}>/i.test(next)
  );
}

function pieces(
  alone: Joined,
  document: PastedDocument,
  end: number,
  limit: number,
): readonly Joined[] {
  const { text } = document;
  const all: Joined[] = [alone];
  let values: readonly string[] = [text.slice(alone.spans[0]?.start ?? end, end)];
  let at = end;
  for (let count = 0; count < 10; count += 1) {
    const blank = /^[^\S\n]+/.exec(text.slice(at, limit))?.[0] ?? '';
    const chunk = chunkAt(text, at + blank.length, limit);
    if (
      blank === '' ||
      chunk === '' ||
      (chunk === '/' && /\S/.test(text.slice(at + blank.length + 1, limit))) ||
      isTokenBeside(document, chunk) ||
      afterValue(text.slice(at, limit), false) === 'text'
    )
      break;
    at += blank.length + chunk.length;
    const spans = [...alone.spans, { start: at - chunk.length, end: at }];
    values = values.flatMap((value) => glued(value, chunk)).slice(0, 4);
    all.push(...values.map((value) => ({ value: coreOf(value, ''), spans, sure: false })));
  }
  return all;
}

/** A value with what mail put into it taken out. */
function finished(
  document: PastedDocument,
  { value, spans }: Joined,
  blanks: boolean,
  cleaned: readonly Cleaning[],
): Reading {
  const several = spans.length > 1;
  const did: Cleaning[] = [...cleaned, ...spans.flatMap((span) => cleanedWithin(document, span))];
  if (several) did.push(blanks ? 'white-space' : 'line-wraps');
  // Joined lines can bring together what a line break had cut: an entity, an escaped slash.
  const core = decodeHTMLStrict(coreOf(value, '').replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  const visible = core.replace(encodedInvisible, '').replace(encodedEnd, '');
  if (visible !== core) did.push('invisible');
  // The ideographic full stop is a dot to every browser (UTS #46).
  const dashed = plainDashes(visible).replace(/^([a-z]+:\/\/[^/]*)/i, (host) =>
    host.replace(/[。．｡]/g, '.'),
  );
  if (dashed !== visible) did.push('smart-characters');
  return reading(dashed, several ? (blanks ? 'blanks-closed' : 'lines-joined') : 'as-written', did);
}

/** Other addresses on the same line: “A or B”, or side by side in the columns of a table. */
function othersBeside(rest: string, core: string): readonly Reading[] {
  // What mail programs put in brackets behind a link is its target: another one has to be asked about.
  const target = /^\s*<(https?:[^\s<>]+)>/i.exec(rest)?.[1];
  if (target !== undefined) {
    const own = rewritten(target)?.target ?? target;
    return hostOf(own) === hostOf(core) || rewritten(target)?.target === null
      ? []
      : [reading(coreOf(own, ''), 'as-written', [])];
  }
  const beside =
    /^(?:[\s,;]*(?:or|oder|ou|and|und|→|->|\/)\s+| *\t\s*| {2,})(https?:\/\/[^\s<>"“”„«»\x60|]+)/iu.exec(
      rest,
    )?.[1];
  const other = beside === undefined ? '' : coreOf(beside, '');
  return other === '' || isTokenLike(other) || hasUrlPlaceholder(other)
    ? []
    : [reading(other, 'as-written', [])];
}
