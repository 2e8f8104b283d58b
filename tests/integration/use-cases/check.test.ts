import { describe, expect, it } from 'vitest';
import { type CheckResult, stageIds } from '../../../shared/domain/check/result.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token, withSetup } from '../../support/one-setup.ts';

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

describe('the check', () => {
  it('runs once at a time and can be cancelled', async () => {
    const { value, call, setupId, store, state } = await withSetup({ runCheck: endless });
    await store();
    const running = call('check.run', { setupId, tryWrongToken: true });
    expect(codeOf(await call('check.run', { setupId, tryWrongToken: true }))).toBe('CHECK_RUNNING');
    expect((await value('setups.open', { setupId })).check).toEqual({
      checkId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      startedAt: '2026-03-02T10:00:00.000Z',
      stages: stageIds.map((id) => ({ id, state: 'waiting' })),
    });
    await value('check.cancel', { setupId });
    expect(await running).toMatchObject({ ok: true, value: { verdict: 'cancelled' } });
    expect((await value('setups.open', { setupId })).check).toBe(null);
    expect((await state()).checks.length).toBe(1);
  });

  it('that is not running can be cancelled all the same', async () => {
    const { call, setupId } = await withSetup();
    expect(await call('check.cancel', { setupId })).toEqual({ ok: true, value: null });
  });

  it('that is under way when the app quits is stopped and journaled', async () => {
    const { call, setupId, store, setups, journal } = await withSetup({ runCheck: endless });
    await store();
    const running = call('check.run', { setupId, tryWrongToken: false });
    await setups.close();
    expect(await running).toMatchObject({ ok: true, value: { verdict: 'cancelled' } });
    expect(journal().at(-1)).toContain('"check.finished"');
  });

  it.each([true, false])('uses the stored values; a wrong token tried: %s', async (wrong) => {
    const asked: unknown[] = [];
    const { value, setupId, store } = await withSetup({
      runCheck: async (options) => {
        asked.push(options);
        return result(options.checkId, 'works');
      },
    });
    await store();
    await value('check.run', { setupId, tryWrongToken: wrong });
    expect(asked).toMatchObject([{ baseUrl, token, tryWrongToken: wrong }]);
  });

  it('tells the window its stages while it runs, under one id', async () => {
    const stages = [{ id: 'address', state: 'running', startMs: 0 }] as const;
    const shown: unknown[] = [];
    const { value, setupId, store, events } = await withSetup({
      runCheck: async ({ checkId, onProgress }) => {
        onProgress?.(stages);
        shown.push((await value('setups.open', { setupId })).check?.stages);
        return result(checkId, 'works');
      },
    });
    await store();
    const { checkId } = await value('check.run', { setupId, tryWrongToken: true });
    const startedAt = '2026-03-02T10:00:00.000Z';
    expect(events.filter((event) => event.type === 'check.progress')).toEqual([
      { type: 'check.progress', setupId, check: { checkId, startedAt, stages } },
    ]);
    expect(shown).toEqual([stages]);
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
