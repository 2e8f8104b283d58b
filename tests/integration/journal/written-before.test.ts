import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { type Journal, openJournal } from '../../../main/journal/journal.ts';
import { WindowFile } from '../../../main/storage/window-file.ts';
import { checkHistory } from '../../../shared/domain/check/history.ts';
import { type StepId, stepIds } from '../../../shared/domain/guide/ids.ts';
import { userDigests } from '../../../shared/domain/handover/bind.ts';
import { judgeConfirmation } from '../../../shared/domain/handover/confirm.ts';
import { makeReport, reportText } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { stepStatus } from '../../../shared/domain/setup/step-status.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import { userProgress } from '../../../shared/domain/users/progress.ts';

// What version 0.1 wrote, before files, names and keys in the code were changed: practice setups, one
// journal with every kind of entry, their reports, a confirmation, a profile's window file; and in
// summary.json what 0.1 itself understood of them, in codes.
const fixtures = join(import.meta.dirname, '../../fixtures/0.1');
const names = readdirSync(fixtures);
const folder = mkdtempSync(join(tmpdir(), 'wisq-before-'));
const opened: Journal[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((journal) => journal.close()));
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string, file: string) => readFileSync(join(fixtures, name, file), 'utf8');
const setupIdOf = (name: string): string => JSON.parse(read(name, 'summary.json')).setupId;

/** A copy of the journal, opened as the app does. */
async function open(name: string): Promise<{ journal: Journal; path: string }> {
  const path = join(folder, name, 'journal.jsonl');
  cpSync(join(fixtures, name), join(folder, name), { recursive: true });
  const result = await openJournal(path, () => new Date('2026-11-27T12:00:00.000Z'));
  if (!result.ok) throw new Error(result.problem.code);
  opened.push(result.value);
  return { journal: result.value, path };
}

function summaryOf(setupId: string, { entries, notices }: Pick<Journal, 'entries' | 'notices'>) {
  const state = fold(entries);
  const next = nextAction(state);
  const history = checkHistory(state.checks);
  return {
    setupId,
    entries: entries.length,
    notices,
    name: state.name,
    oneLoginHost: state.oneLoginHost,
    connector: state.connector?.id ?? null,
    next: {
      owner: next.owner,
      action: next.action.code,
      problem: 'problem' in next.action ? next.action.problem : null,
      step: next.step,
    },
    steps: stepIds.map((id) => {
      const { mark, detail } = stepStatus(state, id);
      return [id, mark, detail.code];
    }),
    users: state.users.map((user) => {
      const { arrived, complete, confirmed, good } = userProgress(user);
      const problems = user.lastLookUp?.problems ?? [];
      const { userId, userName } = user;
      return { userId, userName, arrived, complete, confirmed, good, problems };
    }),
    checks: state.checks.map(({ verdict, owner, stages, secondRoute }) => ({
      verdict,
      owner,
      problems: stages.flatMap(({ problems }) => problems),
      second:
        secondRoute === undefined ? null : [secondRoute.own.problem, secondRoute.system.problem],
    })),
    history: history.map(({ code }) => code),
    timeline: timeline(entries).map(({ at, mark, what }) => [at, mark, what.code]),
    lastFailure: lastFailure(entries)?.problem ?? null,
    digests: Object.fromEntries(userDigests(setupId, entries, sha256)),
  };
}

/** With the choices that the fixtures' reports were made with. */
function reportOf(setupId: string, entries: readonly Entry[], masked: boolean): string {
  const report = makeReport(
    {
      setupId,
      entries,
      savedAt: '2026-11-27T12:00:00.000Z',
      masked,
      path: null,
      clean: { secretPath: '/scim/v2', maskToken: (text) => text },
      app: { version: '0.1.0', platform: 'linux', electron: '33.4.11' },
      system: { release: 'fixture', arch: 'x64', locale: 'en-US', timeZone: 'UTC' },
    },
    sha256,
  );
  return reportText(report);
}

type Read = readonly [mark: string, detail: string];

/**
 * Where the rail reads the same facts in another way than 0.1 did. What is known of users, checks and
 * the next action (but for `nextAnew`) is as it was; these are the words for it.
 * - `wisq` is a station of its own; what Wisq confirmed was said at step 5.
 * - What went wrong is marked as failed and no longer as under way.
 * - That the right row was picked is proven by Department alone: where it never came, step 1 is as
 *   it was said, and the connector can contradict it.
 * - What users lack is named, so it has a word of its own; a row without Department fails step 1.
 */
const readAnew: Readonly<Record<string, Readonly<Partial<Record<StepId, Read>>>>> = {
  happy: {
    assign: ['measured', 'users-arrived'],
    wisq: ['confirmed', 'users-confirmed'],
  },
  'duplicate-user': { assign: ['failed', 'look-failed'], wisq: ['none', 'nothing'] },
  'every-kind': {
    'add-app': ['under-way', 'some'],
    attributes: ['failed', 'attributes-lacking'],
    assign: ['failed', 'users-lacking'],
    wisq: ['failed', 'declined'],
  },
  'no-department': {
    'add-app': ['failed', 'wrong-connector'],
    attributes: ['failed', 'attributes-lacking'],
    assign: ['failed', 'users-lacking'],
    wisq: ['none', 'nothing'],
  },
  'wrong-token': { configure: ['failed', 'check-failed'], wisq: ['none', 'nothing'] },
};

