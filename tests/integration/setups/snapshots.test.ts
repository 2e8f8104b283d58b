import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { Snapshots } from '../../../main/setups/snapshots.ts';
import type { AppEvent, SetupView } from '../../../shared/contract/contract.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { longPast } from '../../../tools/fixtures/long-past.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { posix } from '../../support/needs.ts';
import { isPrivate } from '../../support/private.ts';

/** A profile that the app closed once with a setup of so many entries in it. */
async function closedOnce(entries = 1000) {
  const { profile, value, setups } = mainWithoutElectron();
  const setupId = longPast(entries).putInto(profile, 'assign');
  const before = await value('setups.open', { setupId });
  await setups.close();
  const file = (name: string) => join(profile, 'setups', setupId, name);
  return { profile, setupId, before, journal: file('journal.jsonl'), kept: file('state.json') };
}

/** The app started again on that profile. */
function startedAgain(profile: string) {
  const main = mainWithoutElectron({}, profile);
  const told = () => main.events.flatMap((event) => viewIn(event));
  return { ...main, told };
}

function viewIn(event: AppEvent): SetupView[] {
  return event.type === 'setup.changed' ? [event.view] : [];
}

/** Remembered, and not read: no view of the journal itself has this revision. */
const remembered = -1;

describe('a setup with a long journal, opened again', () => {
  it('is there immediately as it was left; then its journal is read, and says the same', async () => {
    const { profile, setupId, before } = await closedOnce();
    const { value, told, setups } = startedAgain(profile);
    await setups.readAhead();
    const [listed] = await value('setups.list', undefined);
    expect(listed).toMatchObject({ setupId, name: 'Northwind, production' });
    const opened = await value('setups.open', { setupId });
    expect(opened).toEqual({ ...before, revision: remembered });
    expect((await setups.get(setupId)).ok).toBe(true);
    // From now on it is the journal that answers, and nothing had to be told.
    expect(await value('setups.open', { setupId })).toEqual(before);
    expect(told()).toEqual([]);
  });

  it('is there immediately after a crash, too, with what was written since', async () => {
    const { setups, value, profile } = mainWithoutElectron();
    const setupId = longPast(1000).putInto(profile, 'assign');
    await value('setups.open', { setupId });
    const kept = join(profile, 'setups', setupId, 'state.json');
    await vi.waitFor(() => expect(existsSync(kept)).toBe(true));
    await value('setups.rename', { setupId, name: 'Renamed before the crash' });

    const again = startedAgain(profile);
    const opened = await again.value('setups.open', { setupId });
    expect([opened.revision, opened.state.name]).toEqual([remembered, 'Renamed before the crash']);
    expect((await again.setups.get(setupId)).ok).toBe(true);
    expect(again.told()).toEqual([]);
    await setups.close();
  });

  it('is read before anything in it is decided', async () => {
    const { profile, setupId, journal } = await closedOnce();
    const { call, value, told } = startedAgain(profile);
    await value('setups.open', { setupId });
    const tick = { setupId, taskId: 'assign.approve', done: true } as const;
    expect(codeOf(await call('guide.tick', tick))).toBe('');
    expect(told().at(-1)?.state.tasks['assign.approve']).toBeDefined();
    expect(readFileSync(journal, 'utf8').trimEnd().split('\n').at(-1)).toContain('assign.approve');
  });

  it('is shown as the journal has it, where that was exchanged for another as long', async () => {
    const { profile, setupId, journal } = await closedOnce();
    const text = readFileSync(journal, 'utf8');
    writeFileSync(journal, text.replace('Northwind, production', 'Northwind, exchanged!'));
    expect(statSync(journal).size).toBe(Buffer.byteLength(text));
    const { setups, told } = startedAgain(profile);
    expect((await setups.snapshotView(setupId))?.view.state.name).toBe('Northwind, production');
    expect(told()).toEqual([]);
    await setups.get(setupId);
    expect(told().map(({ state }) => state.name)).toEqual(['Northwind, exchanged!']);
  });

  it('says so when its journal cannot be read after all', async () => {
    const { profile, setupId, journal } = await closedOnce();
    const { call, value, events } = startedAgain(profile);
    await value('setups.open', { setupId });
    rmSync(journal);
    mkdirSync(journal);
    await vi.waitFor(() => expect(events).toContainEqual({ type: 'setup.open', setupId }), 10_000);
    expect(codeOf(await call('setups.open', { setupId }))).toBe('JOURNAL_UNWRITABLE');
  });

  it('is read immediately while names are hidden, and shown with pseudonyms', async () => {
    const { profile, setupId } = await closedOnce();
    const { value, told } = startedAgain(profile);
    const names = (view: SetupView | undefined) => JSON.stringify(view).includes('maya.okafor@');
    expect(names(await value('setups.open', { setupId }))).toBe(true);
    await value('names.hide', { hidden: true });
    expect([told().at(-1)?.namesHidden, names(told().at(-1))]).toEqual([true, false]);

    const next = startedAgain(profile);
    await next.value('names.hide', { hidden: true });
    const shown = await next.value('setups.open', { setupId });
    expect([shown.namesHidden, names(shown), shown.revision]).toEqual([true, false, 0]);
  });
});

