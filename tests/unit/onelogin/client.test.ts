import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../main/onelogin/answer.ts';
import type { Call } from '../../../main/onelogin/calls.ts';
import { TokenKeeper } from '../../../main/onelogin/tokens.ts';
import { chooseApp } from '../../../main/onelogin/user-app.ts';
import { credential, scriptedClient } from '../../support/onelogin-client.ts';
import { notRead, read } from '../../support/onelogin-reading.ts';

const user: Call = { read: 'user', id: 7 };
const tokenAnswer = (token: unknown, more: object = {}): Answer => ({
  ok: true,
  value: { access_token: token, created_at: '2026-03-02T09:00:00Z', expires_in: 36_000, ...more },
  headers: {},
});

const good = (path: string) =>
  path.startsWith('/auth')
    ? ([200, '{"access_token":"0123456789abcdef","created_at":"x","expires_in":1}'] as const)
    : ([200, '{"id":7}'] as const);

describe('the client', () => {
  it('lets no more requests leave than it was allowed', async () => {
    const { made, sent } = scriptedClient(3, good);
    const answers = [await made.get(user), await made.get(user), await made.get(user)];
    expect(answers.map((one) => (one.ok ? 'read' : one.problem.code))).toEqual([
      'read',
      'read',
      'ONELOGIN_TOO_MANY_CALLS',
    ]);
    expect(sent).toHaveLength(3);
    expect(made.requests).toBe(3);
  });

  it('asks for a token once where it has ended already by every clock', async () => {
    const { made, sent } = scriptedClient(9, good);
    await made.get(user);
    await made.get(user);
    expect(sent.filter((path) => path.startsWith('/auth'))).toHaveLength(1);
  });

  it.each([
    ['{"token":"x"}', 'ONELOGIN_ANSWER_UNREADABLE'],
    ['{"access_token":7}', 'ONELOGIN_ANSWER_UNREADABLE'],
    ['{"access_token":"short"}', 'ONELOGIN_ANSWER_UNREADABLE'],
    [String.raw`{"access_token":"0123456789\r\nx: y"}`, 'ONELOGIN_ANSWER_UNREADABLE'],
    ['[]', 'ONELOGIN_ANSWER_UNREADABLE'],
    ['{"status":{"error":true,"code":401,"message":"no"}}', 'ONELOGIN_CREDENTIAL_REFUSED'],
  ])('takes %s for no token, and sends nothing with it', async (body, code) => {
    const { made, sent } = scriptedClient(9, () => [200, body]);
    const answer = await made.get(user);
    expect(answer.ok ? '' : answer.problem.code).toBe(code);
    expect(sent.every((path) => path.startsWith('/auth'))).toBe(true);
  });

  it.each([
    [301, 'ONELOGIN_STATUS_UNEXPECTED'],
    [204, 'ONELOGIN_STATUS_UNEXPECTED'],
    [400, 'ONELOGIN_STATUS_UNEXPECTED'],
    [403, 'ONELOGIN_NOT_ALLOWED'],
    [404, 'ONELOGIN_GONE'],
    [503, 'ONELOGIN_UNAVAILABLE'],
    [200, 'ONELOGIN_ANSWER_UNREADABLE'],
  ])('says of %i what it says', async (status, code) => {
    const { made } = scriptedClient(9, (path) =>
      path.startsWith('/auth') ? good(path) : [status, ''],
    );
    const answer = await made.get(user);
    expect(answer.ok ? '' : answer.problem.code).toBe(code);
  });
});

describe('the keeper of the token', () => {
  it('gives a newer token to who comes with one that was refused meanwhile', async () => {
    let asked = 0;
    const keeper = new TokenKeeper(credential, () => new Date('2026-03-02T10:00:00Z'));
    const ask = async () => tokenAnswer(`token-number-${(asked += 1)}`);
    const [one, two] = await Promise.all([keeper.token(ask), keeper.token(ask)]);
    expect(one).toEqual({ ok: true, token: 'token-number-1' });
    expect(two).toEqual(one);
    await Promise.all([
      keeper.renewed('token-number-1', ask),
      keeper.renewed('token-number-1', ask),
    ]);
    expect(await keeper.renewed('token-number-1', ask)).toEqual({
      ok: true,
      token: 'token-number-2',
    });
    expect(asked).toBe(2);
  });

  it('hides secret, pair and every token it had, and no words', async () => {
    const keeper = new TokenKeeper(credential);
    await keeper.token(async () => tokenAnswer('0123456789abcdef'));
    await keeper.renewed('0123456789abcdef', async () => tokenAnswer('fedcba9876543210'));
    const pair = Buffer.from(`${credential.clientId}:${credential.clientSecret}`).toString(
      'base64',
    );
    for (const secret of [credential.clientSecret, '0123456789abcdef', 'fedcba9876543210']) {
      expect(keeper.mask(`a ${secret} b`)).toBe('a [token] b');
    }
    expect(keeper.mask(`Basic ${pair}`)).toMatch(/^Basic (?:\[token\])+.{0,3}$/);
    expect(keeper.mask('HR Operations Lead')).toBe('HR Operations Lead');
    expect(new TokenKeeper({ clientId: 'a', clientSecret: 'lead' }).mask('Team lead')).toBe(
      'Team lead',
    );
  });
});

describe('which of a user’s apps is meant', () => {
  const app = (id: number, name = 'Wisq') => ({
    id,
    name,
    enabled: true,
    state: 'provisioned',
    status: null,
  });
  const row = (id: number) => ({ id, name: 'Wisq', connectorId: null });
  const choose = (
    apps: Parameters<typeof chooseApp>[0],
    search: Parameters<typeof chooseApp>[2]['search'],
  ) =>
    chooseApp(apps, 5, { appName: 'Wisq', search, assigned: async () => notRead('ONELOGIN_GONE') });
  const found = read({ kind: 'found', row: row(7), app: notRead('ONELOGIN_GONE') } as const);
  const several = read({ kind: 'several', rows: [row(7), row(8)] } as const);
  const closed = notRead('ONELOGIN_NOT_ALLOWED');

  it('is the one with the id, or by its name where apps cannot be read', async () => {
    const mine = read({ assigned: true, userApp: app(7) });
    expect(await choose([app(1), app(7)], found)).toEqual(mine);
    expect(await choose([app(1, 'Other'), app(7)], closed)).toEqual(mine);
    expect(await choose([app(1, 'Other'), app(7)], several)).toEqual(mine);
  });

  it('is none by the user’s own list, where the other cannot be read', async () => {
    const none = read({ assigned: false, userApp: null });
    expect(await choose([app(1)], found)).toEqual(none);
    expect(await choose([], several)).toEqual(none);
  });

  it('is not known where the other list failed today', async () => {
    const failed = notRead('ONELOGIN_UNAVAILABLE');
    const parts = { appName: 'Wisq', search: found, assigned: async () => failed };
    expect(await chooseApp([app(1)], 5, parts)).toEqual(failed);
  });

  it('is not known where two have the name, or it could be another, or there is no such app', async () => {
    expect(await choose([app(7), app(8)], several)).toBeNull();
    expect(await choose([app(7), app(8)], closed)).toBeNull();
    expect(await choose([app(1, 'Other')], closed)).toBeNull();
    expect(await choose([app(1)], read({ kind: 'none', similar: null }))).toBeNull();
  });

  it('is not read from a list that has it twice', async () => {
    expect(await choose([app(7), app(7)], found)).toMatchObject({
      ok: false,
      problem: { code: 'ONELOGIN_ANSWER_UNREADABLE' },
    });
  });
});
