import { describe, expect, it } from 'vitest';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { codeOf } from '../../support/main-context.ts';
import { baseUrl, token, unknownId, withSetup } from '../../support/one-setup.ts';

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
    expect(await call('rollout.agree', agree)).toMatchObject({
      problem: { code: 'ROLLOUT_CLOSED', params: { testUsers: 2, waiting: 1 } },
    });
    expect(codeOf(await confirm(ids[1] ?? ''))).toBe('');
    await value('rollout.agree', agree);
    expect((await state()).rollout).toMatchObject({ with: 'Lee', who: 'Sales', when: 'May' });
    await value('users.withdrawConfirmation', {
      setupId,
      userId: ids[1] ?? '',
      note: 'wrong person',
    });
    expect(codeOf(await call('rollout.agree', agree))).toBe('ROLLOUT_CLOSED');
  });

  it('is taken back by the admin', async () => {
    const { value, setupId, state } = await withSetup();
    const user = { setupId, userName: 'mara@acme.example', expected: noValues };
    const { userId } = await value('users.add', user);
    const on = '2026-03-02';
    await value('users.confirm', { setupId, userId, by: 'Mia', on, channel: 'call', note: '' });
    await value('rollout.agree', { setupId, with: 'Lee', who: 'Sales', when: 'May' });
    await value('rollout.withdraw', { setupId, note: 'too early' });
    expect((await state()).rollout).toBe(null);
  });
});

describe('test users', () => {
  it('are not added twice, not even at once', async () => {
    const { call, setupId, state } = await withSetup();
    const add = (userName: string) => call('users.add', { setupId, userName, expected: noValues });
    const codes = (await Promise.all([add('a@x.example'), add('A@x.example'), add('\u0007')])).map(
      codeOf,
    );
    expect(codes).toEqual(['', 'USER_ALREADY_ADDED', 'USER_NAME_INVALID']);
    expect((await state()).users.length).toBe(1);
  });

  it('can be expected to arrive otherwise, and can be taken off the list', async () => {
    const { value, call, setupId, state } = await withSetup();
    const ids: string[] = [];
    for (const userName of ['mara@acme.example', 'jo@acme.example']) {
      ids.push((await value('users.add', { setupId, userName, expected: noValues })).userId);
    }
    const [mara = '', jo = ''] = ids;
    const expected = { ...noValues, department: 'People' };
    await value('users.expect', { setupId, userId: mara, expected });
    expect((await state()).users.map((user) => user.expected.department)).toEqual(['People', null]);
    await value('users.remove', { setupId, userId: mara });
    expect((await state()).users.map((user) => user.userId)).toEqual([jo]);
    const gone = { setupId, userId: mara };
    expect(codeOf(await call('users.remove', gone))).toBe('USER_UNKNOWN');
    expect(codeOf(await call('users.expect', { ...gone, expected }))).toBe('USER_UNKNOWN');
    expect(codeOf(await call('users.lookUp', gone))).toBe('USER_UNKNOWN');
  });

  it('are looked up by the name and the e-mail the admin gave, with the stored credentials', async () => {
    const requests: unknown[] = [];
    const { value, setupId, store, state } = await withSetup({
      lookUpUser: async (options) => {
        requests.push({ ...options, signal: undefined });
        return found({ ...noValues, firstName: 'Mara' });
      },
    });
    await store();
    const expected = { ...noValues, email: 'mara.k@acme.example' };
    const { userId } = await value('users.add', { setupId, userName: 'mara', expected });
    await value('users.lookUp', { setupId, userId });
    const request = { baseUrl, token, userName: 'mara', email: 'mara.k@acme.example' };
    expect(requests).toEqual([request]);
    expect((await state()).users[0]?.lastLookUp).toMatchObject({ received: { firstName: 'Mara' } });
    await value('users.watch', { setupId, userId });
    await expect.poll(() => requests.length).toBe(2);
    expect(requests[1]).toEqual({ ...request, queryIndex: 0 });
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
