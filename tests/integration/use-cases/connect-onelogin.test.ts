import { expect, it, describe } from 'vitest';
import { fail } from '../../../shared/domain/problems/result.ts';
import { turnOf } from '../../../shared/domain/setup/onelogin-side.ts';
import { ApiCredentials } from '../../../main/credentials/api-credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { beforeConnecting, connected, reaching } from '../../support/connected.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { scene } from '../../support/onelogin.ts';

describe('connecting OneLogin', () => {
  it('tests the credential, stores it, and journals what it read; the secret is nowhere else', async () => {
    const world = await scene('happy');
    const { clipboard, events, journal, logged, state } = await connected(world);
    const { oneLogin } = await state();
    expect(oneLogin.connection).toMatchObject({
      where: 'keychain',
      clientIdEnd: world.api.credential.clientId.slice(-4),
    });
    expect(oneLogin.app).toMatchObject({ credential: 'read-all', app: { ok: true } });
    expect(Object.keys(oneLogin.users)).toHaveLength(2);
    // What was copied by hand does not stay on the clipboard.
    expect(clipboard.text).toBe('');
    const { clientSecret } = world.api.credential;
    for (const told of [journal().join('\n'), JSON.stringify(events), logged.join('\n')]) {
      expect(told).not.toContain(clientSecret);
      expect(told).not.toContain(clientSecret.slice(0, 16));
    }
    // Everything that left was a read, and the one question for a token.
    expect(world.api.requests.filter((one) => !one.startsWith('GET '))).toEqual([
      'POST /auth/oauth2/v2/token',
    ]);
  });

  it('stores nothing that OneLogin refuses, and keeps what was pasted', async () => {
    const world = await scene('happy');
    const { call, paste, pasteBoth, setupId, state, value } = await beforeConnecting(world);
    const { clientId, clientSecret } = world.api.credential;
    await pasteBoth({ clientId, clientSecret: 'a-secret-nobody-made' });
    const connect = { setupId, where: 'keychain' } as const;
    expect(codeOf(await call('onelogin.connect', connect))).toBe('ONELOGIN_CREDENTIAL_REFUSED');
    expect((await state()).oneLogin.connection).toBeNull();
    // The part that was right need not be pasted again.
    await paste('clientSecret', clientSecret);
    await value('onelogin.connect', connect);
    expect((await state()).oneLogin.connection).not.toBeNull();
  });

  it.each([
    ['a whole line with its label', 'Client ID: 1234', 'CLIENT_PART_INVALID'],
    ['two lines', 'abc\ndef', 'CLIENT_PART_INVALID'],
    ['what is longer than any', 'a'.repeat(513), 'CLIENT_PART_INVALID'],
    ['nothing', ' ', 'CLIPBOARD_EMPTY'],
  ])('refuses %s as a part, and keeps the one before', async (_what, text, code) => {
    const { paste } = await beforeConnecting(await scene('happy'));
    await paste('clientId', 'an-id-of-some-length');
    expect(codeOf(await paste('clientId', text))).toBe(code);
    const other = await paste('clientSecret', 'a-secret-of-some-length');
    expect(other).toMatchObject({
      value: { clientId: { length: 20, end: 'ngth' }, clientSecret: { length: 23 } },
    });
  });

  it('refuses the same text as both parts: the clipboard held the other one still', async () => {
    const { paste } = await beforeConnecting(await scene('happy'));
    await paste('clientId', 'one-and-the-same-text');
    expect(codeOf(await paste('clientSecret', 'one-and-the-same-text'))).toBe('CLIENT_PARTS_SAME');
  });

  it('asks for both parts, and for the account, before it asks OneLogin', async () => {
    const world = await scene('happy');
    const { call, paste, pasteBoth, setupId, value } = await beforeConnecting(world);
    const connect = { setupId, where: 'keychain' } as const;
    await paste('clientId', world.api.credential.clientId);
    expect(codeOf(await call('onelogin.connect', connect))).toBe('CLIENT_PARTS_MISSING');
    await pasteBoth();
    await value('setups.oneLoginHost', { setupId, host: '' });
    expect(codeOf(await call('onelogin.connect', connect))).toBe('ONELOGIN_HOST_MISSING');
    expect(codeOf(await call('onelogin.look', { setupId }))).toBe('ONELOGIN_HOST_MISSING');
    expect(world.api.requests).toEqual([]);
  });

  it('takes a credential that reads users only, and knows what it cannot see', async () => {
    const { state } = await connected(await scene('read-users-only'));
    const { oneLogin } = await state();
    expect(oneLogin.connection).not.toBeNull();
    expect(oneLogin.app).toMatchObject({
      credential: 'read-users',
      app: { ok: false, problem: { code: 'ONELOGIN_READ_USERS' } },
    });
  });
});

