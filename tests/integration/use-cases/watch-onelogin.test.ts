import { describe, expect, it } from 'vitest';
import type { World } from '../../../practice/world.ts';
import { ok } from '../../../shared/domain/problems/result.ts';
import { turnOf } from '../../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { watchable } from '../../support/connected.ts';
import { found, missed } from '../../support/maya.ts';
import { namesIn, scene } from '../../support/onelogin.ts';

const minute = 60_000;

/** What the first test user's turn is, in short. */
function firstTurn(state: SetupState): string {
  const [user] = state.users;
  if (user === undefined) throw new Error('no user');
  const { problem, task } = turnOf(state, user);
  return `${task} ${problem?.code ?? ''}`.trim();
}

describe('beside a watch, OneLogin', () => {
  it('is looked at once a minute at most, for all who are watched together', async () => {
    const { addPeople, connect, looks, pass, watch } = await watchable(await scene('happy'));
    await addPeople();
    await connect();
    await watch();
    await pass(10 * minute);
    const waits = looks.slice(1).map(({ ms }, at) => ms - (looks[at]?.ms ?? 0));
    expect(looks.length).toBeGreaterThan(5);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(minute);
    expect(looks.every(({ users }) => users.length === 2)).toBe(true);
  });

  it('is not asked without a credential, nor after it was removed', async () => {
    const world = await scene('happy');
    const { addPeople, connect, events, looks, pass, setupId, value, watch } =
      await watchable(world);
    await addPeople();
    await watch();
    await pass(3 * minute);
    expect([looks, world.api.requests]).toEqual([[], []]);
    // Nor is it said to be looked at.
    expect(JSON.stringify(events)).not.toContain('"lookingAtOneLogin":true');
    await connect();
    await value('onelogin.disconnect', { setupId });
    const asked = world.api.requests.length;
    await pass(3 * minute);
    expect([looks, world.api.requests.length]).toEqual([[], asked]);
  });

  it('is looked at again after the clock was set back', async () => {
    const { addPeople, connect, looks, pass, watch, clock } = await watchable(await scene('happy'));
    await addPeople();
    await connect();
    await watch();
    await pass(2 * minute);
    const before = looks.length;
    clock.offMs = -60 * minute;
    await pass(3 * minute);
    expect(looks.length).toBeGreaterThan(before);
  });

  it('asks for twenty of thirty, those who have not arrived first', async () => {
    const here = 'user1';
    const { connect, looks, looked, setupId, state, value } = await watchable(
      await scene('happy'),
      { lookUpUser: async ({ userName }) => (userName.startsWith(here) ? found() : missed) },
    );
    for (let at = 0; at < 30; at += 1) {
      await value('users.add', { setupId, userName: `user${at}@x.example`, expected: noValues });
    }
    for (const { userId } of (await state()).users) {
      await value('users.lookUp', { setupId, userId });
    }
    await connect();
    const before = looked().length;
    await value('onelogin.look', { setupId });
    const [look] = looks;
    // Eleven of them are there; of the nineteen others nobody is left out.
    expect(look?.users).toHaveLength(20);
    expect(look?.users.filter((name) => name.startsWith(here))).toHaveLength(1);
    // One entry for the app, one for each who was asked for.
    expect(looked()).toHaveLength(before + 21);
  });
});

