import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { RecentReports } from '../../../main/storage/recent-reports.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-reports-'));
const path = join(profile, 'reports.json');
const logged: string[] = [];
const open = () => new RecentReports(profile, (code, detail) => logged.push(`${code} ${detail}`));

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
    const kept = await open().list();
    expect(kept.map(({ digest }) => [digest.setupId, digest.savedAt])).toEqual([
      ['1', '2026-11-24T12:00:00.000Z'],
      ['2', '2026-11-23T12:00:00.000Z'],
    ]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('keep the answer to the very report, and not to the next one', async () => {
    const reports = open();
    await reports.opened(report(1));
    await reports.answered('1', '2026-11-23T14:00:00.000Z');
    await reports.opened(report(1));
    expect((await reports.list())[0]?.answeredAt).toBe('2026-11-23T14:00:00.000Z');
    await reports.opened(report(1, '2026-11-24T12:00:00.000Z'));
    expect((await reports.list())[0]?.answeredAt).toBeNull();
  });

  test('are fifty at most, and one can be forgotten', async () => {
    const reports = open();
    for (let n = 0; n < 55; n++) await reports.opened(report(n));
    expect(await reports.list()).toHaveLength(50);
    await reports.forget('54');
    expect((await open().list())[0]?.digest.setupId).toBe('53');
  });

  test('count as none when the file is damaged, and say so in the log', async () => {
    for (const damage of ['{', '{"reports":[{"digest":{}}]}', '[]']) {
      writeFileSync(path, damage);
      expect(await open().list()).toEqual([]);
    }
    expect(logged).toHaveLength(3);
    await open().opened(report(1));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ reports: [{}] });
  });
});
