import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token } from '../../support/one-setup.ts';
import { newToken, replacing } from '../../support/replacing.ts';

describe('a replacement that does not come to its end', () => {
  it('leaves the old one when it is given up, and nothing of the new one', async () => {
    const main = await replacing();
    const { value, setupId, clipboard, state, phase } = main;
    await main.toProof();
    await value('replacement.copy', { setupId, what: 'token' });
    await value('replacement.giveUp', { setupId });
    expect(clipboard.text).toBe('');
    expect(await phase()).toBeNull();
    expect(await main.inKeychain()).toEqual(main.onlyOld);
    expect((await state()).credentials).toMatchObject({ tokenEnd: token.slice(-4) });
  });

  it('goes when the token is removed from this computer, and when other credentials are stored', async () => {
    const removed = await replacing();
    await removed.begin();
    await removed.value('credentials.remove', { setupId: removed.setupId });
    const nothing = { url: null, token: null, newUrl: null, newToken: null };
    expect(await removed.inKeychain()).toEqual(nothing);
    expect(await removed.phase()).toBeNull();

    const other = await replacing();
    await other.begin();
    other.clipboard.text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}zz`;
    await other.value('credentials.paste', { setupId: other.setupId, as: 'message' });
    await other.value('credentials.save', { setupId: other.setupId, where: 'keychain' });
    expect(await other.inKeychain()).toEqual({ ...nothing, url: baseUrl, token: `${token}zz` });
    expect(await other.phase()).toBeNull();
  });

  it('can be made without the old one on this computer', async () => {
    const main = await replacing();
    const { value, setupId, asked, state } = main;
    await value('credentials.remove', { setupId });
    await main.begin();
    asked.splice(0);
    await value('replacement.test', { setupId });
    expect(asked.map(({ token: used }) => used)).toEqual([newToken]);
    expect((await state()).replacement?.oldTest).toBeNull();
    await value('credentials.remove', { setupId });
    expect(await main.phase()).toBeNull();
    await main.begin();
    await value('replacement.finish', { setupId, told: false });
    expect(await main.inKeychain()).toEqual(main.onlyNew);
  });

  it('goes with its setup: nothing stays in the keychain', async () => {
    const main = await replacing();
    await main.begin();
    await main.value('setups.delete', { setupId: main.setupId });
    expect(Object.values(await main.inKeychain())).toEqual([null, null, null, null]);
  });

  it('keeps the setup while the keychain refuses, and the old one while it cannot be put in its place', async () => {
    const main = await replacing();
    const { call, setupId, vaults } = main;
    await main.toProof();
    const { keychain } = vaults;
    const remove = keychain.delete.bind(keychain);
    const set = keychain.set.bind(keychain);
    vaults.keychain.delete = async () => fail('KEYCHAIN_LOCKED');
    expect(codeOf(await call('setups.delete', { setupId }))).toBe('KEYCHAIN_LOCKED');
    expect(codeOf(await call('replacement.giveUp', { setupId }))).toBe('KEYCHAIN_LOCKED');
    expect(await main.phase()).toBe('prove');
    vaults.keychain.delete = remove;
    vaults.keychain.set = async () => fail('KEYCHAIN_REFUSED', { attempt: 'set' });
    expect(codeOf(await call('replacement.finish', { setupId, told: false }))).toBe(
      'KEYCHAIN_REFUSED',
    );
    expect(await main.inKeychain()).toEqual(main.both);
    vaults.keychain.set = set;
    expect(await call('replacement.finish', { setupId, told: false })).toEqual(ok(null));
    expect(await main.inKeychain()).toEqual(main.onlyNew);
  });
});