describe('what is kept of a long journal', () => {
  it('is for this user alone, and is deleted with the setup', async () => {
    const { profile, setupId, kept } = await closedOnce();
    expect(isPrivate(kept)).toBe(true);
    const { value } = startedAgain(profile);
    await value('setups.delete', { setupId });
    expect(existsSync(join(profile, 'setups', setupId))).toBe(false);
  });

  it('is not kept for a journal that is short, or that has notices', async () => {
    expect(existsSync((await closedOnce(100)).kept)).toBe(false);
    const { profile, setupId, journal, kept } = await closedOnce();
    rmSync(kept);
    appendFileSync(journal, '{"torn');
    const again = startedAgain(profile);
    expect((await again.value('setups.open', { setupId })).notices).not.toEqual([]);
    await again.setups.close();
    expect(existsSync(kept)).toBe(false);
  });

  it.each<[string, (files: { journal: string; kept: string }) => void]>([
    [
      'the journal is shorter',
      ({ journal }) => {
        const lines = readFileSync(journal, 'utf8').split('\n');
        // By an entry that changes nothing any more.
        writeFileSync(journal, [...lines.slice(0, -3), ...lines.slice(-2)].join('\n'));
      },
    ],
    [
      'more was written since than anybody should wait for',
      ({ journal }) => {
        const last = readFileSync(journal, 'utf8').trimEnd().split('\n').at(-1) ?? '';
        // The same entry again counts once.
        appendFileSync(journal, `${last}\n`.repeat(Math.ceil((5 * 1024 * 1024) / last.length)));
      },
    ],
    ['what follows in the journal is damaged', ({ journal }) => appendFileSync(journal, '{"v":\n')],
    ['the file was cut', ({ kept }) => writeFileSync(kept, readFileSync(kept).subarray(0, -20))],
    ['the file was emptied', ({ kept }) => writeFileSync(kept, '')],
    [
      'a byte of it is another',
      ({ kept }) =>
        writeFileSync(kept, readFileSync(kept, 'utf8').replace('Northwind', 'Northwinb')),
    ],
    [
      'it has another shape under the right digest',
      ({ kept }) => {
        const [head = '', body = ''] = readFileSync(kept, 'utf8').split('\n');
        const state = JSON.parse(body) as { state: { tasks: unknown } };
        state.state.tasks = { 'no.task': { at: 'never' } };
        const changed = JSON.stringify(state);
        const sha256 = createHash('sha256').update(changed).digest('hex');
        const first = JSON.stringify({ ...(JSON.parse(head) as object), sha256 });
        writeFileSync(kept, `${first}\n${changed}\n`);
      },
    ],
    ['it is a folder', ({ kept }) => (rmSync(kept), mkdirSync(kept))],
  ])('does not count when %s', async (_what, change) => {
    const { profile, setupId, journal, kept, before } = await closedOnce();
    change({ journal, kept });
    const { value } = startedAgain(profile);
    const opened = await value('setups.open', { setupId });
    expect(opened.revision).not.toBe(remembered);
    expect(opened.state).toEqual(before.state);
  });

  it('does not count for another build, nor is it written where nothing may be', async () => {
    const { profile, setupId, kept } = await closedOnce();
    const logged: string[] = [];
    const log = (code: string, detail: string) => void logged.push(`${code} ${detail}`);
    const now = () => new Date();
    const here = new SetupsFolder(profile, now);
    const state = await new Snapshots(here, 'test', log).read(setupId);
    expect(state).not.toBe(null);
    expect(await new Snapshots(here, 'next', log).read(setupId)).toBe(null);
    rmSync(kept);
    const closed = new SetupsFolder(profile, now, problem('JOURNAL_UNWRITABLE'));
    if (state !== null) await new Snapshots(closed, 'test', log).write(setupId, state);
    expect(existsSync(kept)).toBe(false);
    mkdirSync(kept);
    if (state !== null) await new Snapshots(here, 'test', log).write(setupId, state);
    // What Windows calls a folder where a file should go.
    expect(logged).toEqual([`memory.unwritten ${posix ? 'EISDIR' : 'EPERM'}`]);
  });
});