/**
 * Where the next action is another one: the row that was picked has no Department, and choosing another
 * comes before fixing what its users lack.
 */
const nextAnew: Readonly<Record<string, object>> = {
  'no-department': { action: 'replace-app', step: 'add-app' },
};

/** What 0.1 understood, with the rail's words of today. */
function summaryToday(name: string) {
  const summary = JSON.parse(read(name, 'summary.json')) as {
    next: object;
    steps: [StepId, string, string][];
  };
  const steps = stepIds.map((id) => {
    const then = summary.steps.find(([one]) => one === id);
    const [, ...before] = then ?? [id, '', ''];
    return [id, ...(readAnew[name]?.[id] ?? before)];
  });
  return { ...summary, next: { ...summary.next, ...nextAnew[name] }, steps };
}

describe.each(names)('what version 0.1 wrote: %s', (name) => {
  it('opens as a journal that says the same, and is not touched by that', async () => {
    const { journal, path } = await open(name);
    const setupId = setupIdOf(name);
    expect(summaryOf(setupId, journal)).toEqual(summaryToday(name));
    expect(readFileSync(path, 'utf8')).toBe(read(name, 'journal.jsonl'));
  });

  it.each([
    ['report.wisq-setup', false],
    ['masked.wisq-setup', true],
  ])('makes the same %s, byte for byte, and opens it', async (file, masked) => {
    const { journal } = await open(name);
    expect(reportOf(setupIdOf(name), journal.entries, masked)).toBe(read(name, file));
    const shared = readSharedFile(read(name, file), sha256);
    if (!shared.ok || shared.value.kind !== 'report') throw new Error('no report');
    const { entries } = shared.value.report;
    expect(entries).toHaveLength(journal.entries.length);
    const [state, shown] = [fold(journal.entries), fold(entries)];
    expect(nextAction(shown).action.code).toBe(nextAction(state).action.code);
    const codes = ({ checks }: typeof state) =>
      checks.flatMap((check) => check.stages.flatMap((stage) => stage.problems));
    expect(codes(shown).map(({ code }) => code)).toEqual(codes(state).map(({ code }) => code));
  });
});

describe('what version 0.1 wrote, from one computer to the other', () => {
  it('is a confirmation that can be taken until it was', async () => {
    const { journal } = await open('happy');
    const { entries } = journal;
    const file = readSharedFile(read('happy', 'confirmation.wisq-confirmation'), sha256);
    if (!file.ok || file.value.kind !== 'confirmation') throw new Error('no confirmation');
    const { confirmation } = file.value;
    const clean = { secretPath: '/scim/v2', maskToken: (text: string) => text };
    const judge = (known: readonly Entry[]) =>
      judgeConfirmation(confirmation, known, clean, sha256);
    const taken = entries.findIndex(({ type }) => type === 'user.confirmed');
    const rows = judge(entries.slice(0, taken));
    expect(rows).toMatchObject({
      ok: true,
      value: confirmation.users.map(({ userId, answer }) => ({ userId, answer, against: null })),
    });
    expect(judge(entries)).toMatchObject({ problem: { code: 'CONFIRMATION_ALREADY_TAKEN' } });
  });

  it('is a report that was saved by the app, and a place in the window', () => {
    expect(readSharedFile(read('happy', 'saved.wisq-setup'), sha256)).toMatchObject({
      ok: true,
      value: { kind: 'report', notices: [] },
    });
    const window = new WindowFile(join(fixtures, 'happy'), () => {});
    const lastSetupId = setupIdOf('happy');
    expect(window.load()).toMatchObject({ lastSetupId, positions: { [lastSetupId]: 'assign' } });
  });
});

it('what is appended now has the keys that version 0.1 wrote', async () => {
  const { journal, path } = await open('every-kind');
  const [check] = journal.entries.filter(({ type }) => type === 'check.finished').slice(-1);
  const [lookUp] = journal.entries.filter(
    (entry) => entry.type === 'user.looked' && entry.look.problems.length > 0,
  );
  for (const entry of [check, lookUp]) {
    if (entry === undefined) throw new Error('the fixture lacks it');
    const { v: _v, id: _id, at: _at, ...again } = entry;
    await journal.append(again);
  }
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').map(contentOf);
  const written = read('every-kind', 'journal.jsonl').split('\n').filter(Boolean).map(contentOf);
  const originals = [check, lookUp].map((entry) =>
    contentOf(
      read('every-kind', 'journal.jsonl')
        .split('\n')
        .find((line) => line.includes(`"id":"${entry?.id}"`)) ?? '',
    ),
  );
  expect(lines.slice(written.length)).toEqual(originals);
});

/** A line without what the journal gives it anew, as text, so that the order of keys counts. */
function contentOf(line: string): string {
  const { v: _v, id: _id, at: _at, ...content } = JSON.parse(line);
  return JSON.stringify(content);
}
