import { afterEach, describe, expect, it } from 'vitest';
import { check, plainUrl, stage, summary } from '../../support/checking.ts';
import {
  type Reply,
  html,
  list,
  scimError,
  scimServer,
} from '../../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer } from '../../support/server.ts';

let server: TestServer;
afterEach(() => server.close());

describe('whether the token matters', () => {
  it.each<[string, Reply, string, string[]]>([
    [
      '401 with its challenge',
      { status: 401, headers: { 'www-authenticate': 'Bearer' } },
      'pass',
      [],
    ],
    ['401 without', { status: 401 }, 'note', ['WWW_AUTHENTICATE_MISSING']],
    ['403', { status: 403 }, 'pass', []],
    ['200', { status: 200, body: list() }, 'fail', ['TOKEN_NOT_CHECKED']],
    ['500', { status: 500 }, 'note', ['WRONG_TOKEN_UNCLEAR']],
    ['429', { status: 429 }, 'note', ['WRONG_TOKEN_UNCLEAR']],
  ])('%s', async (_name, wrongToken, verdict, expected) => {
    server = await httpServer(scimServer({ wrongToken }));
    const found = stage(await check(plainUrl(server)), 'token-matters');
    expect([found.verdict, found.problems.map((one) => one.code)]).toEqual([verdict, expected]);
  });
});

describe('what the server publishes about itself', () => {
  it.each<[string, Reply, string[]]>([
    ['nothing', { status: 404, body: scimError() }, ['DISCOVERY_NOT_PUBLISHED']],
    ['HTML', { status: 200, headers: html, body: '<html></html>' }, ['DISCOVERY_NOT_PUBLISHED']],
    [
      'no enterprise schema',
      { status: 200, body: list([{ id: 'urn:ietf:params:scim:schemas:core:2.0:User' }]) },
      // The list stands in for the one ServiceProviderConfig, too.
      ['DISCOVERY_UNUSUAL', 'DISCOVERY_NO_ENTERPRISE'],
    ],
  ])('%s is noted and nothing more', async (_name, discovery, expected) => {
    server = await httpServer(scimServer({ discovery }));
    const result = await check(plainUrl(server));
    expect(result.verdict).toBe('works-with-notes');
    expect(stage(result, 'discovery').problems.map((one) => one.code)).toEqual(expected);
  });
});

describe('a base URL that ends in a slash', () => {
  it('is queried as OneLogin would, and the slash is found to be the cause', async () => {
    server = await httpServer(scimServer());
    const result = await check(plainUrl(server, '/scim/v2/'));
    expect(summary(result)).toMatchObject({ code: 'PATH_NOT_FOUND', oneLogin: 'enabled' });
    expect(stage(result, 'question').problems[0]?.params['slash']).toBe(true);
    expect(stage(result, 'address').problems[0]?.code).toBe('URL_TRAILING_SLASH');
  });

  it('is not blamed when the path is wrong without it too', async () => {
    server = await httpServer(scimServer());
    const result = await check(plainUrl(server, '/scim/v1/'));
    expect(stage(result, 'question').problems[0]?.params['slash']).toBe(false);
  });
});
