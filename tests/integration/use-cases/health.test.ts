import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../main/connection/run-check.ts';
import { lookUpUser } from '../../../main/users/read-back.ts';
import type { World } from '../../../practice/world.ts';
import { healthFindings } from '../../../shared/domain/setup/health-findings.ts';
import { eventKey } from '../../../shared/domain/setup/health.ts';
import { codeOf } from '../../support/main-context.ts';
import { connected } from '../../support/connected.ts';
import { scene } from '../../support/onelogin.ts';
import { withSetup } from '../../support/one-setup.ts';

/** A finished setup of a world that provisions, OneLogin connected, with the clock of today. */
async function live() {
  const world = await scene('happy');
  const main = await connected(world, { runCheck, lookUpUser, now: () => new Date() });
  const { clipboard, setupId, value, state } = main;
  clipboard.text = `SCIM Base URL: ${world.baseUrl}\nSCIM Bearer Token: ${world.token}`;
  await value('credentials.paste', { setupId, as: 'message' });
  await value('credentials.save', { setupId, where: 'keychain' });
  for (const person of world.people) {
    await world.onelogin.assign(person);
    await world.onelogin.approve(person.userName);
  }
  for (const { userId } of (await state()).users) {
    await value('users.lookUp', { setupId, userId });
    await value('users.confirm', {
      setupId,
      userId,
      by: 'Ines',
      on: '2026-01-05',
      channel: 'call',
      note: '',
    });
  }
  const finish = () => value('rollout.agree', { setupId, with: 'Lee', who: 'Sales', when: 'May' });
  const check = async () => {
    await value('health.check', { setupId });
    return healthFindings(await state(), new Date());
  };
  return { ...main, world, finish, check };
}

const mayaOf = (world: World) => {
  const [maya] = world.people;
  if (maya === undefined) throw new Error('nobody');
  return maya;
};

describe('checking whether a finished setup still works', () => {
  it('is not for one that is not finished, and asks nobody then', async () => {
    const { call, setupId, journal } = await withSetup();
    const lines = journal().length;
    expect(codeOf(await call('health.check', { setupId }))).toBe('HEALTH_NOT_YET');
    expect(journal()).toHaveLength(lines);
  });

  it('finds nothing where nothing is wrong, and journals test, lookups, OneLogin and the whole', async () => {
    const { finish, check, journal, state, world } = await live();
    await finish();
    const lines = journal().length;
    expect(await check()).toEqual({ found: [], unknown: [], outcome: 'well' });
    const types = journal()
      .slice(lines)
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual([
      'check.finished',
      'user.looked',
      'user.looked',
      'onelogin.looked',
      'user.onelogin-looked',
      'user.onelogin-looked',
      'health.checked',
    ]);
    const { health } = await state();
    expect(health.last).toMatchObject({ connection: 'works-with-notes', assigned: 2, waiting: [] });
    expect(health.last?.users.every(({ modifiedAt }) => modifiedAt !== null)).toBe(true);
    // No wrong token is tried: one refused sign-in a day is enough for Wisq's log.
    expect(world.endpoint.requests().filter((line) => line.endsWith('401'))).toEqual([]);
  });

  it('finds what changed since: a value, who is gone, what failed, who changed the app', async () => {
    const { finish, check, state, world, value, setupId } = await live();
    await finish();
    await check();
    const maya = mayaOf(world);
    world.onelogin.changeMapping('Marcus Bell', { title: false });
    await world.onelogin.update({ ...maya, department: 'Finance' });
    await world.onelogin.approve(maya.userName);
    const found = await check();
    expect(found?.outcome).toBe('found');
    expect(found?.found.map(({ code }) => code)).toEqual(['lacking', 'changes']);
    const { health } = await state();
    expect(health.last?.users[0]?.changed).toEqual(['jobTitle', 'department']);
    expect(health.open).toMatchObject([{ type: 802, actor: 'Marcus Bell' }]);

    await value('health.seen', { setupId, events: health.open.map(eventKey) });
    expect((await check())?.found.map(({ code }) => code)).toEqual(['lacking']);
    await world.onelogin.unassign(maya.userName);
    await world.onelogin.approve(maya.userName);
    expect((await check())?.found.map(({ code }) => code)).toEqual(['gone']);
  });

  it('finds what waits for approval', async () => {
    const { finish, check, world } = await live();
    await finish();
    await world.onelogin.update({ ...mayaOf(world), title: 'Head of HR' });
    expect((await check())?.found).toMatchObject([
      { code: 'waiting', userIds: [expect.any(String)] },
    ]);
  });

  it('says that Wisq refuses the token, and only that of this computer’s copy', async () => {
    const { finish, check, world } = await live();
    await finish();
    world.endpoint.revoke(world.token);
    const found = await check();
    expect(found?.found).toMatchObject([
      { code: 'connection', problem: { code: 'TOKEN_REFUSED' } },
    ]);
    expect(found?.unknown).toMatchObject([{ code: 'users' }]);
  });

  it('does not know what it could not ask', async () => {
    const { finish, check, world } = await live();
    await finish();
    await world.close();
    expect(await check()).toMatchObject({
      found: [],
      unknown: [{ code: 'connection' }, { code: 'users' }, { code: 'log' }],
      outcome: 'not-asked',
    });
  });

  it('marks as seen only what is open, and writes nothing for what is not', async () => {
    const { finish, check, journal, value, setupId } = await live();
    await finish();
    await check();
    const lines = journal().length;
    await value('health.seen', { setupId, events: ['1', 'x'.repeat(200)] });
    expect(journal()).toHaveLength(lines);
  });
});
