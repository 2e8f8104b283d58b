import { describe, expect, it } from 'vitest';
import { errorUrn, nobody, someone, type Sent, target, told } from '../../support/judging.ts';

const scimError = (more: object) => JSON.stringify({ schemas: [errorUrn], ...more });
const json = { 'content-type': 'application/json' };
const path = '/scim/v2/Users';
const page = '<html><body>no</body></html>';
const xml = '<?xml version="1.0"?><a/>';
const nginx = '<html><hr><center>nginx</center></html>';
const asked = (filter: string) => `${path}?filter=${encodeURIComponent(filter)}`;

describe('a status and the words under it', () => {
  it.each<[number, Sent, string, object]>([
    [404, { body: scimError({ detail: 'User not found' }) }, 'NO_USER_AS_ERROR', { path }],
    [
      404,
      { body: 'No such user', headers: { 'content-type': 'text/plain' } },
      'NO_USER_AS_ERROR',
      { path },
    ],
    [404, { body: JSON.stringify(nobody) }, 'NO_USER_AS_ERROR', { path }],
    [404, { body: JSON.stringify(someone) }, 'STATUS_CONTRADICTS', {}],
    [404, { body: JSON.stringify({ ...nobody, totalResults: 1 }) }, 'STATUS_CONTRADICTS', {}],
    [404, { body: JSON.stringify({ ...someone, totalResults: 0 }) }, 'STATUS_CONTRADICTS', {}],
    [
      404,
      { body: scimError({ detail: 'Unknown tenant' }) },
      'TENANT_NOT_FOUND',
      { path, named: true },
    ],
    [404, { body: nginx }, 'PATH_NOT_FOUND', { path, gateway: 'nginx' }],
    [400, { body: '{"error":"invalid_token"}', headers: json }, 'TOKEN_REFUSED', {}],
    [
      403,
      { headers: { ...json, 'www-authenticate': 'Bearer error="invalid_token"' } },
      'TOKEN_REFUSED',
      {},
    ],
    [
      409,
      { body: scimError({ detail: 'invalid_token' }) },
      'STATUS_UNEXPECTED',
      { html: false, scim: true },
    ],
    [401, { body: nginx }, 'TOKEN_REFUSED', { html: true, gateway: 'nginx' }],
    [401, { body: xml }, 'TOKEN_REFUSED', { html: true }],
    [400, { body: scimError({ detail: 'The token is odd' }) }, 'REQUEST_REFUSED', { token: true }],
    [400, { body: scimError({ detail: 'Not authorised' }) }, 'REQUEST_REFUSED', { token: true }],
    [400, { body: scimError({ detail: 'No such tenant' }) }, 'REQUEST_REFUSED', { other: true }],
    [400, { body: scimError({ detail: 'Invalid request (400)' }) }, 'REQUEST_REFUSED', {}],
    [400, { body: scimError({ detail: 'userName is odd' }) }, 'REQUEST_REFUSED', {}],
    [400, { body: xml }, 'STATUS_UNEXPECTED', { html: false }],
    [400, { body: scimError({ detail: 'Unsupported filter' }) }, 'FILTER_REFUSED', {}],
    [400, { body: '{"message":"Unsupported filter"}', headers: json }, 'REQUEST_REFUSED', {}],
    [412, { body: scimError({ detail: 'Filter is not supported' }) }, 'FILTER_REFUSED', {}],
    [406, { body: page }, 'FORMAT_REFUSED', {}],
    [415, {}, 'FORMAT_REFUSED', {}],
    [500, { body: scimError({ detail: 'Filter not supported' }) }, 'FILTER_REFUSED', {}],
    [500, { body: scimError({ detail: 'No memory' }) }, 'SERVER_ERROR', { html: false }],
    [
      500,
      { body: '{"message":"Filter not supported"}', headers: json },
      'SERVER_ERROR',
      { html: false },
    ],
    [500, { body: JSON.stringify(nobody) }, 'STATUS_CONTRADICTS', {}],
    [501, {}, 'FILTER_REFUSED', {}],
    [501, { body: page }, 'SERVER_ERROR', { html: true }],
    [501, { body: xml }, 'SERVER_ERROR', { html: false }],
    [502, { body: nginx }, 'SERVER_ERROR', { html: true, gateway: 'nginx' }],
    [429, { body: nginx }, 'RATE_LIMITED', { gateway: 'nginx' }],
    [418, { body: nginx }, 'STATUS_UNEXPECTED', { html: true, gateway: 'nginx' }],
    [407, {}, 'BLOCKED_ON_NETWORK', {}],
    [511, { body: page }, 'BLOCKED_ON_NETWORK', {}],
    [403, { body: nginx }, 'BLOCKED_UNCLEAR', { product: 'nginx' }],
    [403, { body: xml }, 'BLOCKED_UNCLEAR', {}],
    [401, { headers: { 'www-authenticate': 'NTLM' } }, 'BLOCKED_UNCLEAR', { signIn: true }],
    [
      401,
      { headers: { 'www-authenticate': 'Basic, Bearer' }, body: page },
      'TOKEN_REFUSED',
      { html: true },
    ],
    [401, { headers: { 'www-authenticate': 'Basic' } }, 'TOKEN_REFUSED', {}],
  ])('%i %j: %s', (status, sent, code, params) => {
    expect(told({ ...sent, status })).toEqual([{ code, params: { status, ...params } }]);
  });

  it('name the host and port where nginx wants a certificate', () => {
    const body = '<html><title>400 No required SSL certificate was sent</title></html>';
    const { host, port } = target;
    expect(told({ status: 400, body })).toEqual([
      { code: 'TLS_CLIENT_CERTIFICATE', params: { host, port } },
    ]);
  });

  it.each([
    ['userName eq "maya@x.example"', 'NO_USER_AS_ERROR'],
    ['emails.value eq "maya@x.example"', 'NO_USER_AS_ERROR'],
    ['userName eq "maya"', 'NO_USER_AS_ERROR'],
    ['userName eq "jonas@x.example"', 'TENANT_NOT_FOUND'],
    ['userName eq ""', 'TENANT_NOT_FOUND'],
    ['x userName eq "maya"', 'TENANT_NOT_FOUND'],
    ['userName eq "maya" or x', 'TENANT_NOT_FOUND'],
    ['userName eq maya', 'TENANT_NOT_FOUND'],
  ])('are about the user that was asked for: %s', (filter, code) => {
    const body = scimError({ detail: 'MAYA@x.example is not here' });
    expect(told({ status: 404, body, path: asked(filter) })[0]?.code).toBe(code);
    expect(told({ status: 404, body, path })[0]?.code).toBe('TENANT_NOT_FOUND');
  });
});
