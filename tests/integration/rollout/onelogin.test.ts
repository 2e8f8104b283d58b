import { afterEach, describe, expect, it } from 'vitest';
import { lookAtPeople } from '../../../main/onelogin/look-at-onelogin.ts';
import { readPeopleThere, readRolesThere } from '../../../main/onelogin/read-people.ts';
import type { ScenarioName } from '../../../practice/scenarios.ts';
import { defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { CompanyServer, member } from '../../support/company-server.ts';
import { compareWith } from '../../support/comparing.ts';
import { lookOptions, namesIn, scene } from '../../support/onelogin.ts';
import { runCommand } from '../../support/rollout-commands.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { companyToken } from '../../support/company-server.ts';

let server = new CompanyServer();
afterEach(() => server.stop());

/** A world where this is wrong, and a Wisq that has so many of its people. */
async function world(name: ScenarioName, atWisq: number) {
  const made = await scene(name);
  const people = namesIn(made);
  server = new CompanyServer({ users: people.slice(0, atWisq).map((one) => member(one)) });
  await server.start();
  const options = lookOptions(made);
  const compare = (more: Parameters<typeof compareWith>[2] = {}) =>
    compareWith(server, [...people, 'nobody@northwind.example'], {
      oneLogin: true,
      appName: defaultDisplayName,
      lookAtPeople: (wanted) => lookAtPeople(options, wanted),
      ...more,
    });
  return { made, people, options, compare };
}

describe('who is not complete at Wisq, at OneLogin', () => {
  it.each([
    ['approval-waiting', 'waiting'],
    ['not-assigned', 'not-assigned'],
    ['failed', 'failed'],
  ] as const)('in the scene %s is %s', async (name, state) => {
    const { compare, people } = await world(name, 0);
    const { outcome, state: list } = await compare();
    expect(outcome).toEqual({ kind: 'finished' });
    expect(list.person(0)?.atOneLogin).toMatchObject({ state });
    if (state === 'failed') expect(list.person(0)?.atOneLogin?.text).not.toBeNull();
    expect(list.person(people.length)?.atOneLogin).toMatchObject({ state: 'not-found' });
    const { oneLogin } = list.counts;
    const asked = Object.values(oneLogin ?? {}).reduce((sum, count) => sum + count, 0);
    expect(asked).toBe(people.length + 1);
    expect(list.last?.oneLoginRequests).toBeGreaterThan(2);
  });

  it('and nobody else: who is complete is not asked about', async () => {
    const { compare, people } = await world('happy', 1);
    const { state } = await compare();
    expect(state.person(0)).toMatchObject({ atWisq: { state: 'complete' }, atOneLogin: null });
    expect(state.person(1)?.atOneLogin).not.toBeNull();
    expect(people.length).toBeGreaterThan(1);
  });

  it('is unknown where OneLogin cannot be asked, with the reason, and nothing is lost at Wisq', async () => {
    const { compare, made, people } = await world('happy', 0);
    await made.close();
    const { outcome, state } = await compare();
    expect(outcome).toEqual({ kind: 'finished' });
    expect(state.counts.states['not-there']).toBe(people.length + 1);
    expect(state.person(0)?.atOneLogin).toMatchObject({
      state: 'unknown',
      problem: { code: 'ONELOGIN_UNREACHABLE' },
    });
  });

  it('is gone on with after a stop: nobody is asked about twice', async () => {
    const { compare, options } = await world('approval-waiting', 0);
    const stop = new AbortController();
    const asked: string[] = [];
    const first = await compare({
      signal: stop.signal,
      lookAtPeople: (wanted) =>
        lookAtPeople(
          { ...options, signal: stop.signal },
          {
            ...wanted,
            atOnce: 1,
            async onPerson(at, reading, requests) {
              asked.push(reading.asked);
              await wanted.onPerson(at, reading, requests);
              stop.abort();
            },
          },
        ),
    });
    expect(first.outcome).toEqual({ kind: 'stopped' });
    expect(asked).toHaveLength(1);
    const second = await compare({ list: first.state });
    expect(second.outcome).toEqual({ kind: 'finished' });
    const again = second.events.filter((event) => event.type === 'onelogin');
    expect(again.map((event) => event.index)).not.toContain(0);
    expect(second.state.counts.oneLogin).toMatchObject({ 'not-found': 1 });
  });
});

describe('a list from OneLogin', () => {
  it('is the app’s users, a role’s, or refused as a whole', async () => {
    const { made, options, people } = await world('happy', 0);
    const wanted = { appName: defaultDisplayName, roleId: null };
    const app = await readPeopleThere(options, wanted);
    expect(app).toMatchObject({ ok: true, value: { name: defaultDisplayName } });
    expect(app.ok && app.value.people.length).toBe(people.length);
    made.onelogin.directory.change(people[0] ?? '', { roleIds: [192_513] });
    const roles = await readRolesThere(options, defaultDisplayName);
    const [role] = roles.ok ? roles.value : [];
    expect(role).toMatchObject({ id: expect.any(Number) });
    const ofRole = await readPeopleThere(options, { ...wanted, roleId: role?.id ?? 0 });
    expect(ofRole).toMatchObject({ ok: true, value: { name: role?.name, people: [people[0]] } });
    expect(await readPeopleThere(options, { appName: 'Another', roleId: null })).toMatchObject({
      problem: { code: 'ONELOGIN_APP_NOT_FOUND' },
    });
    await made.close();
    expect(await readPeopleThere(options, wanted)).toMatchObject({
      problem: { code: 'ONELOGIN_UNREACHABLE' },
    });
  });
});

it('the terminal asks OneLogin with the two lines after the token, and prints none of them', async () => {
  const { made, people } = await world('approval-waiting', 0);
  const folder = await mkdtemp(join(tmpdir(), 'reconcile-'));
  const list = join(folder, 'people.txt');
  await writeFile(list, people.join('\n'));
  const { clientId, clientSecret } = made.api.credential;
  const args = [
    ['--base-url', server.baseUrl, '--list', list, '--rate', 'off', '--practice'],
    ['--onelogin', made.api.address, '--app', defaultDisplayName],
  ].flat();
  const input = `${companyToken}\n${clientId}\n${clientSecret}\n`;
  const json = await runCommand('reconcile', [...args, '--json'], input);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({
    listed: people.length,
    oneLogin: { waiting: expect.any(Number), 'not-found': 0 },
  });
  const text = await runCommand('reconcile', args, input);
  expect(text.out).toContain('Waits for approval');
  for (const secret of [companyToken, clientSecret]) {
    expect(JSON.stringify([json, text])).not.toContain(secret);
  }
  await rm(folder, { recursive: true, force: true });
});
