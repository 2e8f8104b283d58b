import { afterEach, describe, expect, it } from 'vitest';
import { type LookUpOptions, lookUpUser } from '../../../main/users/read-back.ts';
import {
  enterpriseUrn,
  noValues,
  shortEnterpriseUrn,
} from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { plainUrl } from '../../support/checking.ts';
import { type Reply, list, scimError, send, token } from '../../../tools/fixtures/scim-answers.ts';
import { type Handler, type TestServer, httpServer, socketServer } from '../../support/server.ts';

let server: TestServer;
afterEach(() => server.close());

const maya = {
  id: '1',
  userName: 'maya.okafor@northwind.example',
  name: { givenName: 'Maya', familyName: 'Okafor' },
  emails: [{ value: 'maya.okafor@northwind.example', primary: true }],
  title: 'HR Operations Lead',
  active: true,
  [enterpriseUrn]: { department: 'People Operations' },
};
const received = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya.okafor@northwind.example',
  jobTitle: 'HR Operations Lead',
  department: 'People Operations',
};
const someoneElse = { id: '9', userName: 'else@northwind.example', title: 'Nobody’s business' };

async function look(handler: Handler, options: Partial<LookUpOptions> = {}): Promise<LookUpResult> {
  server = await httpServer(handler);
  const result = await lookUpUser({
    baseUrl: plainUrl(server),
    token,
    userName: maya.userName,
    signal: new AbortController().signal,
    ...options,
  });
  await server.idle();
  return result;
}

const always =
  (reply: Reply): Handler =>
  (_request, response) =>
    send(response, reply);
const users = (...resources: unknown[]) => always({ status: 200, body: list(resources) });
const filterOf = (url = '') => new URL(url, 'http://x').searchParams.get('filter');
const codes = (result: LookUpResult) => result.problems.map((one) => one.code);

/** Answers each filter with the users named for it, and any other with nobody. */
const byFilter =
  (answers: Readonly<Record<string, readonly unknown[]>>): Handler =>
  (request, response) =>
    send(response, { status: 200, body: list(answers[filterOf(request.url) ?? ''] ?? []) });

describe('a user who is there', () => {
  it('is read with all five attributes, by one question', async () => {
    const result = await look(users(maya));
    expect(result).toMatchObject({ outcome: 'found', received, active: true, problems: [] });
    expect(server.seen).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['is inactive', { active: false }, 'USER_INACTIVE'],
    [
      'came with OneLogin’s shorter schema name',
      { [enterpriseUrn]: undefined, [shortEnterpriseUrn]: { department: 'People Operations' } },
      'ENTERPRISE_URN_SHORT',
    ],
  ])('%s: noted', async (_name, change, code) => {
    const result = await look(users({ ...maya, ...change }));
    expect([result.outcome, codes(result)]).toEqual(['found', [code]]);
    expect(result.received).toEqual(received);
  });

  it('is recognised whatever the case of its userName', async () => {
    const result = await look(users({ ...maya, userName: 'Maya.Okafor@Northwind.example' }));
    expect([result.outcome, codes(result)]).toEqual(['found', []]);
  });

  it('is found where the filter minds the case', async () => {
    const only = byFilter({ [`userName eq "${maya.userName}"`]: [maya] });
    const result = await look(only, { userName: 'Maya.Okafor@northwind.example' });
    expect([result.outcome, codes(result)]).toEqual(['found', []]);
  });

  it.each<[string, Partial<LookUpOptions>, object]>([
    ['typed', {}, { ...maya, userName: 'mokafor' }],
    ['expected', { userName: 'maya', email: maya.userName }, { ...maya, userName: 'mokafor' }],
  ])('is found by the e-mail that was %s', async (_name, options, stored) => {
    const result = await look(
      byFilter({ [`emails.value eq "${maya.userName}"`]: [stored] }),
      options,
    );
    expect([result.outcome, codes(result)]).toEqual(['found', ['USER_FOUND_BY_EMAIL']]);
    expect(result.userName).toBe('mokafor');
  });

  it('is asked for with its quotes and backslashes escaped', async () => {
    const userName = 'o"brien\\x';
    await look(users(), { userName });
    expect(filterOf(server.seen[0]?.line.replace('GET ', ''))).toBe('userName eq "o\\"brien\\\\x"');
  });
});

