import { describe, expect, it } from 'vitest';
import { oneLoginView } from '../../../main/connection/classify-response.ts';
import {
  errorUrn,
  judged,
  nobody,
  now,
  type Sent,
  someone,
  target,
  told,
} from '../../support/judging.ts';

describe('another status', () => {
  const scimError = (more: object) => JSON.stringify({ schemas: [errorUrn], ...more });
  it.each<[number, Sent, string, object]>([
    [401, {}, 'TOKEN_REFUSED', {}],
    [403, {}, 'TOKEN_FORBIDDEN', { html: false }],
    [403, { body: scimError({}) }, 'TOKEN_FORBIDDEN', { html: false, scim: true }],
    [403, { body: scimError({ scimType: 'sensitive' }) }, 'FILTER_REFUSED', {}],
    [
      403,
      { body: scimError({ detail: 'Your IP address is not on the allow list.' }) },
      'TOKEN_FORBIDDEN',
      { html: false, scim: true, network: true },
    ],
    [403, { body: '<html>' }, 'BLOCKED_UNCLEAR', {}],
    [404, {}, 'PATH_NOT_FOUND', { path: '/scim/v2/Users' }],
    [404, { body: '{"error":1}' }, 'PATH_NOT_FOUND', { path: '/scim/v2/Users' }],
    [404, { body: scimError({}) }, 'TENANT_NOT_FOUND', { path: '/scim/v2/Users' }],
    [429, {}, 'RATE_LIMITED', {}],
    [429, { headers: { 'retry-after': '7' } }, 'RATE_LIMITED', { retryAfterSeconds: 7 }],
    [400, {}, 'REQUEST_REFUSED', {}],
    [400, { body: '<html>' }, 'STATUS_UNEXPECTED', { html: true }],
    [400, { body: scimError({ scimType: 'invalidFilter' }) }, 'FILTER_REFUSED', {}],
    [400, { body: scimError({ scimType: 'INVALIDFILTER' }) }, 'FILTER_REFUSED', {}],
    [400, { body: scimError({ scimType: 'tooMany' }) }, 'REQUEST_REFUSED', { scimType: 'toomany' }],
    [422, { body: scimError({ scimType: 'invalidFilter' }) }, 'FILTER_REFUSED', {}],
    [500, {}, 'SERVER_ERROR', { html: false }],
    [499, { body: '<html>' }, 'STATUS_UNEXPECTED', { html: true }],
    [
      503,
      { body: '<html>', headers: { 'retry-after': '30' } },
      'SERVER_ERROR',
      { html: true, retryAfterSeconds: 30 },
    ],
    [204, {}, 'ANSWER_EMPTY', { object: false }],
    [201, { body: JSON.stringify(nobody) }, 'STATUS_UNEXPECTED', { html: false }],
  ])('%s %j: %s', (status, sent, code, params) => {
    expect(told({ ...sent, status })).toEqual([{ code, params: { status, ...params } }]);
  });

  it.each<[number, string | undefined, object]>([
    [300, undefined, {}],
    [302, '', {}],
    [302, 'http://[', {}],
    [399, '/login?next=x', { toHost: target.url.host, toScheme: 'https', sameHost: true }],
    [
      307,
      'http://login.example:81/a?b=c',
      { toHost: 'login.example:81', toScheme: 'http', sameHost: false },
    ],
    [
      301,
      `https://${'a.'.repeat(150)}example/`,
      { toHost: 'a.'.repeat(100), toScheme: 'https', sameHost: false },
    ],
  ])('%s to %s', (status, location, params) => {
    const headers = location === undefined ? {} : { location };
    expect(told({ status, headers })).toEqual([
      { code: 'REDIRECTED', params: { status, ...params } },
    ]);
  });

  it('401 names the token’s own date once that has passed', () => {
    const jwt = (exp: number) =>
      `x.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.x`;
    const seconds = now.getTime() / 1000;
    const codes = (exp: number) =>
      told({ status: 401, token: jwt(exp) }).map(({ code, params }) => [code, params]);
    const refused = ['TOKEN_REFUSED', { status: 401 }];
    const expiresAt = '2026-11-23T12:00:00.000Z';
    expect(codes(seconds)).toEqual([['TOKEN_EXPIRED', { expiresAt }], refused]);
    expect(codes(seconds + 1)).toEqual([refused]);
  });
});

describe('what OneLogin would show', () => {
  it.each<[string, Sent, string]>([
    ['nobody', { body: JSON.stringify(nobody) }, 'enabled'],
    ['a user', { body: JSON.stringify(someone) }, 'not-enabled'],
    [
      'none counted but one listed',
      { body: JSON.stringify({ ...someone, totalResults: 0 }) },
      'not-enabled',
    ],
    [
      'one counted on another page',
      { body: JSON.stringify({ ...nobody, totalResults: 1 }) },
      'not-enabled',
    ],
    ['404', { status: 404 }, 'enabled'],
    ['no list', { body: '{}' }, 'not-enabled'],
    ['500', { status: 500 }, 'not-enabled'],
  ])('for %s', (_name, sent, view) => {
    const { response, result } = judged(sent);
    expect(oneLoginView(response, result)).toBe(view);
  });
});
