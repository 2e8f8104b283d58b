import { afterEach, describe, expect, it } from 'vitest';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { type ScenarioName, scenarioNames } from '../../../practice/scenarios.ts';
import { type World, startWorld } from '../../../practice/world.ts';
import { compareAttributes, countGood } from '../../../shared/domain/users/compare.ts';
import { check, codes, summary } from '../../support/checking.ts';

let world: World;
afterEach(() => world.close());

/** Sets OneLogin up the way the guide says, with what the message carries. */
async function connect(scenario: ScenarioName, tls = false): Promise<string> {
  world = await startWorld({ scenario, tls });
  world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  world.onelogin.enableProvisioning({ approval: true });
  return world.onelogin.enable();
}

const extraCa = () => (world.endpoint.ca === null ? [] : [world.endpoint.ca]);
const run = () => check(world.baseUrl, { token: world.token, extraCa: extraCa() });

async function provision(): Promise<void> {
  for (const person of world.people) {
    await world.onelogin.assign(person);
    await world.onelogin.approve(person.userName);
  }
}

/** Reads the first test user back; `good`: how many of the five arrived as they are. */
async function look() {
  const person = world.people[0];
  if (person === undefined) throw new Error('nobody to look for');
  const { token, baseUrl } = world;
  const { signal } = new AbortController();
  const { userName, firstName, lastName, email, title: jobTitle, department } = person;
  const result = await lookUpUser({ baseUrl, token, userName, signal, extraCa: extraCa() });
  const expected = { firstName, lastName, email, jobTitle, department };
  const comparison = compareAttributes(expected, result.received);
  return {
    outcome: result.outcome,
    codes: result.problems.map((one) => one.code),
    good: countGood(comparison),
    missing: comparison.filter((row) => row.verdict === 'missing').map((row) => row.attribute),
    active: result.active,
  };
}

describe('the message', () => {
  it.each(scenarioNames)('of %s carries one base URL and one token', async (scenario) => {
    world = await startWorld({ scenario });
    expect(world.message.split(world.baseUrl)).toHaveLength(2);
    expect(world.message.split(world.token)).toHaveLength(2);
  });
});

describe('a practice run', () => {
  it.each([false, true])('happy, over https: %s', async (tls) => {
    expect(await connect('happy', tls)).toBe('Enabled');
    const result = await run();
    expect(result).toMatchObject({ verdict: 'works-with-notes', oneLoginWouldShow: 'enabled' });
    expect(codes(result)).toEqual([
      ...(tls ? ['TLS_INSPECTED'] : ['PLAIN_LOOPBACK']),
      'WWW_AUTHENTICATE_MISSING',
    ]);
    await provision();
    expect(await look()).toEqual({
      outcome: 'found',
      codes: [],
      good: 5,
      missing: [],
      active: true,
    });
    expect(world.endpoint.users()).toHaveLength(2);
  });

  it('pending: nobody arrives before the approval', async () => {
    await connect('pending');
    const [maya] = world.people;
    if (maya === undefined) throw new Error('nobody');
    expect(await world.onelogin.assign(maya)).toBe('Pending');
    expect(world.onelogin.pending()).toEqual([maya.userName]);
    expect((await look()).codes).toEqual(['USER_NOT_FOUND']);
    expect(await world.onelogin.approve(maya.userName)).toBe('Provisioned');
    expect((await look()).outcome).toBe('found');
  });

  it('no-department: four of five arrive', async () => {
    await connect('no-department');
    await provision();
    expect(await look()).toMatchObject({ good: 4, missing: ['department'] });
  });

  it('wrong-token: neither OneLogin nor the check is content', async () => {
    expect(await connect('wrong-token')).toBe('Disabled');
    expect(summary(await run())).toMatchObject({ code: 'TOKEN_REFUSED', oneLogin: 'not-enabled' });
  });

  it('wrong-path: OneLogin shows Enabled, the check fails and says so', async () => {
    expect(await connect('wrong-path')).toBe('Enabled');
    expect(summary(await run())).toMatchObject({ code: 'PATH_NOT_FOUND', oneLogin: 'enabled' });
  });

  it('duplicate-user: told from one that arrived', async () => {
    await connect('duplicate-user');
    await provision();
    expect(await look()).toMatchObject({ outcome: 'several', codes: ['USER_SEVERAL'] });
    const name = world.people[0]?.userName ?? '';
    expect(world.onelogin.stateOf(name)?.state).toBe('Failed');
  });
});

describe('what OneLogin sends', () => {
  it('a look-up, a creation, replacements and a deletion, in that order', async () => {
    await connect('happy');
    world.onelogin.enableProvisioning({ approval: false });
    const [maya] = world.people;
    if (maya === undefined) throw new Error('nobody');
    const before = world.endpoint.requests().length;
    expect(await world.onelogin.assign(maya)).toBe('Provisioned');
    await world.onelogin.update({ ...maya, title: 'Head of HR' });
    expect(world.endpoint.users()[0]?.['title']).toBe('Head of HR');
    await world.onelogin.suspend(maya.userName);
    expect(await look()).toMatchObject({ active: false, codes: ['USER_INACTIVE'] });
    await world.onelogin.unassign(maya.userName);
    expect(world.endpoint.users()).toEqual([]);
    const sent = world.endpoint.requests().slice(before);
    expect(sent.map((line) => line.split(' ')[0])).toEqual([
      'GET',
      'POST',
      'PUT',
      'PUT',
      'GET',
      'DELETE',
    ]);
    expect(sent.join()).not.toContain(world.token);
  });

  it('a mapping that was left out, once it is put right and reapplied', async () => {
    await connect('happy');
    world.onelogin.enableProvisioning({ approval: false });
    world.onelogin.setMapping({ title: false });
    for (const person of world.people) await world.onelogin.assign(person);
    expect(await look()).toMatchObject({ missing: ['jobTitle'] });
    world.onelogin.setMapping({ title: true });
    await world.onelogin.reapplyMappings();
    expect(await look()).toMatchObject({ good: 5 });
  });
});
