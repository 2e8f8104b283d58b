import { describe, expect, it } from 'vitest';
import { NewCredentials } from '../../../main/credentials/new-credentials.ts';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { accountName, newKinds } from '../../../shared/domain/setup/keychain-names.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token } from '../../support/one-setup.ts';
import { at, newToken, replacing } from '../../support/replacing.ts';

describe('replacing the token', () => {
  it('goes through: pasted beside the old one, tested, entered, proven, told, in its place', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, phase, clipboard, asked, wisq, inKeychain } = main;
    const draft = await main.pasteNew();
    expect(draft).toMatchObject({ canSave: true, token: { length: newToken.length, end: 'eeff' } });
    expect(JSON.stringify(draft)).not.toContain(newToken);
    await value('replacement.save', { setupId, where: 'keychain' });
    expect(clipboard.text).toBe('');
    expect(await inKeychain()).toEqual(main.both);
    expect(await phase()).toBe('test');

    await value('replacement.test', { setupId });
    expect(asked.map(({ token: used }) => used)).toEqual([newToken, token]);
    expect(await phase()).toBe('enter');
    expect(await value('replacement.copy', { setupId, what: 'token' })).toEqual({
      clearedAfterSeconds: 60,
    });
    expect(clipboard.text).toBe(newToken);
    // What step 2 copies is still the one in use.
    await value('guide.copy', { setupId, what: 'token' });
    expect(clipboard.text).toBe(token);

    await value('replacement.item', { setupId, item: 'token', done: true });
    await value('replacement.saved', { setupId });
    expect((await state()).replacement).toMatchObject({
      items: { token: expect.any(String), enable: expect.any(String), save: expect.any(String) },
      seen: [{ userId, modifiedAt: wisq.lastModified }],
    });
    expect(await phase()).toBe('prove');

    const proving = value('replacement.prove', { setupId, userId });
    wisq.title = 'Head of HR';
    expect(await proving).toEqual({ outcome: 'proven' });
    expect((await state()).replacement?.proof).toMatchObject({ by: 'user', userId });
    // Lookups go by the new one: it is the one to be trusted.
    expect(new Set(asked.filter(({ what }) => what === 'look').map((one) => one.token))).toEqual(
      new Set([newToken]),
    );

    await value('replacement.copyMessage', { setupId });
    expect(clipboard.text).toContain(
      'check that OneLogin’s requests since then come with the new token',
    );
    for (const secret of [token, newToken, token.slice(-4), newToken.slice(-4), '/scim/v2']) {
      expect(clipboard.text).not.toContain(secret);
    }
    await value('replacement.finish', { setupId, told: true });
    expect(await inKeychain()).toEqual(main.onlyNew);
    expect(await state()).toMatchObject({
      replacement: null,
      credentials: { tokenEnd: 'eeff' },
      credentialsChange: null,
    });
    await value('guide.copy', { setupId, what: 'token' });
    expect(clipboard.text).toBe(newToken);
    for (const secret of [token, newToken]) {
      expect(JSON.stringify([main.events, main.journal(), main.logged])).not.toContain(secret);
    }
  });

  it('survives a restart at every point with both tokens, and goes on', async () => {
    const main = await replacing();
    await main.toProof();
    const { setupId, profile, vaults, setups } = main;
    await setups.close();
    const again = await import('../../support/main-context.ts').then(({ mainWithoutElectron }) =>
      mainWithoutElectron(
        {
          credentials: new Credentials(
            vaults,
            () => at,
            () => {},
          ),
          newCredentials: new NewCredentials(vaults, () => {}),
        },
        profile,
      ),
    );
    const { state } = await again.value('setups.open', { setupId });
    expect(state.replacement?.items.save).toBeDefined();
    await again.value('replacement.copy', { setupId, what: 'token' });
    expect(again.clipboard.text).toBe(newToken);
    await again.value('guide.copy', { setupId, what: 'token' });
    expect(again.clipboard.text).toBe(token);
    await again.value('replacement.finish', { setupId, told: false });
    expect(await main.inKeychain()).toEqual(main.onlyNew);
  });

  it('takes the URL in use where the message has none, and another one where it has', async () => {
    const main = await replacing();
    const { value, setupId, state } = main;
    const draft = await main.pasteNew(`SCIM Bearer Token: ${newToken}`);
    expect(draft).toMatchObject({ url: { value: baseUrl }, canSave: true });
    const other = 'https://acme.wisq.example/scim/v3';
    await main.pasteNew(`SCIM Base URL: ${other}\nSCIM Bearer Token: ${newToken}`);
    await value('replacement.save', { setupId, where: 'keychain' });
    await value('replacement.copy', { setupId, what: 'base-url' });
    expect(main.clipboard.text).toBe(other);
    const { replacement } = await state();
    expect(replacement?.facts.urlFingerprint).not.toBe((await state()).credentials?.urlFingerprint);
    await value('replacement.finish', { setupId, told: true });
    await value('guide.copy', { setupId, what: 'base-url' });
    expect(main.clipboard.text).toBe(other);
  });

  it('takes the new values typed as well, a token alone for the URL in use', async () => {
    const main = await replacing();
    const { value, setupId, clipboard } = main;
    const alone = await value('replacement.enter', { setupId, token: newToken });
    expect(alone).toMatchObject({ url: { value: baseUrl }, canSave: true });
    expect(JSON.stringify(alone)).not.toContain(newToken);
    const broken = await value('replacement.enter', { setupId, url: 'acme.wisq.example scim' });
    expect(broken).toMatchObject({ url: null, canSave: false });
    // What is wrong with a URL that was given is not covered up by the one in use.
    const again = await value('replacement.enter', { setupId, token: newToken });
    expect(again).toMatchObject({ url: null, canSave: false });
    clipboard.text = baseUrl;
    const whole = await value('replacement.paste', { setupId, as: 'url' });
    expect(whole).toMatchObject({ url: { value: baseUrl }, canSave: true });
    await value('replacement.save', { setupId, where: 'keychain' });
    expect((await main.inKeychain()).newToken).toBe(newToken);
  });

  it('is refused with the token in use, with nothing, and where there is none to go on with', async () => {
    const main = await replacing();
    const { call, setupId, userId, journal, clipboard } = main;
    const lines = journal().length;
    await main.pasteNew(`SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}`);
    const save = () => call('replacement.save', { setupId, where: 'keychain' });
    expect(codeOf(await save())).toBe('REPLACEMENT_SAME_TOKEN');
    await main.value('replacement.discard', { setupId });
    expect(codeOf(await save())).toBe('CREDENTIALS_MISSING');
    clipboard.text = '  ';
    expect(codeOf(await call('replacement.paste', { setupId, as: 'message' }))).toBe(
      'CLIPBOARD_EMPTY',
    );
    const choice = { setupId, kind: 'token', choice: 0 } as const;
    expect(codeOf(await call('replacement.choose', choice))).toBe('TOKEN_MISSING');
    const none = [
      await call('replacement.test', { setupId }),
      await call('replacement.item', { setupId, item: 'save', done: true }),
      await call('replacement.saved', { setupId }),
      await call('replacement.copy', { setupId, what: 'token' }),
      await call('replacement.prove', { setupId, userId }),
      await call('replacement.copyMessage', { setupId }),
      await call('replacement.finish', { setupId, told: true }),
    ];
    expect(new Set(none.map(codeOf))).toEqual(new Set(['REPLACEMENT_NONE']));
    expect(await main.value('replacement.giveUp', { setupId })).toBeNull();
    expect(journal()).toHaveLength(lines);
    expect(await main.inKeychain()).toEqual(main.onlyOld);
  });

  it('keeps the new one in memory where the admin chose so, unless the policy forbids it', async () => {
    const main = await replacing();
    await main.pasteNew();
    await main.value('replacement.save', { setupId: main.setupId, where: 'session' });
    expect(await main.inKeychain()).toEqual(main.onlyOld);
    await main.value('replacement.finish', { setupId: main.setupId, told: true });
    // It took the old one's place where it was kept: in memory.
    expect(await main.inKeychain()).toEqual({
      url: null,
      token: null,
      newUrl: null,
      newToken: null,
    });
    await main.value('guide.copy', { setupId: main.setupId, what: 'token' });
    expect(main.clipboard.text).toBe(newToken);

    const strict = await replacing({
      parts: { policy: { ...noPolicy, forbidSessionOnly: true } },
    });
    await strict.pasteNew();
    const save = { setupId: strict.setupId, where: 'session' } as const;
    expect(codeOf(await strict.call('replacement.save', save))).toBe('POLICY_SESSION_ONLY');
  });

  it('says that the session ended where it was kept in memory, and takes another paste', async () => {
    const main = await replacing();
    const { setupId, call, vaults } = main;
    await main.pasteNew();
    await main.value('replacement.save', { setupId, where: 'session' });
    for (const kind of newKinds) await vaults.session.delete(accountName(setupId, kind));
    expect(codeOf(await call('replacement.copy', { setupId, what: 'token' }))).toBe(
      'SESSION_ENDED',
    );
    await main.begin();
    expect(await main.inKeychain()).toEqual(main.both);
  });
});