describe('the journal has what OneLogin says', () => {
  it('once, as long as it stays the same', async () => {
    const { addPeople, connect, looked, looks, pass, watch } = await watchable(
      await scene('approval-waiting'),
    );
    await addPeople();
    await connect();
    const first = looked();
    expect(first).toHaveLength(3);
    await watch();
    await pass(10 * minute);
    expect(looks.length).toBeGreaterThan(5);
    expect(looked()).toEqual(first);
  });

  it('once also where each failed call has an id and a wait of its own', async () => {
    const world = await scene('happy');
    const { addPeople, connect, looked, looks, pass, watch } = await watchable(world);
    await addPeople();
    await connect();
    const first = looked().length;
    world.api.turn({ faults: [{ on: /apps\?|users\?/, kind: 'error', times: 1000 }] });
    await watch();
    await pass(10 * minute);
    expect(looks.length).toBeGreaterThan(5);
    expect(looked()).toHaveLength(first + 3);
  });

  it('again when it changes, and always when a person asks', async () => {
    const world = await scene('approval-waiting');
    const { addPeople, connect, looked, pass, setupId, value, watch } = await watchable(world);
    await addPeople();
    await connect();
    await watch();
    await pass(2 * minute);
    const before = looked().length;
    await world.onelogin.approve(world.people[0]?.userName ?? '');
    await pass(3 * minute);
    // The app says what it said: one entry, of the one user.
    expect(looked().slice(before)).toMatchObject([
      { look: { app: { value: { userApp: { state: 'provisioned' } } } } },
    ]);
    await value('onelogin.look', { setupId });
    expect(looked()).toHaveLength(before + 4);
  });

  it.each([
    ['unauthorized', 'ONELOGIN_NOT_ALLOWED'],
    ['flood', 'ONELOGIN_RATE_LIMITED'],
    ['bad-gateway', 'ONELOGIN_UNAVAILABLE'],
    ['truncated', 'ONELOGIN_ANSWER_UNREADABLE'],
  ] as const)('as not read where the answer is %s, never as not there', async (kind, code) => {
    const world = await scene('happy');
    const { addPeople, connect, looked, say, setupId, state, value } = await watchable(world);
    await addPeople();
    await say('assigned');
    await connect();
    const before = looked().length;
    world.api.turn({ faults: [{ on: /\/api\//, kind, times: 1000 }] });
    await value('onelogin.look', { setupId });
    const text = JSON.stringify(looked().slice(before));
    const { oneLogin, users } = await state();
    for (const user of users) {
      expect(oneLogin.users[user.userId]).toMatchObject({
        search: { ok: false, problem: { code } },
        app: null,
      });
    }
    expect(oneLogin.app?.app.ok).toBe(false);
    expect(text).not.toMatch(/NOT_FOUND|"kind":"none"/);
    // Nothing is concluded from it: the next move is what it is without a credential.
    expect(firstTurn(await state())).toBe('approve');
  });
});

describe('a look under way', () => {
  /** Both accounts that are named are the one there is, at two addresses. */
  const addressBy =
    ({ api }: World) =>
    (host: string) =>
      ok(host.startsWith('north') ? api.address : api.address.replace('127.0.0.1', 'localhost'));
  const changes: Record<string, (main: Awaited<ReturnType<typeof watchable>>) => Promise<unknown>> =
    {
      'the Display Name is changed': ({ setupId, value }) =>
        value('guide.displayName', { setupId, displayName: 'Wisq, the other one' }),
      'the account is changed': ({ setupId, value }) =>
        value('setups.oneLoginHost', { setupId, host: 'southwind' }),
      'the connector is corrected': ({ setupId, value }) =>
        value('guide.connector', { setupId, connector: 'core' }),
    };
  it.each(Object.keys(changes))('counts for nothing where %s', async (what) => {
    const world = await scene('happy');
    const main = await watchable(world, { oneLoginAddress: addressBy(world) });
    const { addPeople, connect, looked, meanwhile, setupId, state, value } = main;
    await value('guide.connector', { setupId, connector: 'enterprise' });
    await addPeople();
    await connect();
    const before = looked().length;
    meanwhile.do = async () => changes[what]?.(main);
    await value('onelogin.look', { setupId });
    expect(looked()).toHaveLength(before);
    expect((await state()).oneLogin).toMatchObject({ app: null, users: {} });
  });

  it('is made again where another app is named while the credential is tested', async () => {
    const main = await watchable(await scene('happy'));
    const { addPeople, connect, meanwhile, setupId, state, value } = main;
    await addPeople();
    const displayName = 'Wisq, the other one';
    meanwhile.do = () => value('guide.displayName', { setupId, displayName });
    await connect();
    expect((await state()).oneLogin.app).toMatchObject({
      appName: displayName,
      app: { value: { kind: 'none' } },
    });
  });

  it('is of those alone who are still on the list', async () => {
    const { addPeople, connect, looked, meanwhile, setupId, state, value } = await watchable(
      await scene('happy'),
    );
    await addPeople();
    await connect();
    const before = looked().length;
    const [gone] = (await state()).users;
    meanwhile.do = () => value('users.remove', { setupId, userId: gone?.userId ?? '' });
    await value('onelogin.look', { setupId });
    expect(looked()).toHaveLength(before + 2);
    expect(JSON.stringify(looked().slice(before))).not.toContain(gone?.userId);
  });

  it('is stopped when the credential is removed, and gets no token after the last one', async () => {
    const world = await scene('happy');
    const { addPeople, connect, looked, quiet, setupId, state, value } = await watchable(world);
    await addPeople();
    await connect();
    const before = looked().length;
    world.api.turn({ faults: [{ on: /apps/, kind: 'stall', times: 1000 }] });
    const look = value('onelogin.look', { setupId });
    await expect
      .poll(() => world.api.requests.filter((one) => /apps/.test(one)).length > 1)
      .toBe(true);
    await value('onelogin.disconnect', { setupId });
    await look;
    await quiet();
    expect(world.api.requests.at(-1)).toBe('POST /auth/oauth2/revoke');
    expect((await state()).oneLogin.disconnected?.revoked).toBe(true);
    expect(looked()).toHaveLength(before);
  });

  it('writes nothing once the setup is closed', async () => {
    const world = await scene('happy');
    const { addPeople, connect, looked, session, setupId, value } = await watchable(world);
    await addPeople();
    await connect();
    const before = looked().length;
    world.api.turn({ faults: [{ on: /apps/, kind: 'stall', times: 1000 }] });
    const asked = world.api.requests.length;
    const look = value('onelogin.look', { setupId });
    await expect.poll(() => world.api.requests.length).toBeGreaterThan(asked);
    await session.close();
    await look;
    expect(looked()).toHaveLength(before);
  });
});

describe('the desktop', () => {
  it('is told once that it is the admin’s turn, and again when it is so anew', async () => {
    const world = await scene('approval-waiting');
    const [first] = namesIn(world);
    const { addPeople, connect, told, pass, say, watch } = await watchable(world);
    await addPeople();
    // What OneLogin did before it was asked the first time is seen at the first look.
    await connect();
    await say('assigned');
    await watch();
    await pass(10 * minute);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('OneLogin is waiting for your approval');
    expect(told[0]).toContain(first);
  });

  it('is told no name while names are hidden', async () => {
    const world = await scene('approval-waiting');
    const { addPeople, connect, told, pass, say, value, watch } = await watchable(world);
    await addPeople();
    await connect();
    await value('names.hide', { hidden: true });
    await say('assigned');
    await watch();
    await pass(3 * minute);
    expect(told).toHaveLength(1);
    expect(told.join()).not.toMatch(/maya|okafor|northwind/i);
    expect(told.join()).toContain('user-a@masked.example');
  });

  it('is told nothing of what only time will mend', async () => {
    const { addPeople, connect, told, pass, say, watch } = await watchable(
      await scene('not-assigned'),
    );
    await addPeople();
    await connect();
    await say('assigned');
    await watch();
    await pass(4 * minute);
    expect(told).toEqual([]);
  });
});

describe('OneLogin may be five minutes late', () => {
  it('so that nobody is called not assigned before; then the same words are news', async () => {
    const main = await watchable(await scene('not-assigned'));
    const { addPeople, connect, looked, told, pass, say, state, watch } = main;
    await addPeople();
    await connect();
    await say('assigned');
    await watch();
    await pass(4 * minute);
    expect(firstTurn(await state())).toBe('wait-and-look ONELOGIN_WORKING');
    const before = looked().length;
    await pass(3 * minute);
    expect(firstTurn(await state())).toBe('fix-onelogin ONELOGIN_NOT_ASSIGNED');
    // One entry for each of them: what means more is written, and only once.
    expect(looked()).toHaveLength(before + 2);
    await pass(5 * minute);
    expect(looked()).toHaveLength(before + 2);
    expect(told).toHaveLength(1);
  });

  it('so that what was just approved does not wait for approval', async () => {
    const { addPeople, connect, told, pass, say, state, watch } = await watchable(
      await scene('approval-waiting'),
    );
    await addPeople();
    await connect();
    await say('assigned');
    await say('approved');
    await watch();
    await pass(4 * minute);
    expect(firstTurn(await state())).toBe('wait-and-look ONELOGIN_WORKING');
    expect(told).toEqual([]);
    await pass(3 * minute);
    expect(firstTurn(await state())).toBe('approve ONELOGIN_APPROVAL_WAITING');
    expect(told).toHaveLength(1);
  });
});
