import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CompanyServer, member, names } from '../../support/company-server.ts';
import { codeOf } from '../../support/main-context.ts';
import { rolloutSetup } from '../../support/rollout-setup.ts';

let server = new CompanyServer();

beforeEach(async () => {
  server = new CompanyServer({
    users: [...names(4).map((name) => member(name)), member('lacks@x.example', { title: null })],
  });
  await server.start();
});
afterEach(() => server.stop());

const people = ['user0@x.example', 'gone@x.example', 'lacks@x.example', 'user1@x.example'];

/** A list that was compared, and what is asked of it. */
async function compared() {
  const main = await rolloutSetup(server);
  const { setupId } = main;
  await main.give(people);
  await main.compare();
  const view = await main.value('rollout.show', { setupId });
  const at = view.list?.at ?? '';
  const file = join(main.profile, 'setups', setupId, 'rollout-list.jsonl');
  return { ...main, at, file };
}

it('takes one person off: everybody else keeps what is known of them, also after a restart', async () => {
  const main = await compared();
  const { at, setupId } = main;
  const left = await main.value('rollout.takeOff', { setupId, at, index: 1 });
  expect(left).toMatchObject({
    list: { people: 3 },
    counts: { listed: 3, unchecked: 0, states: { complete: 2, incomplete: 1, 'not-there': 0 } },
    othersShown: true,
  });
  const still = [
    { index: 0, name: 'user0@x.example', atWisq: { state: 'complete' } },
    { index: 1, name: 'lacks@x.example', atWisq: { state: 'incomplete' } },
    { index: 2, name: 'user1@x.example', atWisq: { state: 'complete' } },
  ];
  expect((await main.rows({ sort: 'list' })).rows).toMatchObject(still);
  expect(readFileSync(main.file, 'utf8')).not.toContain('gone@');
  await main.context.rollout.close(setupId);
  expect((await main.rows({ sort: 'list' })).rows).toMatchObject(still);
  // And it can be compared again.
  expect(await main.compare()).toBeNull();
  expect(await main.value('rollout.show', { setupId })).toMatchObject({ counts: { listed: 3 } });
});

it('keeps in the record that somebody was, and nobody’s name', async () => {
  const main = await compared();
  const { at, setupId } = main;
  await main.value('rollout.takeOff', { setupId, at, index: 1 });
  const session = await main.setups.get(setupId);
  if (!session.ok) throw new Error('no session');
  expect(session.value.entries.at(-1)).toMatchObject({
    type: 'rollout.listed',
    list: { people: 3, source: 'pasted' },
    takenOff: 1,
  });
  expect(session.value.state.people?.list?.people).toBe(3);
  expect(session.value.state.people?.last?.counts.listed).toBe(4);
  expect(JSON.stringify(session.value.entries)).not.toContain('gone@');
});

it('takes nobody off twice: a list that changed since is another one', async () => {
  const main = await compared();
  const { at, setupId } = main;
  const once = { setupId, at, index: 1 };
  const answers = await Promise.all([
    main.call('rollout.takeOff', once),
    main.call('rollout.takeOff', once),
  ]);
  expect(answers.map(codeOf)).toEqual(['', 'PERSON_UNKNOWN']);
  expect((await main.rows({ sort: 'list' })).total).toBe(3);
  const beyond = { setupId, at, index: 99 };
  expect(codeOf(await main.call('rollout.takeOff', beyond))).toBe('PERSON_UNKNOWN');
});

it('waits for a comparison that runs or is paused', async () => {
  const main = await compared();
  const { at, setupId } = main;
  server.company.latencyMs = 30;
  await main.value('rollout.compare', { setupId, scope: 'everybody', oneLogin: false, rate: 5 });
  const first = { setupId, at, index: 0 };
  expect(codeOf(await main.call('rollout.takeOff', first))).toBe('COMPARISON_RUNNING');
  await main.value('rollout.pause', { setupId });
  await main.settled();
  expect(codeOf(await main.call('rollout.takeOff', first))).toBe('COMPARISON_RUNNING');
  await main.value('rollout.cancel', { setupId });
  await main.settled();
  expect(await main.value('rollout.takeOff', first)).toMatchObject({ list: { people: 3 } });
});

it('takes an odd entry off altogether', async () => {
  const main = await rolloutSetup(server);
  const { setupId } = main;
  const { list } = await main.give([...people, 'two@x@y.example']);
  expect(list?.odd).toBe(1);
  const odd = { setupId, at: list?.at ?? '', index: 4 };
  expect(await main.value('rollout.takeOff', odd)).toMatchObject({ list: { people: 4, odd: 0 } });
  expect(await main.value('rollout.odd', { setupId })).toEqual([]);
});

it('a list that cannot be written stays as it was, and can be changed once it can', async () => {
  const main = await compared();
  const { at, file, setupId } = main;
  const before = await main.rows({ sort: 'list' });
  // Nothing can be written where a folder is.
  mkdirSync(`${file}.new`);
  const one = { setupId, at, index: 1 };
  expect(codeOf(await main.call('rollout.takeOff', one))).toBe('LIST_UNWRITABLE');
  expect((await main.rows({ sort: 'list' })).rows).toEqual(before.rows);
  rmdirSync(`${file}.new`);
  expect(await main.compare()).toBeNull();
  expect(await main.value('rollout.takeOff', one)).toMatchObject({ list: { people: 3 } });
});

it('the list goes with its last person', async () => {
  const main = await rolloutSetup(server);
  const { setupId } = main;
  await main.give(['only@x.example']);
  const { list } = await main.value('rollout.show', { setupId });
  const last = { setupId, at: list?.at ?? '', index: 0 };
  expect(await main.value('rollout.takeOff', last)).toMatchObject({ list: null, counts: null });
  const session = await main.setups.get(setupId);
  expect(session.ok && session.value.entries.at(-1)?.type).toBe('rollout.list-forgotten');
});
