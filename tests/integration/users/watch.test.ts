import { describe, expect, it } from 'vitest';
import { problem, type Problem } from '../../../shared/domain/problems/problem.ts';
import { type AttributeValues, noValues } from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { mainWithoutElectron } from '../../support/main-context.ts';
import { entriesOf } from '../../../tools/fixtures/story.ts';

const maya: AttributeValues = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya@northwind.example',
  jobTitle: 'Lead',
  department: 'People',
};
const minute = 60_000;
const base = { at: '2026-03-02T10:00:00.000Z', active: null, userName: null, ms: 12 };
const notFound: LookUpResult = {
  ...base,
  outcome: 'not-found',
  received: noValues,
  problems: [problem('USER_NOT_FOUND')],
};
const found = (received: AttributeValues): LookUpResult => ({
  ...base,
  outcome: 'found',
  received,
  active: true,
  userName: 'maya@northwind.example',
  problems: [],
});
const failed = (...problems: readonly Problem[]): LookUpResult => ({
  ...base,
  outcome: 'failed',
  received: noValues,
  problems,
});

/** A setup with stored credentials and Maya in the list; each look answers with the next result, the last one for ever. */
async function withMaya(...results: readonly LookUpResult[]) {
  const turns: (number | undefined)[] = [];
  const main = mainWithoutElectron({
    async lookUpUser({ queryIndex: turn }) {
      turns.push(turn);
      return results[Math.min(turns.length, results.length) - 1] ?? notFound;
    },
  });
  const { setupId } = await main.value('setups.create', { name: 'Production' });
  main.clipboard.text =
    'SCIM Base URL: https://acme.wisq.example/scim/v2\nSCIM Bearer Token: wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
  await main.value('credentials.paste', { setupId, as: 'message' });
  await main.value('credentials.save', { setupId, where: 'keychain' });
  const { userId } = await main.value('users.add', {
    setupId,
    userName: 'maya@northwind.example',
    expected: maya,
  });
  /** Lets time pass; every file that is written on the way is waited for. */
  let done = false;
  /** Entries are written one after the other: once this one is, those before it are. */
  const quiet = async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      done = !done;
      await main.value('guide.tick', { setupId, taskId: 'before.plan', done });
    }
  };
  const pass = (ms: number) => main.clock.pass(ms, quiet);
  const looked = () =>
    entriesOf(main.profile, setupId).flatMap((entry) =>
      entry.type === 'user.looked' ? [entry.look.outcome] : [],
    );
  const record = () =>
    entriesOf(main.profile, setupId).flatMap((entry) =>
      entry.type === 'user.watched' ? [entry.watch] : [],
    );
  const watching = async () => (await main.value('setups.open', { setupId })).watching;
  await main.value('users.watch', { setupId, userId });
  return { ...main, setupId, userId, pass, turns, looked, record, watching };
}

