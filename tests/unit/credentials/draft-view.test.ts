import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftProblems,
  draftView,
  hostOf,
  tokenExpiry,
} from '../../../main/credentials/draft-view.ts';
import type { Cleaned } from '../../../shared/domain/credentials/clean.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';

const now = new Date('2026-03-01T10:00:00Z');
const base = 'https://acme.wisq.example/scim/v2';
const opaque = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

const value = (text: string, cleaned: Cleaned['cleaned'] = []): Cleaned => ({
  value: text,
  cleaned,
});
const draft = (url: string | null, token: string | null, more: Partial<Draft> = {}): Draft => ({
  url: url === null ? null : value(url),
  token: token === null ? null : value(token),
  urlChoices: [],
  tokenChoices: [],
  found: [],
  ...more,
});

const claims = (exp: number) => Buffer.from(JSON.stringify({ exp })).toString('base64url');
/** A JWT that expires at this time. */
const jwt = (date: string) =>
  `eyJhbGciOiJIUzI1NiJ9.${claims(Date.parse(date) / 1000)}.c2lnbmF0dXJl`;

describe('what the window sees of a draft', () => {
  it('is nothing, and nothing wrong, before anything was pasted', () => {
    expect(draftView(draft(null, null), now)).toEqual({
      url: null,
      token: null,
      urlChoices: [],
      tokenChoices: [],
      problems: [],
      canSave: false,
    });
  });

  it('is of the token its length, its end and its date', () => {
    const token = jwt('2027-06-01T12:00:00Z');
    const { token: shown } = draftView(
      draft(null, null, { token: value(token, ['bearer-prefix']) }),
      now,
    );
    expect(shown).toEqual({
      length: token.length,
      end: 'dXJl',
      expiresAt: '2027-06-01T12:00:00.000Z',
      cleaned: ['bearer-prefix'],
    });
  });

  it.each([
    [base, base, 'acme.wisq.example'],
    ['https://acme.wisq.example', 'https://acme.wisq.example', 'acme.wisq.example'],
    ['https://me:pw@acme.wisq.example/a', 'https://acme.wisq.example/a', 'acme.wisq.example'],
    [
      'HTTPS://ACME.wisq.example:8443/a',
      'HTTPS://ACME.wisq.example:8443/a',
      'acme.wisq.example:8443',
    ],
    ['https://acme.wisq.example/a?key=b', 'https://acme.wisq.example/a', 'acme.wisq.example'],
    ['https://acme.wisq.example/a#b', 'https://acme.wisq.example/a', 'acme.wisq.example'],
  ])('is of the URL %s', (url, shown, host) => {
    const cleaned = ['quotes'] as const;
    const view = draftView(draft(null, null, { url: value(url, cleaned) }), now);
    expect(view.url).toEqual({ value: shown, host, cleaned });
  });

  it.each(['acme.wisq.example/scim', 'https://', opaque, `https://acme.example/${opaque}`])(
    'is nothing of what may be no URL: %s',
    (url) => {
      const view = draftView(draft(url, opaque, { urlChoices: [value(url)] }), now);
      expect([view.url, view.urlChoices, view.canSave]).toEqual([null, ['…'], false]);
    },
  );

  it('is of the choices what it would be of the URL', () => {
    const urlChoices = [value(base), value('https://me@b.example/x?y')];
    const shown = [base, 'https://b.example/x'];
    expect(draftView(draft(null, null, { urlChoices }), now).urlChoices).toEqual(shown);
    expect(draftView(draft(null, opaque, { urlChoices }), now).urlChoices).toEqual(shown);
  });
});

describe('a draft can be saved', () => {
  it.each<[string, Draft, boolean]>([
    ['with both values', draft(base, opaque), true],
    ['without its token', draft(base, null), false],
    ['without its URL', draft(null, opaque), false],
    ['with a URL that fails', draft('http://acme.wisq.example', opaque), false],
    ['with a slash at its end', draft(`${base}/`, opaque), true],
    ['with a token that expires soon', draft(base, jwt('2026-03-05T00:00:00Z')), true],
    ['with a token that has expired', draft(base, jwt('2026-02-01T00:00:00Z')), true],
    [
      'with several tokens found',
      draft(base, opaque, { found: [problem('TOKEN_SEVERAL')] }),
      false,
    ],
  ])('%s', (_name, of, can) => expect(draftView(of, now).canSave).toBe(can));
});

describe('the problems of a draft', () => {
  it('are failures first, each in the order message, URL, token', () => {
    const of = draft('http://acme.wisq.example/scim/', `${opaque}”`, {
      found: [problem('TOKEN_EXPIRED'), problem('TOKEN_SEVERAL')],
    });
    expect(draftProblems(of, now).map(({ code }) => code)).toEqual([
      'TOKEN_SEVERAL',
      'URL_NOT_HTTPS',
      'TOKEN_CHARACTERS',
      'TOKEN_EXPIRED',
      'URL_TRAILING_SLASH',
    ]);
  });

  const holds = [{ code: 'URL_INVALID', params: { reason: 'holds-token' } }];
  it.each<[string, string, string | null, object[]]>([
    ['the token', 'https://acme.example/abcdefgh/x', 'abcdefgh', holds],
    ['a very short one, which is a word', 'https://acme.example/abcdefg/x', 'abcdefg', []],
    ['a JWT in its path', `https://acme.example/${jwt('2027-01-01')}`, null, holds],
    ['a JWT in its query', `https://acme.example/?a=${jwt('2027-01-01')}&b`, null, holds],
    ['a JWT glued to it', `https://acme.examplex${jwt('2027-01-01')}`, null, holds],
    ['the start of a JWT', `https://acme.example/x.eyJ${'a-'.repeat(10)}.x`, null, holds],
    ['what is too short for one', `https://acme.example/x.eyJ${'a'.repeat(19)}.x`, null, []],
  ])('say that a URL holds %s', (_name, url, token, expected) => {
    expect(draftProblems(draft(url, token), now)).toEqual(expected);
  });
});

describe('the date of a token', () => {
  it('is shown when a calendar can show it', () => {
    expect(tokenExpiry(opaque)).toBe(null);
    expect(tokenExpiry(jwt('9999-12-31T00:00:00Z'))).toBe('9999-12-31T00:00:00.000Z');
    expect(tokenExpiry(jwt('+010000-01-01T00:00:00Z'))).toBe(null);
    expect(tokenExpiry(jwt('-000001-01-01T00:00:00Z'))).toBe(null);
  });
});

it('the host of a URL has its port', () => {
  expect(hostOf('https://acme.wisq.example:8443/scim')).toBe('acme.wisq.example:8443');
});
