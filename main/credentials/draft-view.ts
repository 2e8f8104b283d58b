import { domainToUnicode } from 'node:url';
import type { CredentialsDraft } from '../../shared/contract/contract.ts';
import { checkBaseUrl, foreignLetter } from '../../shared/domain/credentials/base-url.ts';
import type { Cleaned } from '../../shared/domain/credentials/clean.ts';
import { checkToken, jwtExpiry } from '../../shared/domain/credentials/token.ts';
import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { hasUrlPlaceholder } from './paste/placeholders.ts';
import type { Reading } from './paste/reading.ts';
import { rewritten } from './paste/rewriters.ts';
import { isJwtLike } from './paste/token-characters.ts';

/** What was pasted or typed and is not stored yet. Lives in main's memory alone. */
export interface Draft {
  readonly url: Cleaned | null;
  readonly token: Cleaned | null;
  /** What there is to choose from; the value itself is null until it was chosen. */
  readonly urlChoices: readonly Cleaned[];
  readonly tokenChoices: readonly Reading[];
  /** Problems found while reading the message: nothing found, several, unclear, a placeholder. */
  readonly found: readonly Problem[];
}

/** Worth knowing, no reason to refuse: the server decides about the dates. */
const notes: ReadonlySet<ProblemCode> = new Set([
  'URL_TRAILING_SLASH',
  'URL_PUNYCODE',
  'TOKEN_EXPIRED',
  'TOKEN_EXPIRES_SOON',
]);

/** Whether a problem of a draft keeps it from being saved. */
export function isFailure({ code }: Problem): boolean {
  return !notes.has(code);
}

/** Failures and notes of a draft, failures first; URL before token. */
export function draftProblems(draft: Draft, now: Date): Problem[] {
  const all = [
    ...draft.found,
    ...(draft.url === null ? [] : urlProblems(draft.url.value, draft.token?.value ?? null)),
    ...(draft.token === null ? [] : checkToken(draft.token.value, now)),
  ];
  return [...all.filter(isFailure), ...all.filter((found) => !isFailure(found))];
}

/** What the window may know of a draft: of the token its length and end, of the URL no secrets. */
export function draftView(draft: Draft, now: Date): CredentialsDraft {
  const problems = draftProblems(draft, now);
  const { url, token } = draft;
  const secret = token?.value ?? null;
  const shown = url === null ? null : shownUrl(url.value, secret);
  return {
    url: url === null || shown === null ? null : { ...shown, cleaned: url.cleaned },
    token:
      token === null
        ? null
        : {
            length: token.value.length,
            end: tokenEnd(token.value),
            expiresAt: tokenExpiry(token.value),
            cleaned: token.cleaned,
          },
    urlChoices: draft.urlChoices.map(({ value }) => shownUrl(value, secret)?.value ?? '…'),
    tokenChoices: draft.tokenChoices.map(({ value, way }) => ({
      length: value.length,
      end: tokenEnd(value),
      way,
    })),
    problems,
    canSave: url !== null && token !== null && !problems.some(isFailure),
  };
}

/** The last four characters; none of a token so short that four would give much of it away. */
export function tokenEnd(token: string): string {
  return token.length < 12 ? '' : token.slice(-4);
}

/** When a JWT expires, ISO 8601 with a four-digit year; null for a date no calendar shows. */
export function tokenExpiry(token: string): string | null {
  const expiry = jwtExpiry(token);
  return expiry !== null && /^\d{4}-/.test(expiry) ? expiry : null;
}

/** The host of a URL that checkBaseUrl let pass. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

/**
 * What is wrong with an address before it may be kept: that it holds the token, is a mail filter's
 * link, has something left to fill in, or what checkBaseUrl says.
 */
function urlProblems(url: string, token: string | null): Problem[] {
  if (holdsToken(url, token)) return [problem('URL_INVALID', { reason: 'holds-token' })];
  const link = rewritten(url);
  if (link !== null) return [problem('URL_REWRITTEN', { by: link.by })];
  if (/[?&#=].*https?(?::|%3a)(?:\/|%2f){2}/i.test(url)) return [problem('URL_REWRITTEN')];
  const problems = checkBaseUrl(url);
  if (problems.length === 0 && hasUrlPlaceholder(url)) return [problem('URL_PLACEHOLDER')];
  return [...foreignPunycode(url), ...problems];
}

/** A host that was already encoded: its letters are looked at as people would see them. */
function foreignPunycode(url: string): Problem[] {
  const host = /^[a-z]+:\/\/(?:[^@/?#]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  if (!/(?:^|\.)xn--/i.test(host)) return [];
  const letter = foreignLetter(domainToUnicode(host));
  return letter === null ? [] : [problem('URL_FOREIGN_LETTERS', { letter })];
}

/** Scheme, host and path. Null for what is no URL: it may be the token, pasted in the wrong place. */
function shownUrl(url: string, token: string | null): { value: string; host: string } | null {
  if (holdsToken(url, token) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return null;
  try {
    const { protocol, host, pathname } = new URL(url);
    // As typed where nothing has to be left out: `new URL` would add a slash to a bare host.
    const plain = !/[@?#]/.test(url);
    return { value: plain ? url : `${protocol}//${host}${pathname}`, host };
  } catch {
    // Reported as URL_INVALID among the problems.
    return null;
  }
}

/** The token, or something like it, inside the URL: two values pasted as one. */
function holdsToken(url: string, token: string | null): boolean {
  if (token !== null && token.length >= 8 && url.includes(token)) return true;
  return url.split(/[/?#&=\s]/).some((part) => isJwtLike(part)) || /eyJ[\w-]{20,}\./.test(url);
}