describe('the end', () => {
  it('revokes the token, empties the keychain, and knows nothing of the secret any more', async () => {
    const world = await scene('happy');
    const { call, context, setupId, state, value } = await connected(world);
    await value('onelogin.disconnect', { setupId });
    expect(world.api.requests.at(-1)).toBe('POST /auth/oauth2/revoke');
    const { connection, disconnected } = (await state()).oneLogin;
    expect([connection, disconnected?.revoked]).toEqual([null, true]);
    expect(context.apiCredentials.held().secrets).toEqual([]);
    expect(codeOf(await call('onelogin.look', { setupId }))).toBe('ONELOGIN_NOT_CONNECTED');
    await value('onelogin.deleted', { setupId, done: true });
    expect((await state()).oneLogin.credentialDeletedAt).not.toBeNull();
  });

  it('revokes a token from before the app was started again', async () => {
    const world = await scene('happy');
    const vaults = { keychain: new SessionVault(), session: new SessionVault() };
    const credentials = () =>
      new ApiCredentials(
        vaults,
        () => new Date(),
        () => {},
      );
    const before = await connected(world, { apiCredentials: credentials() });
    await before.setups.close();
    const parts = { ...reaching(world), apiCredentials: credentials() };
    const after = mainWithoutElectron(parts, before.profile);
    await after.value('onelogin.disconnect', { setupId: before.setupId });
    expect(world.api.requests.at(-1)).toBe('POST /auth/oauth2/revoke');
    const { oneLogin } = (await after.value('setups.open', { setupId: before.setupId })).state;
    expect(oneLogin.disconnected?.revoked).toBe(true);
  });

  it('is removed here even where OneLogin cannot be reached, and says that the token was not revoked', async () => {
    const world = await scene('happy');
    const { setupId, state, value } = await connected(world);
    await world.api.close();
    await value('onelogin.disconnect', { setupId });
    expect((await state()).oneLogin).toMatchObject({
      connection: null,
      disconnected: { revoked: false },
    });
  });

  it('is not told once it is gone: a name that holds the secret is refused, a copy leaves the clipboard', async () => {
    const world = await scene('happy');
    const { call, clipboard, journal, setupId, value } = await connected(world);
    const { clientSecret } = world.api.credential;
    clipboard.text = `Secret: ${clientSecret}`;
    await value('onelogin.disconnect', { setupId });
    expect(clipboard.text).toBe('');
    expect(codeOf(await call('setups.rename', { setupId, name: `x ${clientSecret}` }))).toBe(
      'TOKEN_IN_FIELD',
    );
    expect(journal().join('\n')).not.toContain(clientSecret);
  });

  it('goes with its setup, though the disk is too full to note that Wisq’s token is gone', async () => {
    const world = await scene('happy');
    const { context, setupId, value } = await connected(world);
    context.credentials.remove = async () => fail('JOURNAL_DISK_FULL');
    await value('setups.delete', { setupId });
    expect(world.api.requests.at(-1)).toBe('POST /auth/oauth2/revoke');
    expect(context.apiCredentials.held().secrets).toEqual([]);
  });

  it('goes with its setup', async () => {
    const world = await scene('happy');
    const { context, setupId, value } = await connected(world);
    await value('setups.delete', { setupId });
    expect(world.api.requests.at(-1)).toBe('POST /auth/oauth2/revoke');
    expect(context.apiCredentials.held().secrets).toEqual([]);
  });
});

it('says whose turn it is by what OneLogin says', async () => {
  const world = await scene('approval-waiting');
  const { setupId, state, value } = await connected(world);
  const [first] = (await state()).users;
  if (first === undefined) throw new Error('no user');
  await value('users.say', { setupId, userId: first.userId, what: 'assigned', done: true });
  await value('onelogin.look', { setupId });
  const now = await state();
  const [user] = now.users;
  expect(user && turnOf(now, user)).toMatchObject({
    task: 'approve',
    owner: 'admin',
    problem: { code: 'ONELOGIN_APPROVAL_WAITING' },
  });
});
