import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { fail } from '../../../shared/domain/problems/result.ts';
import { accountName } from '../../../shared/domain/setup/keychain-names.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { withSetup } from '../../support/one-setup.ts';

/** A keychain that can be told to refuse deletions. */
class Keychain extends SessionVault {
  refuses = false;
  override async delete(account: string) {
    return this.refuses ? fail('KEYCHAIN_LOCKED') : super.delete(account);
  }
}

async function withStored() {
  const keychain = new Keychain();
  const now = () => new Date('2026-03-02T10:00:00.000Z');
  const vaults = { keychain, session: new SessionVault() };
  const main = mainWithoutElectron({ credentials: new Credentials(vaults, now, () => {}) });
  const { setupId } = await main.value('setups.create', { name: 'Production' });
  main.clipboard.text =
    'SCIM Base URL: https://acme.wisq.example/scim/v2\nSCIM Bearer Token: wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
  await main.value('credentials.paste', { setupId, as: 'message' });
  await main.value('credentials.save', { setupId, where: 'keychain' });
  await main.value('setups.position', { setupId, step: 'assign' });
  await main.value('users.add', { setupId, userName: 'maya@x.example', expected: noValues });
  const token = () => keychain.get(accountName(setupId, 'token'));
  return { ...main, keychain, setupId, token };
}

describe('deleting a setup', () => {
  it('leaves nothing behind: no folder, no keychain entry, no mention', async () => {
    const { call, value, setupId, keychain, clipboard, profile, file } = await withStored();
    const other = await value('setups.create', { name: 'Sandbox' });
    await value('setups.open', { setupId });
    expect(codeOf(await call('setups.delete', { setupId }))).toBe('');
    for (const kind of ['url', 'token'] as const) {
      expect(await keychain.get(accountName(setupId, kind))).toEqual({ ok: true, value: null });
    }
    expect(clipboard.cleared).toBe(1);
    expect(codeOf(await call('setups.open', { setupId }))).toBe('SETUP_NOT_FOUND');
    expect(await value('setups.list', undefined)).toMatchObject([{ setupId: other.setupId }]);
    await file.settled();
    expect(file.state.lastSetupId).toBe(null);
    const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const { name, parentPath } of files) {
      const path = join(parentPath, name);
      expect(`${path}\n${readFileSync(path, 'utf8')}`).not.toContain(setupId);
      expect(readFileSync(path, 'utf8')).not.toContain('maya@x.example');
    }
  });

  it('deletes nothing while the keychain refuses, and says so', async () => {
    const { call, value, setupId, keychain, token, profile } = await withStored();
    keychain.refuses = true;
    expect(codeOf(await call('setups.delete', { setupId }))).toBe('KEYCHAIN_LOCKED');
    expect(existsSync(join(profile, 'setups', setupId, 'journal.jsonl'))).toBe(true);
    expect(await token()).toMatchObject({ value: expect.stringMatching(/^wq_live/) });
    const { state } = await value('setups.open', { setupId });
    expect([state.users.length, state.credentials?.host]).toEqual([1, 'acme.wisq.example']);
    keychain.refuses = false;
    expect(codeOf(await call('setups.delete', { setupId }))).toBe('');
  });

  it('throws away what was pasted and not saved yet', async () => {
    const drafts = new Drafts();
    const { value, setupId, paste } = await withSetup({ drafts });
    await paste();
    expect(drafts.get(setupId).token).not.toBe(null);
    await value('setups.delete', { setupId });
    expect(drafts.get(setupId)).toMatchObject({ url: null, token: null });
  });

  it('stops a watch and is over for everybody who asks twice', async () => {
    const { call, value, setupId, clock } = await withStored();
    const { state } = await value('setups.open', { setupId });
    await value('users.watch', { setupId, userId: state.users[0]?.userId ?? '' });
    const both = await Promise.all([
      call('setups.delete', { setupId }),
      call('setups.delete', { setupId }),
    ]);
    expect(both.map(codeOf).filter((code) => code === '')).not.toEqual([]);
    expect(both.map(codeOf).every((code) => code === '' || code === 'SETUP_NOT_FOUND')).toBe(true);
    expect(clock.waiting).toBe(0);
  });
});
