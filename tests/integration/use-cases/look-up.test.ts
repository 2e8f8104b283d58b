import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail } from '../../../shared/domain/problems/result.ts';
import { codeOf } from '../../support/main-context.ts';
import { found, missed, withMaya } from '../../support/maya.ts';

const long = 'ü'.repeat(600);
const cut = 'ü'.repeat(500);

describe('a lookup', () => {
  it('is journaled as it came, every text cut to what an entry holds', async () => {
    const all = { firstName: long, lastName: long, email: long, jobTitle: long, department: long };
    const shortened = { firstName: cut, lastName: cut, email: cut, jobTitle: cut, department: cut };
    const { value, setupId, userId, looked } = await withMaya({
      ...found(all),
      userName: long,
      unexpected: [long, 'nickName'],
      problems: [problem('USER_INACTIVE', { userName: 'maya' })],
    });
    await value('users.lookUp', { setupId, userId });
    expect(looked()).toEqual([
      {
        at: '2026-03-02T10:00:00.000Z',
        outcome: 'found',
        received: shortened,
        active: null,
        userName: cut,
        unexpected: [cut, 'nickName'],
        problems: [problem('USER_INACTIVE', { userName: 'maya' })],
        ms: 12,
      },
    ]);
  });

  it('keeps what is short or missing as it is', async () => {
    const { value, setupId, userId, looked } = await withMaya(found({ department: null }));
    await value('users.lookUp', { setupId, userId });
    const [look] = looked();
    expect(look?.received).toMatchObject({ firstName: 'Maya', department: null });
    expect([look?.userName, look?.unexpected]).toEqual([null, undefined]);
  });

  it('sends every query it needs, and shows while it runs', async () => {
    const { value, setupId, userId, session, meanwhile, queries } = await withMaya(missed);
    const shown: unknown[] = [];
    meanwhile.do = async () => void shown.push(session.view.lookingUp);
    await value('users.lookUp', { setupId, userId });
    shown.push(session.view.lookingUp);
    expect([shown, queries]).toEqual([[[userId], []], [undefined]]);
  });

  it('that was stopped because the app quits is not journaled', async () => {
    const { call, setupId, userId, setups, meanwhile, looked } = await withMaya(missed);
    let closed: Promise<void> | undefined;
    meanwhile.do = async () => void (closed = setups.close());
    expect(codeOf(await call('users.lookUp', { setupId, userId }))).toBe('');
    await closed;
    expect(looked()).toEqual([]);
  });

  it('is waited for when the app quits, with what it still writes', async () => {
    const { call, setupId, userId, setups, session, meanwhile } = await withMaya(missed);
    const order: string[] = [];
    meanwhile.do = () =>
      new Promise((resolve) => {
        session.closing.addEventListener('abort', () => setImmediate(resolve));
      });
    const looking = call('users.lookUp', { setupId, userId }).then(() => order.push('looked'));
    await expect.poll(() => session.view.lookingUp).toEqual([userId]);
    await setups.close().then(() => order.push('closed'));
    await looking;
    expect(order).toEqual(['looked', 'closed']);
  });

  it('needs credentials, and is over without them', async () => {
    const { call, value, setupId, userId, session, queries } = await withMaya(missed);
    await value('credentials.remove', { setupId });
    expect(codeOf(await call('users.lookUp', { setupId, userId }))).toBe('CREDENTIALS_MISSING');
    expect([session.view.lookingUp, queries]).toEqual([[], []]);
  });

  it('says when its result cannot be written', async () => {
    const { call, setupId, userId, session } = await withMaya(found());
    vi.spyOn(session, 'append').mockResolvedValue(fail('JOURNAL_DISK_FULL'));
    const answer = await call('users.lookUp', { setupId, userId });
    expect(answer).toEqual(fail('JOURNAL_DISK_FULL'));
    expect(session.view.lookingUp).toEqual([]);
  });

  it('of a user who was taken off the list while the keychain was asked asks nobody', async () => {
    const { call, value, setupId, userId, credentials, queries } = await withMaya(missed);
    const secrets = credentials.secrets.bind(credentials);
    vi.spyOn(credentials, 'secrets').mockImplementation(async (owner) => {
      await value('users.remove', { setupId, userId });
      return secrets(owner);
    });
    expect(await call('users.lookUp', { setupId, userId })).toEqual(fail('USER_UNKNOWN'));
    expect(queries).toEqual([]);
  });
});
