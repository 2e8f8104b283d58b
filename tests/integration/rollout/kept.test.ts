import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../main/rollout/compare/events.ts';
import { type KeptList, newKeptList } from '../../../main/rollout/store/kept-list.ts';
import { ListFile } from '../../../main/rollout/store/list-file.ts';
import { CompanyServer, companyToken, member, names } from '../../support/company-server.ts';
import { compareWith, statesOf } from '../../support/comparing.ts';
import { isPrivate } from '../../support/private.ts';

let folder = '';
let server = new CompanyServer();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollout-'));
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'rollout-list.jsonl');
const odd = [{ line: 3, text: 'x', why: 'no-at', left: false }] as const;

function list(people: readonly string[]): KeptList {
  const given = { source: 'file', people, duplicates: 2, empty: 1, odd } as const;
  return newKeptList(given, { at: '2026-11-24T10:00:00.000Z', salt: 'salt' });
}

async function written(people: readonly string[]): Promise<ListFile> {
  const file = new ListFile(folder);
  expect(await file.write(list(people))).toMatchObject({ ok: true });
  return file;
}

async function read(): Promise<KeptList> {
  const file = new ListFile(folder);
  const found = await file.read();
  await file.close();
  if (!found.ok || found.value === null) throw new Error('no list');
  return found.value;
}

const begin: RunEvent = {
  type: 'begin',
  at: '2026-11-24T10:00:00.000Z',
  scope: 'everybody',
  oneLogin: false,
  rate: null,
  ask: null,
};

async function company(more: ConstructorParameters<typeof CompanyServer>[0]): Promise<void> {
  server = new CompanyServer(more);
  await server.start();
}

describe('the file of a list', () => {
  it('holds it as it was given, for this user alone', async () => {
    const file = await written(names(2500));
    await file.close();
    const kept = await read();
    expect(kept).toMatchObject({ source: 'file', duplicates: 2, empty: 1, odd, salt: 'salt' });
    expect(kept.state.names).toEqual(names(2500));
    expect(isPrivate(path())).toBe(true);
  });

  it('is none before there is one, and after it was removed', async () => {
    const file = new ListFile(folder);
    expect(await file.read()).toEqual({ ok: true, value: null });
    await file.write(list(names(3)));
    await file.remove();
    expect(await file.read()).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual([]);
  });

  it('leads to the same state as the events did, at any moment', async () => {
    await company({ users: names(90).map((name) => member(name)), pageSize: 10 });
    const file = await written([...names(90), 'nobody@x.example']);
    const { events, state } = await compareWith(server, [...names(90), 'nobody@x.example']);
    for (const event of events) await file.append([event]);
    await file.close();
    const kept = await read();
    expect(kept.state.last).toEqual(state.last);
    expect(kept.state.counts).toEqual(state.counts);
    const again = new ListFile(folder);
    await again.write(kept);
    await again.close();
    const compact = await read();
    expect(compact.state.last).toEqual(state.last);
    expect(statesOf(compact.state)).toEqual(statesOf(state));
  });

  it('loses a last line that was cut off, and nothing else', async () => {
    await company({ users: names(60).map((name) => member(name)), pageSize: 10 });
    const file = await written(names(60));
    const { events } = await compareWith(server, names(60));
    for (const event of events.slice(0, 5)) await file.append([event]);
    await file.close();
    const whole = await readFile(path());
    const last = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    const before = (await read()).state.counts;
    for (const cut of [1, 20, whole.length - last - 1]) {
      await writeFile(path(), whole.subarray(0, whole.length - cut));
      const { counts } = (await read()).state;
      expect(counts.unchecked).toBeGreaterThan(before.unchecked);
      expect((await readFile(path())).length).toBe(last);
    }
  });

  it.each([0, 0.2, 0.5, 0.8, 0.99])(
    'that another program changed at %d is damaged, never shorter',
    async (part) => {
      await company({ users: names(40).map((name) => member(name)), pageSize: 10 });
      const file = await written(names(40));
      const { events } = await compareWith(server, names(40));
      for (const event of events) await file.append([event]);
      await file.close();
      const bytes = await readFile(path());
      const at = Math.floor((bytes.length - 2) * part);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path(), bytes);
      expect(await new ListFile(folder).read()).toMatchObject({
        problem: { code: 'LIST_DAMAGED' },
      });
    },
  );

  it('without one of its lines is damaged', async () => {
    const file = await written(names(2500));
    await file.close();
    const lines = (await readFile(path(), 'utf8')).split('\n');
    for (let left = 0; left < lines.length - 1; left += 1) {
      await writeFile(path(), lines.toSpliced(left, 1).join('\n'));
      expect(await new ListFile(folder).read(), `without line ${left + 1}`).toMatchObject({
        problem: { code: 'LIST_DAMAGED' },
      });
    }
  });

  it('takes nothing more once it was replaced', async () => {
    const file = await written(names(3));
    await rm(path());
    expect(await file.append([begin])).toMatchObject({ problem: { code: 'LIST_DAMAGED' } });
  });

  it('holds nothing of users who are not on the list', async () => {
    await company({ users: [...names(5), 'secret.person@x.example'].map((name) => member(name)) });
    const file = await written(names(5));
    const { events, others } = await compareWith(server, names(5));
    for (const event of events) await file.append([event]);
    await file.close();
    expect(others).toEqual(['secret.person@x.example']);
    const text = await readFile(path(), 'utf8');
    expect(text).not.toMatch(/secret|Analyst|Research|Given|Family/);
    expect(text).not.toContain(companyToken);
  });
});

describe('a process that is killed', () => {
  it.each([
    ['walks pages', { pageSize: 10 }],
    ['searches', { listing: 403 }],
  ] as const)(
    'while it %s goes on where it was: nothing is lost, nothing finished is asked twice',
    async (_name, more) => {
      const people = [...names(120), 'nobody@x.example'];
      await company({ users: names(120).map((name) => member(name)), latencyMs: 8, ...more });
      const file = await written(people);
      await file.append([begin]);
      await file.close();
      let kills = 0;
      for (let round = 0; round < 40; round += 1) {
        const ended = await runChild(round < 8 ? 5 + ((round * 7) % 23) : null);
        if (ended === 'killed') kills += 1;
        else break;
      }
      expect(kills).toBeGreaterThan(1);
      const { state } = await read();
      expect(state.run?.wisqDone).toBe(true);
      expect(statesOf(state)).toEqual([...names(120).map(() => 'complete'), 'not-there']);
      // What was under way when it was killed, four at a time, may come again.
      const times = new Map<string, number>();
      for (const { url } of server.asked) times.set(url, (times.get(url) ?? 0) + 1);
      const again = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
      expect(again).toBeLessThanOrEqual(kills * 5);
    },
    60_000,
  );

  /** Kills it after so many requests; null: never. */
  async function runChild(afterRequests: number | null): Promise<'killed' | 'done'> {
    const asked = server.asked.length;
    const child = spawn(
      process.execPath,
      ['tests/support/rollout-child.ts', folder, server.baseUrl, companyToken],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { before } = server.company;
    server.company.before = () => {
      if (afterRequests !== null && server.asked.length - asked >= afterRequests) {
        child.kill('SIGKILL');
      }
      return false;
    };
    const code = await new Promise((resolve) => child.once('close', resolve));
    server.company.before = before;
    return code === 0 ? 'done' : 'killed';
  }
});
