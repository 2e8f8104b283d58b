import { describe, expect, it } from 'vitest';
import { lookAtOneLogin, revokeToken } from '../../../main/onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../../../main/onelogin/tokens.ts';
import { look, lookOptions, namesIn, scene } from '../../support/onelogin.ts';

const tokensAsked = (requests: readonly string[]) =>
  requests.filter((line) => line === 'POST /auth/oauth2/v2/token').length;

describe('the token', () => {
  it('is shared by all that reads with a credential, until it ends', async () => {
    const world = await scene('happy');
    const tokens = new TokenKeeper(world.api.credential);
    await Promise.all([look(world, { tokens }), look(world, { tokens })]);
    await look(world, { tokens });
    expect(tokensAsked(world.api.requests)).toBe(1);
  });

  it('counts its end from when OneLogin made it', async () => {
    const world = await scene('happy');
    let now = new Date();
    const tokens = new TokenKeeper(world.api.credential, () => now);
    world.api.turn({ tokenAgeSeconds: 3000, tokenSeconds: 3600 });
    await look(world, { tokens });
    now = new Date(now.getTime() + 9 * 60_000);
    await look(world, { tokens });
    expect(tokensAsked(world.api.requests)).toBe(1);
    now = new Date(now.getTime() + 60_000);
    await look(world, { tokens });
    expect(tokensAsked(world.api.requests)).toBe(2);
  });

  it('is asked for once more after a 401 and each read is tried once more, never in a loop', async () => {
    const world = await scene('happy');
    world.api.turn({ faults: [{ on: /\/api\//, kind: 'unauthorized', times: 1000 }] });
    const { reading, verdict } = await look(world);
    expect(tokensAsked(world.api.requests)).toBe(2);
    const reads = world.api.requests.filter((line) => line.startsWith('GET'));
    for (const line of new Set(reads)) {
      expect(reads.filter((one) => one === line).length).toBeLessThanOrEqual(2);
    }
    expect(reading.credential).toBe('unknown');
    expect(verdict.codes).toContain('ONELOGIN_NO_SCOPE');
    expect(verdict.codes).not.toContain('ONELOGIN_CREDENTIAL_REFUSED');
  });

  it('that was revoked elsewhere is replaced in the middle of the work', async () => {
    const world = await scene('happy');
    const tokens = new TokenKeeper(world.api.credential);
    await look(world, { tokens });
    await revokeToken(lookOptions(world, { tokens: new TokenKeeper(world.api.credential) }));
    const { verdict } = await look(world, { tokens });
    expect(verdict.codes).toEqual([]);
  });

  it('is given back, and asked for anew afterwards', async () => {
    const world = await scene('happy');
    const tokens = new TokenKeeper(world.api.credential);
    await look(world, { tokens });
    const before = tokens.current;
    expect(await revokeToken(lookOptions(world, { tokens }))).toMatchObject({ ok: true });
    expect(tokens.current).toBeNull();
    expect(world.api.requests.at(-1)).toBe('POST /auth/oauth2/revoke');
    expect((await look(world, { tokens })).verdict.codes).toEqual([]);
    expect(tokens.current).not.toBe(before);
  });
});

describe('what a credential turns out to be', () => {
  it.each([
    [{ scope: 'read-all' }, 'read-all', []],
    [{ scope: 'read-users' }, 'read-users', ['ONELOGIN_READ_USERS']],
    [{ scope: 'auth-only' }, 'unknown', ['ONELOGIN_NO_SCOPE']],
    [{ ownerDeleted: true }, 'owner-gone', ['ONELOGIN_OWNER_GONE']],
  ] as const)('%o without a user', async (knobs, credential, codes) => {
    const world = await scene('happy');
    world.api.turn(knobs);
    const { reading, verdict } = await look(world, {}, { users: [] });
    expect([
      reading.credential,
      verdict.codes.filter((code) => code !== 'ONELOGIN_NOT_ALLOWED'),
    ]).toEqual([credential, codes]);
  });

  it('is refused only where the token is', async () => {
    const world = await scene('happy');
    const { clientId } = world.api.credential;
    const tokens = new TokenKeeper({ clientId, clientSecret: 'f'.repeat(64) });
    const { reading, verdict } = await look(world, { tokens });
    expect(reading.credential).toBe('refused');
    expect(verdict).toMatchObject({ kind: 'not-asked', codes: ['ONELOGIN_CREDENTIAL_REFUSED'] });
    expect(world.api.requests).toEqual(['POST /auth/oauth2/v2/token']);
  });

  it('has probably lost its owner when every read fails with 500', async () => {
    const world = await scene('happy');
    world.api.turn({ faults: [{ on: /\/api\//, kind: 'error', times: 1000 }] });
    const { reading, verdict } = await look(world);
    expect(reading.credential).toBe('owner-gone');
    expect(verdict.codes).toContain('ONELOGIN_OWNER_GONE');
  });

  it('is not judged by a OneLogin that is down', async () => {
    const world = await scene('happy');
    world.api.turn({ faults: [{ on: /./, kind: 'bad-gateway', times: 1000 }] });
    const { reading, verdict } = await look(world);
    expect(reading.credential).toBe('unknown');
    expect(verdict).toMatchObject({ kind: 'not-asked', codes: ['ONELOGIN_UNAVAILABLE'] });
  });
});

describe('a look', () => {
  it('refuses any address but OneLogin’s, before it opens anything', async () => {
    const world = await scene('happy');
    for (const address of ['https://evil.example', 'http://127.0.0.1:1']) {
      await expect(
        lookAtOneLogin(lookOptions(world, { address, practice: false }), {
          appName: 'A',
          users: [],
        }),
      ).rejects.toThrow('not an address of OneLogin');
    }
    expect(world.api.requests).toEqual([]);
  });

  it('ends at once when the admin stops it, and leaves no connection', async () => {
    const world = await scene('happy');
    world.api.turn({ faults: [{ on: /./, kind: 'stall', times: 99 }] });
    const stop = new AbortController();
    const looking = look(world, { signal: stop.signal });
    await expect.poll(() => world.api.requests.length).toBeGreaterThan(0);
    stop.abort();
    const { verdict } = await looking;
    expect(verdict.codes).toEqual(['CHECK_CANCELLED']);
    await expect.poll(() => world.api.open()).toBe(0);
  });

  it('says that nobody is there, and blames nobody', async () => {
    const world = await scene('happy');
    await world.api.close();
    const { reading, verdict } = await look(world);
    expect(verdict).toMatchObject({ kind: 'not-asked', codes: ['ONELOGIN_UNREACHABLE'] });
    expect(reading).toMatchObject({ credential: 'unknown', requests: 0 });
    expect(reading.users.map(({ asked }) => asked)).toEqual(namesIn(world));
  });
});
