import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { people } from '../tools/fixtures/people.ts';
import { startWorld } from '../practice/world.ts';
import { longPast } from '../tools/fixtures/long-past.ts';
import { type Story, storyUpTo } from '../tools/fixtures/story.ts';
import { growthPage } from './growth-page.ts';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { scrollThrough } from './scroll.ts';
import { electron, inPairs, startApp } from './start-app.ts';
import { watchAll } from './watch-all.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const many = { entries: 10_000, users: 200, setups: 50 };
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-growth-'));
const profile = (name: string) => join(folder, name);

/** A setup at step 5 with so many test users, each arrived. */
function manyUsers(count: number): Story {
  const story = storyUpTo('assign');
  for (let at = 0; at < count; at += 1) {
    const person = people[at % people.length];
    if (person === undefined) break;
    const named = { ...person, userName: `user-${at}@northwind.example` };
    const userId = randomUUID();
    story.added(named, userId).found(named, userId);
  }
  return story;
}

function manySetups(count: number, into: string): void {
  for (let at = 0; at < count; at += 1) storyUpTo('assign', `Setup ${at + 1}`).putInto(into);
}

const usable = async (name: string) => (await startApp('ours', profile(name))).usable;

/** As when it is opened for the first time: what the journal came to was not kept. */
async function usableUnkept(name: string): Promise<number> {
  const setups = join(profile(name), 'setups');
  for (const id of readdirSync(setups)) rmSync(join(setups, id, 'state.json'), { force: true });
  return usable(name);
}

const before = load();
try {
  longPast(0).putInto(profile('few entries'), 'assign');
  longPast(many.entries).putInto(profile('many entries'), 'assign');
  manyUsers(2).putInto(profile('few users'), 'assign');
  manyUsers(many.users).putInto(profile('many users'), 'assign');
  // Two, because a single one is opened at once.
  manySetups(2, profile('few setups'));
  manySetups(many.setups, profile('many setups'));

  const beside = (few: string, big: string, count = rounds) =>
    inPairs(
      count,
      big,
      () => usable(few),
      () => usable(big),
    );
  await beside('few entries', 'many entries', 1);
  const entries = await beside('few entries', 'many entries');
  const unkept = await inPairs(
    rounds,
    'many entries, nothing kept',
    () => usable('few entries'),
    () => usableUnkept('many entries'),
  );
  await beside('few setups', 'many setups', 1);
  const setups = await beside('few setups', 'many setups');
  const scrolls = await inPairs(
    Math.min(rounds, 5),
    'scrolling',
    () => scrollThrough(profile('few users')),
    () => scrollThrough(profile('many users')),
  );
  const world = await startWorld({ scenario: 'happy' });
  const watch = (users: number) => watchAll(world, users, mkdtempSync(join(folder, 'watched ')));
  const watches = await inPairs(
    Math.min(rounds, 5),
    'watching',
    () => watch(2),
    () => watch(many.users),
  );
  await world.close();
  const page = growthPage(
    { entries, unkept, setups, scrolls, watches },
    { many, date: today(), machine: `${machine()}; ${electron}`, load: [before, load()] },
  );
  sayPage('growth', page, values.write);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