describe('watching for arrival', () => {
  it('journals the first lookup, the arrival and the end, however many lookups there were', async () => {
    const lacking = found({ ...maya, department: null });
    const { pass, looked, record, notified, turns, watching } = await withMaya(
      notFound,
      notFound,
      notFound,
      lacking,
      lacking,
      found(maya),
    );
    expect(await watching()).toMatchObject([{ since: '2026-03-02T10:00:00.000Z' }]);
    await pass(5 * minute);
    expect(looked()).toEqual(['not-found', 'found', 'found']);
    expect(record()).toMatchObject([{ end: 'complete', looks: 6 }]);
    expect(notified).toEqual(['Maya Okafor arrived at Wisq', 'Maya Okafor arrived at Wisq']);
    // Each question in its turn until one finds the user; that one from then on.
    expect(turns).toEqual([0, 1, 2, 3, 3, 3]);
    expect(await watching()).toEqual([]);
  });

  it('sends the window each change without the whole view', async () => {
    const { pass, events, userId } = await withMaya(notFound);
    await pass(15_000);
    const moves = events.filter((event) => event.type === 'watch.changed');
    expect(moves.length).toBeGreaterThanOrEqual(6);
    expect(moves.every((event) => event.userId === userId)).toBe(true);
  });

  it('ends after 30 minutes, and says how many lookups there were', async () => {
    const { pass, looked, record, notified } = await withMaya(notFound);
    await pass(31 * minute);
    expect(looked()).toEqual(['not-found']);
    expect(record()).toMatchObject([{ end: 'time', until: '2026-03-02T10:30:00.000Z' }]);
    expect(record()[0]?.looks).toBeGreaterThan(30);
    expect(notified).toEqual([]);
  });

  it('goes on when the network fails, and journals each kind of failure once', async () => {
    const down = failed(problem('CONNECT_REFUSED'));
    const slow = failed(problem('CHECK_TIMEOUT'));
    const { pass, looked, watching } = await withMaya(notFound, down, down, slow, slow, notFound);
    await pass(3 * minute);
    expect(looked()).toEqual(['not-found', 'failed', 'failed', 'not-found']);
    expect((await watching()).length).toBe(1);
  });

  it('waits as long as Wisq demands', async () => {
    const limited = failed(problem('RATE_LIMITED', { retryAfterSeconds: 120 }));
    const { pass, turns } = await withMaya(limited, notFound);
    await pass(119_000);
    expect(turns.length).toBe(1);
    await pass(2_000);
    expect(turns.length).toBe(2);
  });

  it.each([
    'TOKEN_REFUSED',
    'TOKEN_FORBIDDEN',
    'FILTER_REFUSED',
    'FILTER_IGNORED',
    'BLOCKED_ON_NETWORK',
    'BLOCKED_AT_WISQ',
    'BLOCKED_UNCLEAR',
    'PROXY_SIGN_IN',
  ] as const)('does not ask again what is refused: %s', async (code) => {
    const { pass, turns, record } = await withMaya(failed(problem(code)));
    await pass(5 * minute);
    expect(turns.length).toBe(1);
    expect(record()).toMatchObject([{ end: 'refused' }]);
  });

  it('says that a user is gone only when no query finds them', async () => {
    const lacking = found({ ...maya, department: null });
    const { pass, looked } = await withMaya(lacking, notFound, notFound, notFound, notFound);
    await pass(25_000);
    expect(looked()).toEqual(['found']);
    await pass(30_000);
    expect(looked()).toEqual(['found', 'not-found']);
  });
});

describe('a watch ends with what it needs', () => {
  it('when the admin stops it', async () => {
    const { value, setupId, userId, record, pass, turns } = await withMaya(notFound);
    await value('users.stopWatching', { setupId, userId });
    await pass(minute);
    expect(turns.length).toBeLessThanOrEqual(1);
    expect(record()).toMatchObject([{ end: 'stopped' }]);
  });

  it('when the user is removed, with nothing more in the journal', async () => {
    const { value, setupId, userId, record, watching, clock, setups } = await withMaya(notFound);
    await value('users.remove', { setupId, userId });
    expect(await watching()).toEqual([]);
    await setups.close();
    expect(record()).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('when the credentials are removed', async () => {
    const { value, setupId, record, watching, setups } = await withMaya(notFound);
    await value('credentials.remove', { setupId });
    expect(await watching()).toEqual([]);
    await setups.close();
    expect(record()).toMatchObject([{ end: 'credentials' }]);
  });

  it('when another setup is created, and when the app quits', async () => {
    const first = await withMaya(notFound);
    await first.value('setups.create', { name: 'Sandbox' });
    await first.setups.close();
    expect(first.record()).toMatchObject([{ end: 'closed' }]);
    const second = await withMaya(notFound);
    await second.setups.close();
    expect(second.record()).toMatchObject([{ end: 'closed' }]);
    expect([first.clock.waiting, second.clock.waiting]).toEqual([0, 0]);
  });

  it('and is not started without credentials or for nobody', async () => {
    const { call, value, setupId, userId } = await withMaya(notFound);
    await value('credentials.remove', { setupId });
    expect(await call('users.watch', { setupId, userId })).toMatchObject({
      problem: { code: 'CREDENTIALS_MISSING' },
    });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await call('users.watch', { setupId, userId: nobody })).toMatchObject({
      problem: { code: 'USER_UNKNOWN' },
    });
  });
});
