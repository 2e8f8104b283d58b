import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { RecentReports } from '../../../main/storage/recent-reports.ts';
import { linux, needs } from '../../support/needs.ts';
import { isPrivate } from '../../support/private.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-reports-'));
const path = join(profile, 'reports.json');
const logged: string[] = [];
const open = () => new RecentReports(profile, (code, detail) => logged.push(`${code} ${detail}`));
const listed = async (reports: RecentReports) => {
  const all = await reports.list();
  return all.ok ? all.value : all.problem;
};

afterEach(() => {
  rmSync(path, { force: true });
  logged.splice(0);
});

const report = (n: number, savedAt = '2026-11-23T12:00:00.000Z') => ({
  digest: {
    setupId: `${n}`,
    name: `Customer ${n}`,
    oneLoginHost: null,
    savedAt,
    done: [],
    connection: null,
    users: [],
  },
  next: { owner: 'wisq', code: 'wisq-confirms', step: 'wisq' } as const,
  path: null,
  openedAt: '2026-11-23T13:00:00.000Z',
});

describe('the reports that were opened on this computer', () => {
  test('are kept over a restart, the one opened last first, each customer once', async () => {
    const reports = open();
    await reports.opened(report(1));
    await reports.opened(report(2));
    await reports.opened(report(1, '2026-11-24T12:00:00.000Z'));
    expect(await listed(open())).toMatchObject([
      { digest: { setupId: '1', savedAt: '2026-11-24T12:00:00.000Z' } },
      { digest: { setupId: '2', savedAt: '2026-11-23T12:00:00.000Z' } },
    ]);
    expect(isPrivate(path)).toBe(true);
  });

  test('keep the answer to the very report, and not to the next one', async () => {
    const reports = open();
    await reports.opened(report(1));
    await reports.answered('1', '2026-11-23T14:00:00.000Z');
    await reports.opened(report(1));
    expect(await listed(reports)).toMatchObject([{ answeredAt: '2026-11-23T14:00:00.000Z' }]);
    await reports.opened(report(1, '2026-11-24T12:00:00.000Z'));
    expect(await listed(reports)).toMatchObject([{ answeredAt: null }]);
  });

  test('are fifty at most, and one can be forgotten', async () => {
    const reports = open();
    for (let n = 0; n < 55; n++) await reports.opened(report(n));
    expect(await listed(reports)).toHaveLength(50);
    await reports.forget('54');
    expect(await listed(open())).toMatchObject({ 0: { digest: { setupId: '53' } } });
  });

  test('are none where no file is', async () => {
    expect(await listed(open())).toEqual([]);
    expect(logged).toEqual([]);
  });

  test.each(['{', '{"reports":[{"digest":{}}]}', '[]'])(
    'are not taken for none where the file is damaged: %s',
    async (damage) => {
      writeFileSync(path, damage);
      expect(await listed(open())).toEqual(problem('REPORTS_UNREADABLE', { cause: 'damaged' }));
      expect(logged).toEqual(['recent-reports.unreadable damaged']);
    },
  );

  test('are not waited for where a pipe is', needs(linux, 'mkfifo'), async () => {
    execFileSync('/usr/bin/mkfifo', [path]);
    expect(await listed(open())).toEqual(problem('REPORTS_UNREADABLE', { cause: 'no-file' }));
  });

  test('begin anew with the next report, and the file that could not be read stays', async () => {
    writeFileSync(path, '{');
    const reports = open();
    await reports.opened(report(1));
    expect(await listed(reports)).toHaveLength(1);
    expect(await listed(open())).toHaveLength(1);
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe('{');
  });

  test('are there again once the file can be read', async () => {
    const reports = open();
    mkdirSync(path);
    expect(await listed(reports)).toMatchObject({ code: 'REPORTS_UNREADABLE' });
    rmdirSync(path);
    expect(await listed(reports)).toEqual([]);
  });
});
