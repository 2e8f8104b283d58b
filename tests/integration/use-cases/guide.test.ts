import { describe, expect, it } from 'vitest';
import type { CallName, InputOf } from '../../../shared/contract/contract.ts';
import { connectorSearchText, defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token, unknownId, withSetup } from '../../support/one-setup.ts';

describe('what is so already', () => {
  type Written = { readonly setupId: string; readonly userId: string };
  type Step = <N extends CallName>(name: N, input: InputOf<N>) => Promise<unknown>;
  /** What is done a first time, by name; it is said again right after. */
  const said: Readonly<Record<string, (step: Step, ids: Written) => Promise<unknown>>> = {
    'a tick': (step, { setupId }) =>
      step('guide.tick', { setupId, taskId: 'add-app.save', done: true }),
    'a connector': (step, { setupId }) =>
      step('guide.connector', { setupId, connector: 'enterprise' }),
    'a display name': (step, { setupId }) =>
      step('guide.displayName', { setupId, displayName: 'Wisq EU' }),
    'a role': (step, { setupId }) => step('guide.assignmentWay', { setupId, way: 'role' }),
    'a OneLogin account': (step, { setupId }) =>
      step('setups.oneLoginHost', { setupId, host: 'acme' }),
    'a name of the setup': (step, { setupId }) => step('setups.rename', { setupId, name: 'EU' }),
    'an assignment': (step, ids) => step('users.say', { ...ids, what: 'assigned', done: true }),
    'an approval': (step, ids) => step('users.say', { ...ids, what: 'approved', done: true }),
  };

  async function withUser() {
    const main = await withSetup();
    const { setupId } = main;
    const user = { setupId, userName: 'maya@acme.example', expected: noValues };
    const { userId } = await main.value('users.add', user);
    return { ...main, ids: { setupId, userId } };
  }

  it.each(Object.entries(said))('is not written twice: %s', async (_name, say) => {
    const { value, journal, ids } = await withUser();
    const before = journal().length;
    await Promise.all([say(value, ids), say(value, ids)]);
    expect(journal().length).toBe(before + 1);
  });

  it('is not written at all: what holds for a new setup, and taking back what never was', async () => {
    const { value, state, journal, ids } = await withUser();
    const { setupId } = ids;
    const { displayName } = await state();
    const before = journal();
    await value('guide.tick', { setupId, taskId: 'add-app.sign-in', done: false });
    await value('guide.connector', { setupId, connector: null });
    await value('guide.displayName', { setupId, displayName });
    await value('guide.assignmentWay', { setupId, way: 'user' });
    await value('setups.rename', { setupId, name: 'Production' });
    await value('setups.oneLoginHost', { setupId, host: '' });
    await value('users.say', { ...ids, what: 'assigned', done: false });
    await value('users.withdrawConfirmation', { ...ids, note: '' });
    await value('rollout.withdraw', { setupId, note: '' });
    expect(journal()).toEqual(before);
  });

  it('is written again when something else was said meanwhile', async () => {
    const { value, state, ids } = await withUser();
    const { setupId } = ids;
    for (const done of [true, false, true]) {
      await value('guide.tick', { setupId, taskId: 'add-app.save', done });
      await value('users.say', { ...ids, what: 'approved', done });
      const now = await state();
      expect(now.tasks['add-app.save'] !== undefined).toBe(done);
      expect(now.users[0]?.approved !== null).toBe(done);
    }
  });
});

describe('links to OneLogin', () => {
  it('lead to the admin’s own account, and nowhere without one', async () => {
    const { value, call, setupId, opened } = await withSetup();
    const link = { setupId, link: 'add-connector' } as const;
    expect(await call('guide.openLink', link)).toMatchObject({
      problem: { code: 'LINK_REFUSED', params: { reason: 'no-host' } },
    });
    const evil = { setupId, host: 'acme.onelogin.com.evil.example' };
    expect(codeOf(await call('setups.oneLoginHost', evil))).toBe('SUBDOMAIN_INVALID');
    await value('setups.oneLoginHost', { setupId, host: 'acme' });
    await value('guide.openLink', link);
    expect(opened).toEqual(['https://acme.onelogin.com/apps/new/130179']);
  });
});

describe('values for OneLogin', () => {
  it('are copied without secrets before there are any', async () => {
    const { value, setupId, clipboard } = await withSetup();
    const copy = (what: 'search-text' | 'display-name') => value('guide.copy', { setupId, what });
    expect(await copy('search-text')).toEqual({ clearedAfterSeconds: null });
    expect(clipboard.text).toBe(connectorSearchText);
    await value('guide.displayName', { setupId, displayName: 'Wisq EU' });
    await copy('display-name');
    expect(clipboard.text).toBe('Wisq EU');
  });

  it('are marked for the clipboard by how secret they are', async () => {
    const copied: string[] = [];
    const clipboard = {
      read: async () => `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}`,
      copy: async (text: string, kind: string) => {
        copied.push(`${kind} ${text}`);
        return null;
      },
      clearSecret: async () => {},
    };
    const { value, setupId } = await withSetup({ clipboard });
    await value('credentials.paste', { setupId, as: 'message' });
    await value('credentials.save', { setupId, where: 'session' });
    for (const what of ['search-text', 'display-name', 'base-url', 'token'] as const) {
      await value('guide.copy', { setupId, what });
    }
    await value('document.copy', { of: { setupId }, what: 'report', masked: false });
    expect(copied.slice(0, 4)).toEqual([
      `plain ${connectorSearchText}`,
      `plain ${defaultDisplayName}`,
      `concealed ${baseUrl}`,
      `secret ${token}`,
    ]);
    expect(copied[4]).toMatch(/^plain # /);
  });

  it('belong to a setup that is there', async () => {
    const { call, clipboard } = await withSetup();
    clipboard.text = 'mine';
    const none = { setupId: unknownId, what: 'search-text' } as const;
    expect(codeOf(await call('guide.copy', none))).toBe('SETUP_NOT_FOUND');
    expect(clipboard.text).toBe('mine');
  });
});