describe('a user who cannot be told', () => {
  it('is not there', async () => {
    const result = await look(users());
    expect([result.outcome, codes(result)]).toEqual(['not-found', ['USER_NOT_FOUND']]);
    expect(result.received).toEqual(noValues);
  });

  it('is there twice', async () => {
    const result = await look(users(maya, { ...maya, id: '2' }));
    expect([result.outcome, codes(result)]).toEqual(['several', ['USER_SEVERAL']]);
    expect(result.problems[0]?.params['count']).toBe(2);
    expect(result.received).toEqual(noValues);
  });

  it('is listed twice but is one', async () => {
    expect((await look(users(maya, maya))).outcome).toBe('found');
  });
});

/** A server without filters, with so many users and Maya at one place among them. */
const paged =
  (total: number, at: number, refusal: Reply | null): Handler =>
  (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    if (refusal !== null && query.has('filter')) return send(response, refusal);
    const from = Number(query.get('startIndex') ?? 1);
    const count = Number(query.get('count') ?? 100);
    const page = Array.from(
      { length: Math.max(0, Math.min(count, total - from + 1)) },
      (_, index) => (from + index === at ? maya : { ...someoneElse, id: `x${from + index}` }),
    );
    send(response, { status: 200, body: list(page, { totalResults: total, startIndex: from }) });
  };

describe('a server without filters', () => {
  const refused = { status: 400, body: scimError({ scimType: 'invalidFilter' }) };
  it.each<[string, Handler, string, string[], number]>([
    ['refused, on page 3', paged(450, 250, refused), 'found', [], 6],
    ['ignored, on page 3', paged(450, 250, null), 'found', [], 6],
    ['501, on page 1', paged(50, 5, { status: 501, body: scimError() }), 'found', [], 2],
    ['nowhere in 120', paged(120, 0, refused), 'not-found', ['USER_NOT_FOUND'], 3],
    ['not in the first 500', paged(900, 700, refused), 'not-found', ['USER_NOT_FOUND_IN_PAGES'], 6],
  ])('%s', async (_name, handler, outcome, expected, requests) => {
    const result = await look(handler);
    expect([result.outcome, codes(result)]).toEqual([outcome, expected]);
    expect(server.seen).toHaveLength(requests);
    expect(JSON.stringify(result)).not.toContain('Nobody');
  });

  it('that always sends the first page is not walked for ever', async () => {
    const result = await look(
      always({ status: 200, body: list([someoneElse], { totalResults: 900 }) }),
    );
    expect(result.problems[0]).toMatchObject({
      code: 'USER_NOT_FOUND_IN_PAGES',
      params: { searched: 1 },
    });
    expect(server.seen).toHaveLength(3);
  });
});

describe('a look that failed', () => {
  it.each<[string, Reply, string]>([
    ['401', { status: 401 }, 'TOKEN_REFUSED'],
    ['429', { status: 429, headers: { 'retry-after': '12' } }, 'RATE_LIMITED'],
    ['404', { status: 404, body: scimError() }, 'TENANT_NOT_FOUND'],
    ['{}', { status: 200, body: '{}' }, 'ANSWER_EMPTY'],
    ['500', { status: 500 }, 'SERVER_ERROR'],
  ])('%s', async (_name, reply, code) => {
    const result = await look(always(reply));
    expect([result.outcome, codes(result)]).toEqual(['failed', [code]]);
  });

  it.each<[string, Partial<LookUpOptions>, string]>([
    ['no name', { lookup: () => Promise.reject(new Error('x')) }, 'NAME_NOT_FOUND'],
    ['no token', { token: '' }, 'TOKEN_MISSING'],
    ['cancelled', { signal: AbortSignal.abort() }, 'CHECK_CANCELLED'],
  ])('%s', async (_name, options, code) => {
    const result = await look(users(maya), { baseUrl: 'https://wisq.invalid/scim', ...options });
    expect([result.outcome, codes(result)]).toEqual(['failed', [code]]);
    expect(server.seen).toEqual([]);
  });

  it('says how long to wait', async () => {
    const result = await look(always({ status: 429, headers: { 'retry-after': '12' } }));
    expect(result.problems[0]?.params['retryAfterSeconds']).toBe(12);
  });

  it('cancelled while waiting leaves no socket', async () => {
    server = await socketServer(() => {});
    const admin = new AbortController();
    setTimeout(() => admin.abort(), 20);
    const { signal } = admin;
    const result = await lookUpUser({ baseUrl: plainUrl(server), token, userName: 'x', signal });
    expect(codes(result)).toEqual(['CHECK_CANCELLED']);
    await server.idle();
  });
});
