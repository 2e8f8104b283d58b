import { describe, expect, it, onTestFinished } from 'vitest';
import { readOneLoginLog } from '../../../main/onelogin/read-log.ts';
import { TokenKeeper } from '../../../main/onelogin/tokens.ts';
import type { Knobs } from '../../../practice/onelogin/api/knobs.ts';
import { appId } from '../../../practice/onelogin/api/views.ts';
import { startOneLoginApi } from '../../../practice/onelogin/api/start.ts';
import { createOneLogin } from '../../../practice/onelogin/onelogin.ts';
import { isChange, isFailure, readEventTypes } from '../../../shared/domain/onelogin/log.ts';
import { people } from '../../../tools/fixtures/people.ts';

const since = '2026-01-01T00:00:00.000Z';

async function oneLogin(knobs: Partial<Knobs> = {}) {
  const onelogin = createOneLogin({ connector: 'enterprise', appName: 'Wisq', people });
  const api = await startOneLoginApi(onelogin, knobs);
  onTestFinished(() => api.close());
  const read = (more: object = {}) =>
    readOneLoginLog(
      {
        address: api.address,
        practice: true,
        tokens: new TokenKeeper(api.credential),
        signal: new AbortController().signal,
        pauseMs: 5,
      },
      { appName: 'Wisq', since, ...more },
    );
  return { onelogin, api, read };
}

describe('OneLogin’s log of the app', () => {
  it('has what failed and of whom, and who changed the app, newest first', async () => {
    const { onelogin, read, api } = await oneLogin();
    const [maya] = people;
    const id = onelogin.directory.find(maya.userName)?.id ?? null;
    onelogin.log.add(65, id, 'Wisq answered 409');
    onelogin.changeMapping('Marcus Bell', { title: false });
    // Of no interest: nobody asked for such events, and they are not read.
    onelogin.log.add(8, null, null);
    const { events } = await read();
    if (!events.ok) throw new Error(events.problem.code);
    const { complete, rows } = events.value;
    expect(complete).toBe(true);
    expect(rows.filter(isFailure)).toMatchObject([
      { type: 65, appId, person: 'Maya Okafor', text: 'Wisq answered 409', actor: null },
    ]);
    expect(rows.filter(isChange)).toMatchObject([{ type: 802, actor: 'Marcus Bell' }]);
    expect(rows.every((row) => readEventTypes.includes(row.type))).toBe(true);
    const asked = api.requests.filter((one) => one.includes('/api/1/events'));
    expect(asked).toHaveLength(1);
    expect(new URL(asked[0]?.split(' ')[1] ?? '', 'http://x').searchParams.get('since')).toBe(
      since,
    );
    expect(
      api.requests.every((one) => one.startsWith('GET ') || one.startsWith('POST /auth')),
    ).toBe(true);
  });

  it('has nothing from before', async () => {
    const { onelogin, read } = await oneLogin();
    onelogin.changeMapping('Marcus Bell', { title: false });
    const later = new Date(Date.now() + 60_000).toISOString();
    expect((await read({ since: later })).events).toEqual({
      ok: true,
      value: { rows: [], complete: true },
    });
  });

  it('is read page by page, and says where it was too long to be read whole', async () => {
    const { onelogin, api, read } = await oneLogin({ pageSize: 3 });
    for (let at = 0; at < 8; at += 1) onelogin.log.add(64, null, `failure ${at}`);
    const whole = await read();
    expect(whole.events).toMatchObject({ ok: true, value: { complete: true } });
    expect(whole.events.ok && whole.events.value.rows).toHaveLength(8);
    api.turn({ pageSize: 1 });
    const cut = await read();
    expect(cut.events).toMatchObject({ ok: true, value: { complete: false } });
  });

  it('counts who has the app in one row, and does not know it without the count', async () => {
    const { onelogin, read, api } = await oneLogin();
    onelogin.enableProvisioning({ approval: true });
    for (const person of people) await onelogin.assign(person);
    expect((await read()).assigned).toEqual({ ok: true, value: 2 });
    expect(api.requests.some((one) => one.includes(`/apps/${appId}/users?limit=1`))).toBe(true);
  });

  it.each<[string, Partial<Knobs>, string]>([
    ['that may not read apps', { scope: 'read-users' }, 'ONELOGIN_NOT_ALLOWED'],
    ['whose app is gone', { faults: [] }, 'ONELOGIN_APP_NOT_FOUND'],
    ['that stumbles', { faults: [{ on: /events/, kind: 'bad-gateway', times: 9 }] }, ''],
  ])('is never empty for a credential %s', async (_what, knobs, code) => {
    const { read } = await oneLogin(knobs);
    const { events } = await read(code === 'ONELOGIN_APP_NOT_FOUND' ? { appName: 'Other' } : {});
    expect(events.ok).toBe(false);
    if (code !== '' && !events.ok) expect(events.problem.code).toBe(code);
  });
});
