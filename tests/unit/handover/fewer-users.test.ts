import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { atOnce } from '../../../shared/domain/handover/canonical.ts';
import { fewerUsers } from '../../../shared/domain/handover/fewer-users.ts';
import { fileBytes } from '../../../shared/domain/handover/file-bytes.ts';
import { type Report } from '../../../shared/domain/handover/format.ts';
import { reportText } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { sumOf } from '../../../shared/domain/handover/shorten.ts';
import { utf8Length } from '../../../shared/domain/credentials/size.ts';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { subjectText } from '../../../shared/domain/users/subject.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { journalOf, reportOf } from './shared-files.ts';

const at = '2026-11-24T08:00:00.000Z';

/** A test user as they are written about: added, said of, looked up, confirmed. */
function aboutUser(number: number): readonly NewEntry[] {
  const userId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const userName = `person.${number}@northwind.example`;
  const values = {
    firstName: `Given${number}`,
    lastName: `Family${number}`,
    email: userName,
    jobTitle: 'HR Operations Lead',
    department: 'People Operations',
  };
  return [
    { type: 'user.added', userId, userName, expected: values },
    { type: 'user.said', userId, what: 'assigned', done: true },
    {
      type: 'user.looked',
      userId,
      look: {
        at,
        outcome: 'found',
        received: values,
        active: true,
        userName,
        problems: [],
        ms: 31,
      },
    },
    { type: 'user.confirmed', userId, by: 'Ines', on: '2026-11-24', channel: 'call', note: '' },
  ];
}

const manyUsers = (count: number, ...more: readonly NewEntry[]) =>
  journalOf(...Array.from({ length: count }, (_, number) => aboutUser(number)).flat(), ...more);

function readBack(report: Report) {
  const read = readSharedFile(reportText(report), sha256);
  if (!read.ok || read.value.kind !== 'report') throw new Error(JSON.stringify(read));
  return read.value;
}

describe('a report of more test users than a file holds', () => {
  it.each([
    ['with names', 5000, false],
    ['with pseudonyms', 5000, true],
    ['of more than any report may name', 5200, false],
  ])(
    '%s is made, opens, and says how many are left out',
    (_name, count, masked) => {
      const entries = manyUsers(count, { type: 'check.finished', result: checkResult() });
      const report = reportOf(entries, masked);
      expect(utf8Length(reportText(report))).toBeLessThanOrEqual(fileBytes);
      const { notices, report: read } = readBack(report);
      const here = fold(read.entries);
      expect(here.users.length).toBeGreaterThan(1000);
      expect(notices).toEqual([
        expect.objectContaining({
          code: 'FILE_SHORTENED',
          params: expect.objectContaining({ users: count - here.users.length }),
        }),
      ]);
      expect(here.checks).toHaveLength(1);
      if (masked) return;
      const whole = new Map(fold(entries).users.map((user) => [user.userId, subjectText(user)]));
      for (const user of here.users) expect(subjectText(user)).toBe(whole.get(user.userId));
      // Who was written about last.
      expect(here.users.at(-1)?.userName).toBe(`person.${count - 1}@northwind.example`);
    },
    60_000,
  );

  it('leaves nobody out where all have room', () => {
    const entries = manyUsers(40);
    const { notices, report } = readBack(reportOf(entries));
    expect([notices, report.entries]).toEqual([[], entries]);
  });
});

describe('leaving out whole test users', () => {
  const entries = journalOf(...aboutUser(1), ...aboutUser(2), { type: 'credentials.removed' });
  const bounds = { bytes: 1e6, users: 10, letters: 1e6 };

  it.each([
    ['bytes', { bytes: entries.slice(0, -3).reduce((sum, one) => sum + sizeOf(one), 0) }],
    ['people', { users: 1 }],
    ['letters of names', { letters: 70 }],
  ])('by %s, all about the older one goes', (_name, less) => {
    const { entries: kept, leftOut } = atOnce(fewerUsers(entries, { ...bounds, ...less }));
    expect(kept).toEqual([entries[0], ...entries.slice(5)]);
    expect(leftOut).toMatchObject({ entries: 4, users: 1, lookUps: 1, others: 3 });
  });

  it('counts one who was removed among the entries alone', () => {
    const userId = '00000000-0000-4000-8000-000000000001';
    const removed = journalOf(...aboutUser(1), { type: 'user.removed', userId }, ...aboutUser(2));
    expect(atOnce(fewerUsers(removed, { ...bounds, users: 1 })).leftOut).toMatchObject({
      entries: 5,
      users: 0,
    });
  });

  it('is told with what was left out before', () => {
    const { leftOut } = atOnce(fewerUsers(entries, { ...bounds, users: 1 }));
    const before = {
      entries: 2,
      from: '2025-01-01T00:00:00.000Z',
      until: '2025-02-01T00:00:00.000Z',
      checks: 2,
      lookUps: 0,
      others: 0,
    };
    const both = sumOf(before, leftOut);
    expect(both).toMatchObject({ entries: 6, from: before.from, until: leftOut?.until, users: 1 });
    expect(sumOf(leftOut, before)).toEqual(both);
    const params = { ...both, users: 1 };
    const said = problemMessage({ code: 'FILE_SHORTENED', params } as never);
    expect(said.what).toBe('1 test user is left out here, with older entries.');
    expect(said.why).toContain('What’s said here about the roll-out doesn’t include them.');
  });
});

function sizeOf(entry: Entry): number {
  return utf8Length(JSON.stringify(entry)) + 8;
}
