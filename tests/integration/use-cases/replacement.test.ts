import { describe, expect, it } from 'vitest';
import type { Context } from '../../../main/use-cases/context.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { NewCredentials } from '../../../main/credentials/new-credentials.ts';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { accountName, newKinds, secretKinds } from '../../../shared/domain/setup/keychain-names.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { replacementPhase } from '../../../shared/domain/setup/replacement.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token, withSetup } from '../../support/one-setup.ts';

const newToken = 'wq_live_00112233445566778899aabbccddeeff';
const at = new Date('2026-03-02T10:00:00.000Z');

interface Options {
  /** Which token Wisq refuses. */
  readonly refuses?: string;
  readonly parts?: Partial<Context>;
}

/** A setup with a stored token and one test user whom Wisq has, by a Wisq that the test can change. */
async function replacing({ refuses, parts = {} }: Options = {}) {
  const keychain = new SessionVault();
  const session = new SessionVault();
  const vaults = { keychain, session };
  const wisq = { title: 'HR Lead', lastModified: '2026-03-01T08:00:00.000Z', there: true };
  const asked: { readonly what: string; readonly token: string }[] = [];
  const main = await withSetup({
    credentials: new Credentials(
      vaults,
      () => at,
      () => {},
    ),
    newCredentials: new NewCredentials(vaults, () => {}),
    runCheck: async ({ checkId, token: used }) => {
      asked.push({ what: 'check', token: used });
      const failed = used === refuses ? { failed: 'question' as const } : {};
      return { ...checkResult(failed), checkId, at: at.toISOString() };
    },
    lookUpUser: async ({ token: used }) => {
      asked.push({ what: 'look', token: used });
      const received = { ...noValues, firstName: 'Mara', jobTitle: wisq.title };
      return wisq.there
        ? {
            at: at.toISOString(),
            outcome: 'found',
            received,
            active: true,
            userName: 'mara',
            problems: [],
            lastModifiedAt: wisq.lastModified,
            ms: 3,
          }
        : {
            at: at.toISOString(),
            outcome: 'not-found',
            received: noValues,
            active: null,
            userName: null,
            problems: [problem('USER_NOT_FOUND')],
            ms: 3,
          };
    },
    ...parts,
  });
  await main.store();
  const { setupId, value, clipboard } = main;
  const { userId } = await value('users.add', { setupId, userName: 'mara', expected: noValues });
  const phase = async () => {
    const { replacement, knownCredentials } = await main.state();
    return replacement && replacementPhase(replacement, knownCredentials);
  };
  const pasteNew = (text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${newToken}`) => {
    clipboard.text = text;
    return value('replacement.paste', { setupId });
  };
  const begin = async () => {
    await pasteNew();
    await value('replacement.save', { setupId, where: 'keychain' });
  };
  const toProof = async () => {
    await begin();
    await value('replacement.test', { setupId });
    await value('replacement.saved', { setupId });
  };
  const inKeychain = async () =>
    Object.fromEntries(
      await Promise.all(
        [...secretKinds, ...newKinds].map(async (kind) => {
          const got = await keychain.get(accountName(setupId, kind));
          return [kind, got.ok ? got.value : 'problem'] as const;
        }),
      ),
    );
  const both = { url: baseUrl, token, newUrl: baseUrl, newToken };
  const onlyOld = { url: baseUrl, token, newUrl: null, newToken: null };
  const onlyNew = { url: baseUrl, token: newToken, newUrl: null, newToken: null };
  return {
    ...main,
    vaults,
    userId,
    wisq,
    asked,
    phase,
    pasteNew,
    begin,
    toProof,
    inKeychain,
    both,
    onlyOld,
    onlyNew,
  };
}

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
    expect(codeOf(await call('replacement.paste', { setupId }))).toBe('CLIPBOARD_EMPTY');
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

describe('what proves that OneLogin provisions since', () => {
  it('is never silence: nothing came, nothing is concluded', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, wisq, asked } = main;
    await main.toProof();
    const proving = value('replacement.prove', { setupId, userId });
    await expect.poll(() => asked.filter(({ what }) => what === 'look').length).toBeGreaterThan(3);
    await value('replacement.stopProving', { setupId });
    expect(await proving).toEqual({ outcome: 'stopped' });
    expect((await state()).replacement?.proof).toBeNull();
    // Gone is no arrival either.
    wisq.there = false;
    const gone = value('replacement.prove', { setupId, userId });
    const before = asked.length;
    await expect.poll(() => asked.length).toBeGreaterThan(before + 2);
    await value('replacement.stopProving', { setupId });
    expect(await gone).toEqual({ outcome: 'stopped' });
  });

  it('is a later date at Wisq, and the lookup is in the record', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, wisq } = main;
    await main.toProof();
    const proving = value('replacement.prove', { setupId, userId });
    wisq.lastModified = '2026-03-02T10:05:00.000Z';
    expect(await proving).toEqual({ outcome: 'proven' });
    const { replacement, users } = await state();
    expect(replacement?.proof).toMatchObject({ attributes: [], modifiedAt: wisq.lastModified });
    expect(users[0]?.lastFound?.lastModifiedAt).toBe(wisq.lastModified);
  });

  it('is seen from the first lookup on where nobody could be looked at before', async () => {
    const main = await replacing();
    const { value, setupId, userId, wisq, state, asked } = main;
    wisq.there = false;
    await main.toProof();
    expect((await state()).replacement?.seen).toEqual([]);
    wisq.there = true;
    const looks = asked.length;
    const proving = value('replacement.prove', { setupId, userId });
    await expect.poll(() => asked.length).toBeGreaterThan(looks + 1);
    expect((await state()).replacement?.proof).toBeNull();
    wisq.title = 'Another';
    expect(await proving).toEqual({ outcome: 'proven' });
  });

  it('sees how users are when the last item is marked by itself, too', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, wisq } = main;
    await main.begin();
    await value('replacement.test', { setupId });
    for (const item of ['token', 'enable', 'save'] as const) {
      expect((await state()).replacement?.seen).toEqual([]);
      await value('replacement.item', { setupId, item, done: true });
    }
    expect((await state()).replacement?.seen).toMatchObject([{ userId }]);
    // Changed before anybody looks: it counts.
    wisq.title = 'Another';
    expect(await value('replacement.prove', { setupId, userId })).toEqual({ outcome: 'proven' });
  });

  it('needs the items marked, and is of no use once one is taken back', async () => {
    const main = await replacing();
    const { call, value, setupId, userId, wisq, asked, state } = main;
    await main.begin();
    await value('replacement.test', { setupId });
    const prove = () => call('replacement.prove', { setupId, userId });
    expect(codeOf(await prove())).toBe('REPLACEMENT_NONE');
    await value('replacement.saved', { setupId });
    const proving = prove();
    const looks = asked.length;
    await expect.poll(() => asked.length).toBeGreaterThan(looks + 1);
    await value('replacement.item', { setupId, item: 'save', done: false });
    wisq.title = 'Another';
    expect(codeOf(await proving)).toBe('REPLACEMENT_NONE');
    expect((await state()).replacement?.proof).toBeNull();
  });

  it('tells Wisq to make sure of the old one where Wisq refuses it already', async () => {
    const main = await replacing({ refuses: token });
    const { value, setupId, userId, wisq, phase, clipboard } = main;
    await main.toProof();
    expect(await phase()).toBe('prove');
    const proving = value('replacement.prove', { setupId, userId });
    wisq.title = 'Another';
    expect(await proving).toEqual({ outcome: 'proven' });
    await value('replacement.copyMessage', { setupId });
    expect(clipboard.text).toContain('already refuses the old token');
  });
});

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
