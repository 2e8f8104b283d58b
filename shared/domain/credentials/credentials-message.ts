import { type Problem, problem } from '../problems/codes.ts';
import type { Cleaned } from './clean.ts';
import { type MessageText, readMessageText } from './message-text.ts';
import { isJwtLike, isTokenLike, type ReadValue, readValueAt } from './message-values.ts';

/** What a pasted message holds. */
export interface FoundCredentials {
  readonly url: Cleaned | null;
  /** The URLs to choose from when it is not clear which one is meant; else empty. */
  readonly urlChoices: readonly Cleaned[];
  readonly token: Cleaned | null;
  /** URL_MISSING, URL_SEVERAL {count}, TOKEN_MISSING, TOKEN_SEVERAL {count}. */
  readonly problems: readonly Problem[];
}

// Strongest first: the guide's own label, then what people write in its place.
const urlLabels = [
  /scim\s+base\s+ur[li]/gi,
  /\b(?:base|scim|tenant)[\s-]+(?:ur[li]|endpoint|address)\b|\bscim\s*[:=]/gi,
];
const tokenLabels = [
  /scim\s+bearer\s+token/gi,
  /\b(?:bearer|scim|api|access|secret|auth)[\s-]+token\b/gi,
  /\b(?:token|secret|bearer|authorization)\b/gi,
];

/** After a label: closing marks, a remark in brackets, then what separates it from its value. */
const separator =
  /[\s*_"'”’)\]]*(?:\([^()\n]{0,60}\)[\s*_]*)?(?<sep>[:=|→]|[–—-](?=\s)|\bis\b:?)?[\s*_"'“‘„«`<([]*(?<bearer>bearer\s+)?["'“‘«`<]*/iy;

/** Hosts that a mail from Proton or about OneLogin links to and that never are Wisq's endpoint. */
const unrelatedHosts =
  /(?:^|\.)(?:proton\.me|protonmail\.com|protonmail\.ch|onelogin\.com|w3\.org)$/i;

/**
 * Finds the SCIM base URL and the bearer token in a whole message, whatever is around them.
 * In: the text as pasted. Out: both values cleaned, or why one was not found. The URL that follows
 * "SCIM Base URL" is preferred, then another label's, then the only one with "scim" in it, then the
 * only one there is; otherwise all are handed back to choose from. Total.
 */
export function findCredentials(pasted: string): FoundCredentials {
  const message = readMessageText(pasted);
  const urls = findUrls(message);
  const tokens = findTokens(message);
  const url = urls.length === 1 ? (urls[0] ?? null) : null;
  const token = tokens.length === 1 ? (tokens[0] ?? null) : null;
  const problems: Problem[] = [];
  if (urls.length === 0) problems.push(problem('URL_MISSING'));
  if (urls.length > 1) problems.push(problem('URL_SEVERAL', { count: urls.length }));
  if (tokens.length === 0) problems.push(problem('TOKEN_MISSING'));
  if (tokens.length > 1) problems.push(problem('TOKEN_SEVERAL', { count: tokens.length }));
  return {
    url: url && plain(url),
    urlChoices: urls.length > 1 ? urls.map(plain) : [],
    token: token && plain(token),
    problems,
  };
}

const plain = ({ value, cleaned }: ReadValue): Cleaned => ({ value, cleaned });

function findUrls(message: MessageText): readonly ReadValue[] {
  for (const label of urlLabels) {
    const labelled = distinct(labelledValues(message, label, 'url'));
    if (labelled.length > 0) return labelled;
  }
  const all = distinct(
    [...message.text.matchAll(/https?:\/\//gi)].flatMap(
      (start) => readValueAt(message, start.index, 'url') ?? [],
    ),
  ).filter(({ value }) => !unrelatedHosts.test(hostOf(value)));
  const scim = all.filter(({ value }) => /scim/i.test(value));
  return scim.length === 1 ? scim : all;
}

function findTokens(message: MessageText): readonly ReadValue[] {
  for (const label of tokenLabels) {
    const labelled = distinct(labelledValues(message, label, 'token'));
    if (labelled.length > 0) return labelled;
  }
  const all: ReadValue[] = [];
  let from = 0;
  for (const { index } of message.text.matchAll(/\S+/g)) {
    if (index < from) continue;
    const start =
      index + (/^["'“‘„«`<([*]+/.exec(message.text.slice(index, index + 8))?.[0].length ?? 0);
    const url = /^https?:\/\//i.test(message.text.slice(start, start + 8));
    const read = readValueAt(message, start, url ? 'url' : 'token');
    if (read !== null && (url || isTokenLike(read.value))) from = read.end;
    if (read !== null && !url && isTokenLike(read.value)) all.push(read);
  }
  const found = distinct(all);
  const jwts = found.filter(({ value }) => isJwtLike(value));
  return jwts.length === 1 ? jwts : found;
}

/** The values that stand right after a label, on its line or the next ones. */
function labelledValues(message: MessageText, label: RegExp, kind: 'url' | 'token'): ReadValue[] {
  return [...message.text.matchAll(label)].flatMap((found) => {
    const after = found.index + found[0].length;
    separator.lastIndex = after;
    const gap = separator.exec(message.text);
    const start = after + (gap?.[0].length ?? 0);
    const separated = gap?.groups?.['sep'] !== undefined || /[:=]$/.test(found[0]);
    const read = readValueAt(message, start, kind);
    if (read === null) return [];
    const fits = kind === 'url' ? fitsUrl(read, separated) : fitsToken(message, read, separated);
    if (!fits) return [];
    const bearer = gap?.groups?.['bearer'] !== undefined && !read.cleaned.includes('bearer-prefix');
    return [bearer ? { ...read, cleaned: ['bearer-prefix' as const, ...read.cleaned] } : read];
  });
}

/** A labelled URL may lack its scheme: then it is taken, so that the admin is told so. */
function fitsUrl({ value }: ReadValue, separated: boolean): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return true;
  return separated && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(value);
}

/** "SCIM Bearer Token: see attachment" holds none; "SCIM Bearer Token: hunter2" does. */
function fitsToken({ text }: MessageText, read: ReadValue, separated: boolean): boolean {
  if (/^https?:\/\//i.test(read.value)) return false;
  if (isTokenLike(read.value)) return true;
  if (!separated || /^[\p{L}'’-]{1,12}$/u.test(read.value)) return false;
  const restOfLine = /^[^\n]*/.exec(text.slice(read.end))?.[0] ?? '';
  return /^[\s"'”’»`>*.,;)\]|]*$/.test(restOfLine);
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?([^/:?#]*)/i.exec(url)?.[1] ?? '';
}

function distinct(values: readonly ReadValue[]): ReadValue[] {
  const byValue = new Map(values.map((read) => [read.value, read]));
  return [...byValue.values()];
}
