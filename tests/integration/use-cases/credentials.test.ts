import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token, withSetup } from '../../support/one-setup.ts';

describe('credentials', () => {
  it('are copied for OneLogin and never returned', async () => {
    const { value, setupId, clipboard, store, events, journal } = await withSetup();
    await store();
    expect(await value('guide.copy', { setupId, what: 'token' })).toEqual({
      clearedAfterSeconds: 60,
    });
    expect(clipboard.text).toBe(token);
    expect(await value('guide.copy', { setupId, what: 'base-url' })).toEqual({
      clearedAfterSeconds: null,
    });
    expect(clipboard.text).toBe(baseUrl);
    expect(JSON.stringify([events, journal()])).not.toContain(token);
    await value('credentials.remove', { setupId });
    expect(clipboard.cleared).toBe(1);
  });

  it('are missed before they are there', async () => {
    const { call, setupId, clipboard } = await withSetup();
    clipboard.text = ' \n';
    const codes = [
      await call('credentials.paste', { setupId, as: 'message' }),
      await call('credentials.save', { setupId, where: 'keychain' }),
      await call('guide.copy', { setupId, what: 'token' }),
      await call('check.run', { setupId, tryWrongToken: true }),
      await call('credentials.chooseUrl', { setupId, choice: 0 }),
    ].map(codeOf);
    expect(codes).toEqual([
      'CLIPBOARD_EMPTY',
      'CREDENTIALS_MISSING',
      'CREDENTIALS_MISSING',
      'CREDENTIALS_MISSING',
      'URL_MISSING',
    ]);
  });

  it('can be typed one after the other, and the draft shows what it holds', async () => {
    const { value, setupId, state } = await withSetup();
    const typed = await value('credentials.enter', { setupId, url: baseUrl });
    expect(typed).toMatchObject({ url: { value: baseUrl }, token: null, canSave: false });
    const both = await value('credentials.enter', { setupId, token });
    expect(both).toMatchObject({
      url: { value: baseUrl },
      token: { length: token.length, end: token.slice(-4) },
      canSave: true,
    });
    await value('credentials.save', { setupId, where: 'keychain' });
    expect((await state()).credentials).toMatchObject({ host: 'acme.wisq.example' });
  });

  it('are pasted one by one where the clipboard holds just that', async () => {
    const { value, setupId, clipboard } = await withSetup();
    const short = { setupId, as: 'token' } as const;
    clipboard.text = 'hunter2';
    expect((await value('credentials.paste', short)).token?.length).toBe(7);
    await value('credentials.discard', { setupId });
    clipboard.text = ` ${baseUrl}\n`;
    const url = await value('credentials.paste', { setupId, as: 'url' });
    expect(url).toMatchObject({ url: { value: baseUrl }, token: null });
    clipboard.text = token;
    const both = await value('credentials.paste', { setupId, as: 'token' });
    expect(both).toMatchObject({ url: { value: baseUrl }, canSave: true });
    expect(JSON.stringify(both)).not.toContain(token);
  });

  it('come from the URL the admin chooses where a message names several', async () => {
    const { value, call, setupId, clipboard } = await withSetup();
    clipboard.text = `Base URL: ${baseUrl}\nSandbox base URL: https://sandbox.wisq.example/scim/v2\nToken: ${token}`;
    const { urlChoices } = await value('credentials.paste', { setupId, as: 'message' });
    expect(urlChoices).toEqual([baseUrl, 'https://sandbox.wisq.example/scim/v2']);
    expect(codeOf(await call('credentials.chooseUrl', { setupId, choice: 2 }))).toBe('URL_MISSING');
    const chosen = await value('credentials.chooseUrl', { setupId, choice: 1 });
    expect(chosen).toMatchObject({ url: { host: 'sandbox.wisq.example' }, canSave: true });
  });

  it('wait for the token the admin chooses where a text can be read in two ways', async () => {
    const { value, call, setupId, clipboard, events } = await withSetup();
    const [first, second] = ['wq_live_9f8e7d6c5b4a3928', '1706f5e4d3c2b1a0'];
    clipboard.text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${first} ${second}`;
    const pasted = await value('credentials.paste', { setupId, as: 'message' });
    expect(pasted).toMatchObject({
      token: null,
      tokenChoices: [
        { length: 24, end: '3928' },
        { length: 40, end: 'b1a0' },
      ],
      canSave: false,
    });
    expect(codeOf(await call('credentials.save', { setupId, where: 'keychain' }))).toBe(
      'TOKEN_UNCLEAR',
    );
    expect(codeOf(await call('credentials.chooseToken', { setupId, choice: 2 }))).toBe(
      'TOKEN_MISSING',
    );
    const chosen = await value('credentials.chooseToken', { setupId, choice: 1 });
    expect(chosen).toMatchObject({ token: { length: 40 }, tokenChoices: [], canSave: true });
    expect(JSON.stringify([pasted, chosen, events])).not.toContain(second);
    await value('credentials.save', { setupId, where: 'keychain' });
    await value('guide.copy', { setupId, what: 'token' });
    expect(clipboard.text).toBe(first + second);
  });

  it('are not kept as a draft once they are saved, removed or thrown away', async () => {
    const drafts = new Drafts();
    const { value, setupId, paste, store } = await withSetup({ drafts });
    const held = () => drafts.get(setupId).token !== null;
    await paste();
    expect(held()).toBe(true);
    await value('credentials.discard', { setupId });
    expect(held()).toBe(false);
    await store();
    expect(held()).toBe(false);
    await paste();
    await value('credentials.remove', { setupId });
    expect(held()).toBe(false);
  });

  it('stay a draft when they cannot be saved', async () => {
    const drafts = new Drafts();
    const policy = { ...noPolicy, forbidSessionOnly: true };
    const { call, value, setupId, paste, state } = await withSetup({ drafts, policy });
    await paste();
    const session = { setupId, where: 'session' } as const;
    expect(codeOf(await call('credentials.save', session))).toBe('POLICY_SESSION_ONLY');
    expect((await state()).credentials).toBe(null);
    expect(drafts.get(setupId).token).not.toBe(null);
    // What the policy forbids is one place, not the other.
    await value('credentials.save', { setupId, where: 'keychain' });
  });

  it('are usable once saved, and unknown once removed', async () => {
    const { value, setupId, store } = await withSetup();
    const health = async () => (await value('setups.open', { setupId })).credentialsHealth;
    await store();
    // The address whole: where the token goes is seen.
    expect(await health()).toEqual({ usable: true, baseUrl });
    await value('credentials.remove', { setupId });
    expect(await health()).toBe(null);
  });
});
