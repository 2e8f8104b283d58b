import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';

const baseUrl = 'https://acme.wisq.example/scim/v2';
const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const unknownId = '00000000-0000-4000-8000-000000000000';

async function withSetup(parts: Parameters<typeof mainWithoutElectron>[0] = {}) {
  const main = mainWithoutElectron(parts);
  const { setupId } = await main.value('setups.create', { name: 'Production' });
  const state = async () => (await main.value('setups.open', { setupId })).state;
  const journal = () =>
    readFileSync(join(main.profile, 'setups', setupId, 'journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
  const store = async () => {
    main.clipboard.text = `SCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}`;
    await main.value('credentials.paste', { setupId, as: 'message' });
    await main.value('credentials.save', { setupId, where: 'keychain' });
  };
  return { ...main, setupId, state, journal, store };
}

describe('set-ups', () => {
  it('are listed, renamed and found again', async () => {
    const { value, call, setupId } = await withSetup();
    await value('setups.rename', { setupId, name: 'Sandbox' });
    expect(await value('setups.list', undefined)).toMatchObject([{ setupId, name: 'Sandbox' }]);
    expect(codeOf(await call('setups.open', { setupId: unknownId }))).toBe('SETUP_NOT_FOUND');
  });

  it('remember the step outside the journal', async () => {
    const { value, setupId, journal } = await withSetup();
    await value('setups.position', { setupId, step: 'configure' });
    expect((await value('setups.open', { setupId })).position).toBe('configure');
    expect(journal().length).toBe(1);
  });

  it('write nothing twice', async () => {
    const { value, setupId, journal } = await withSetup();
    const tick = { setupId, taskId: 'add-app.save', done: true } as const;
    await Promise.all([value('guide.tick', tick), value('guide.tick', tick)]);
    await value('guide.tick', { ...tick, taskId: 'add-app.sign-in', done: false });
    await value('setups.rename', { setupId, name: 'Production' });
    await value('guide.assignmentWay', { setupId, way: 'user' });
    expect(journal().length).toBe(2);
  });

  it('open OneLogin’s pages of the admin’s own tenant, and nothing without one', async () => {
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

describe('credentials', () => {
  it('are copied for OneLogin and never answered', async () => {
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
});

const found = (received: LookUpResult['received']): LookUpResult => ({
  at: '2026-03-02T10:00:00.000Z',
  outcome: 'found',
  received,
  active: true,
  userName: 'mara@acme.example',
  problems: [],
  ms: 12,
});

describe('test users and the roll-out', () => {
  it('open it only when Wisq confirmed every one, and close it when one is withdrawn', async () => {
    const { value, call, setupId, state } = await withSetup();
    const agree = { setupId, with: 'Lee', who: 'Sales', when: 'May' };
    expect(await call('rollout.agree', agree)).toMatchObject({
      problem: { code: 'ROLLOUT_CLOSED', params: { testUsers: 0, waiting: 0 } },
    });
    const ids: string[] = [];
    for (const userName of ['mara@acme.example', 'jo@acme.example']) {
      ids.push((await value('users.add', { setupId, userName, expected: noValues })).userId);
    }
    const confirm = (userId: string, by = 'Maria', on = '2026-03-02') =>
      call('users.confirm', { setupId, userId, by, on, channel: 'call', note: '' });
    expect(codeOf(await confirm(ids[0] ?? '', ' '))).toBe('CONFIRMATION_INCOMPLETE');
    expect(codeOf(await confirm(ids[0] ?? '', 'Maria', '2026-03-09'))).toBe(
      'CONFIRMATION_INCOMPLETE',
    );
    expect(codeOf(await confirm(unknownId))).toBe('USER_UNKNOWN');
    expect(codeOf(await confirm(ids[0] ?? ''))).toBe('');
    expect(codeOf(await call('rollout.agree', agree))).toBe('ROLLOUT_CLOSED');
    expect(codeOf(await confirm(ids[1] ?? ''))).toBe('');
    await value('rollout.agree', agree);
    expect((await state()).rollout).toMatchObject({ with: 'Lee' });
    await value('users.withdrawConfirmation', {
      setupId,
      userId: ids[1] ?? '',
      note: 'wrong person',
    });
    expect(codeOf(await call('rollout.agree', agree))).toBe('ROLLOUT_CLOSED');
  });

  it('are not added twice, not even at once', async () => {
    const { call, setupId, state } = await withSetup();
    const add = (userName: string) => call('users.add', { setupId, userName, expected: noValues });
    const codes = (await Promise.all([add('a@x.example'), add('A@x.example'), add('\u0007')])).map(
      codeOf,
    );
    expect(codes).toEqual(['', 'USER_ALREADY_ADDED', 'USER_NAME_INVALID']);
    expect((await state()).users.length).toBe(1);
  });

  it('are looked up once at a time, and what was found is journaled, cut to size', async () => {
    let asked = 0;
    const lookUpUser = async () => {
      asked += 1;
      return found({ ...noValues, jobTitle: 'x'.repeat(5000) });
    };
    const { value, setupId, store, state } = await withSetup({ lookUpUser });
    await store();
    const userName = 'mara@acme.example';
    const { userId } = await value('users.add', { setupId, userName, expected: noValues });
    await Promise.all([
      value('users.lookUp', { setupId, userId }),
      value('users.lookUp', { setupId, userId }),
    ]);
    expect(asked).toBe(1);
    expect((await state()).users[0]?.lastLookUp?.received.jobTitle?.length).toBe(500);
  });
});

describe('the check', () => {
  const result = (checkId: string, verdict: CheckResult['verdict']): CheckResult => ({
    checkId,
    at: '2026-03-02T10:00:00.000Z',
    verdict,
    owner: null,
    route: 'direct',
    host: 'acme.wisq.example',
    oneLoginWouldShow: 'unknown',
    stages: [],
    ms: 1,
  });
  /** A check that runs until it is stopped. */
  const endless = ({ checkId, signal }: { checkId: string; signal: AbortSignal }) =>
    new Promise<CheckResult>((resolve) => {
      const stop = () => resolve(result(checkId, 'cancelled'));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });

  it('runs once at a time and can be cancelled', async () => {
    const { value, call, setupId, store, state } = await withSetup({ runCheck: endless });
    await store();
    const running = call('check.run', { setupId, tryWrongToken: true });
    expect(codeOf(await call('check.run', { setupId, tryWrongToken: true }))).toBe('CHECK_RUNNING');
    expect((await value('setups.open', { setupId })).check).toMatchObject({
      stages: { length: 8 },
    });
    await value('check.cancel', { setupId });
    expect(await running).toMatchObject({ ok: true, value: { verdict: 'cancelled' } });
    expect((await value('setups.open', { setupId })).check).toBe(null);
    expect((await state()).checks.length).toBe(1);
  });

  it('that is under way when the app quits is stopped and journaled', async () => {
    const { call, setupId, store, setups, journal } = await withSetup({ runCheck: endless });
    await store();
    const running = call('check.run', { setupId, tryWrongToken: false });
    await setups.close();
    expect(await running).toMatchObject({ ok: true, value: { verdict: 'cancelled' } });
    expect(journal().at(-1)).toContain('"check.finished"');
  });

  it('carries the digests of the credentials it used, so that results can be compared', async () => {
    const runCheck = async ({ checkId }: { checkId: string }) => result(checkId, 'fails');
    const { value, setupId, store, state } = await withSetup({ runCheck });
    await store();
    await value('check.run', { setupId, tryWrongToken: true });
    const { checks, credentials } = await state();
    expect(credentials).not.toBe(null);
    expect(checks[0]).toMatchObject({
      urlFingerprint: credentials?.urlFingerprint,
      tokenFingerprint: credentials?.tokenFingerprint,
      networkFingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('that breaks is over, and says no more than that', async () => {
    const runCheck = () => Promise.reject(new Error(`broke with ${token}`));
    const { value, call, setupId, store, logged } = await withSetup({ runCheck });
    await store();
    expect(await call('check.run', { setupId, tryWrongToken: true })).toEqual({
      ok: false,
      problem: { code: 'INTERNAL', params: { call: 'check.run' } },
    });
    expect((await value('setups.open', { setupId })).check).toBe(null);
    expect(logged).toEqual(['ipc.handler-threw check.run Error']);
  });
});
