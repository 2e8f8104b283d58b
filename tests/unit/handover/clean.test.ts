import { describe, expect, it } from 'vitest';
import { cleanEntries } from '../../../shared/domain/handover/clean.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { addMaya, dated, looked, maya, mayaId, stored } from '../../support/setup-state.ts';
import { clean, secretPath, token } from './shared-files.ts';

/** An entry as it would leave this computer. */
function cleaned(entry: NewEntry, options = clean) {
  const [found] = cleanEntries(dated([entry]), options);
  return found;
}
const noted = (note: string, path: string | null = secretPath) =>
  cleaned({ type: 'rollout.withdrawn', note }, { ...clean, secretPath: path });

describe('what leaves of the stored credentials', () => {
  it('is where they are and for which host, and no part or digest of them', () => {
    expect(cleaned(stored)).toEqual({
      ...dated([stored])[0],
      facts: {
        where: 'keychain',
        host: 'scim.wisq.example',
        urlFingerprint: '',
        tokenFingerprint: '',
        tokenLength: 46,
        tokenEnd: '',
        tokenExpiresAt: null,
      },
    });
  });
});

describe('what leaves of a text', () => {
  it.each([
    ['nothing to hide', 'All five are there.', 'All five are there.'],
    ['the path', `See ${secretPath}/Users now`, 'See /…/Users now'],
    ['the path, twice', `${secretPath} and ${secretPath}`, '/… and /…'],
    ['an address', 'At https://acme.example/a/b?c=d#e, or not', 'At https://acme.example/… or not'],
    [
      'an address in quotes',
      'At "HTTP://acme.example/a" and <https://b.example/c>',
      'At "HTTP://acme.example/…" and <https://b.example/…>',
    ],
    ['an address alone with its host', 'https://acme.example', 'https://acme.example/…'],
    [
      'two addresses',
      'https://a.example/1 https://b.example/2',
      'https://a.example/… https://b.example/…',
    ],
    ['a request', 'GET /other/path?x=1', 'GET /…'],
    ['a path alone', '/other/path', '/…'],
    ['no request inside a sentence', 'He said GET /other/path', 'He said GET /other/path'],
    ['no request with more behind it', 'GET /other and more', 'GET /other and more'],
    ['no request in small letters', 'get /other', 'get /other'],
    ['the token', `It is ${token}.`, 'It is [token].'],
  ])('is without %s', (_what, note, expected) => {
    expect(noted(note)).toMatchObject({ note: expected });
  });

  it('is without the path also where it ends in a slash', () => {
    expect(noted(`See ${secretPath}/Users`, `${secretPath}//`)).toMatchObject({
      note: 'See /…/Users',
    });
  });

  it('keeps slashes where the address has no path', () => {
    expect(noted('Either/or', '/')).toMatchObject({ note: 'Either/or' });
    expect(noted('Either/or', '')).toMatchObject({ note: 'Either/or' });
  });

  it('has addresses and paths where the admin ticked them, and never the token', () => {
    const note = `GET ${secretPath} https://acme.example/a ${token}`;
    expect(noted(note, null)).toMatchObject({
      note: `GET ${secretPath} https://acme.example/a [token]`,
    });
  });
});

describe('what leaves of a test user', () => {
  const path = `${secretPath} https://acme.example/a`;
  const expected = { ...maya, jobTitle: path, department: token };

  it('is as typed and as received but for the token: Wisq’s answer is tied to it', () => {
    const masked = { ...maya, jobTitle: path, department: '[token]' };
    expect(cleaned({ ...addMaya, userName: token, expected } as NewEntry)).toMatchObject({
      userName: '[token]',
      expected: masked,
    });
    expect(cleaned({ type: 'user.expected', userId: mayaId, expected })).toMatchObject({
      expected: masked,
    });
    expect(cleaned(looked(mayaId, expected))).toMatchObject({
      look: { received: masked, ms: 20, active: true },
    });
  });

  it('has problems of a lookup without the path', () => {
    const found = looked(mayaId, 'failed', [
      problem('PATH_NOT_FOUND', { path: `${secretPath}/Users`, status: 404 }),
    ]);
    expect(cleaned(found)).toMatchObject({
      look: {
        userName: null,
        problems: [{ code: 'PATH_NOT_FOUND', params: { path: '/…', status: 404 } }],
      },
    });
  });
});

describe('what leaves of a check', () => {
  const certificate = {
    subject: 'CN=a',
    issuer: `CN=${token}`,
    validFrom: 'then',
    validTo: 'then',
  };
  const evidence = {
    request: `GET ${secretPath}/Users`,
    status: 404,
    contentType: 'text/html',
    address: '192.0.2.1',
    protocol: 'TLSv1.3',
    certificate,
    retryAfterSeconds: 0,
    cause: 'ECONNRESET',
  };
  const result = checkResult({
    failed: 'question',
    why: problem('PATH_NOT_FOUND', { path: `${secretPath}/Users`, status: 404, typed: true }),
    route: `proxy ${token}`,
    host: token,
    urlFingerprint: 'u',
    tokenFingerprint: 't',
    networkFingerprint: 'n',
  });
  const withEvidence = (shown: object): NewEntry => ({
    type: 'check.finished',
    result: { ...result, stages: result.stages.map((stage) => ({ ...stage, evidence: shown })) },
  });

  it('is its verdict, stages, problems and what stands behind them, field by field', () => {
    const kept = {
      ...evidence,
      request: 'GET /…',
      certificate: { ...certificate, issuer: 'CN=[token]' },
    };
    const { urlFingerprint: _u, tokenFingerprint: _t, networkFingerprint: _n, ...rest } = result;
    expect(
      cleaned(withEvidence({ ...evidence, bodyStart: 'secret', addresses: ['192.0.2.1'] })),
    ).toEqual({
      ...dated([withEvidence({})])[0],
      result: {
        ...rest,
        route: 'proxy [token]',
        host: '[token]',
        stages: result.stages.map((stage) => ({
          ...stage,
          problems:
            stage.id === 'question'
              ? [problem('PATH_NOT_FOUND', { path: '/…', status: 404, typed: true })]
              : [],
          evidence: kept,
        })),
      },
    });
  });

  it('has no field that there was not', () => {
    const entry = cleaned(withEvidence({}));
    if (entry?.type !== 'check.finished') throw new Error('no check');
    expect(entry.result.stages.map((stage) => Object.keys(stage.evidence))).toEqual(
      result.stages.map(() => []),
    );
  });
});
