import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../main/app/log.ts';
import { readLog } from '../../../main/app/read-log.ts';
import { needs, posix } from '../../support/needs.ts';

const mebibyte = 1024 * 1024;

function newLog() {
  const profile = mkdtempSync(join(tmpdir(), 'wisq-log-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const folder = join(profile, 'logs');
  return { folder, ...createLog(folder, () => new Date('2026-03-02T10:00:00.000Z')) };
}

describe('the log', () => {
  it('holds times and codes, and of anything else only what a code could be', async () => {
    const { folder, log, flush } = newLog();
    log('ipc.handler-threw', 'check.run TypeError');
    log('odd', 'a@b.example\nhttps://x.example/?token="wq_live_1"');
    log('long', 'x'.repeat(5000));
    await flush();
    const lines = readFileSync(join(folder, 'main.log'), 'utf8').trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '2026-03-02T10:00:00.000Z ipc.handler-threw check.run TypeError',
      '2026-03-02T10:00:00.000Z odd a?b.example?https:??x.example??token??wq_live_1?',
    ]);
    expect(lines).toHaveLength(3);
    expect(lines[2]?.length).toBe(300);
  });

  it('is this user’s alone', needs(posix, 'file modes, which Windows lacks'), async () => {
    const { folder, log, flush } = newLog();
    log('a', 'b');
    await flush();
    expect([
      statSync(folder).mode & 0o777,
      statSync(join(folder, 'main.log')).mode & 0o777,
    ]).toEqual([0o700, 0o600]);
  });

  it('is read for a report: what was just said too, the newest 500 lines, over files', async () => {
    const { folder, log, flush } = newLog();
    expect(await readLog(folder, flush)).toEqual({ ok: true, value: [] });
    const older = Array.from({ length: 600 }, (_, at) => `older ${at}`);
    log('first', 'one');
    await flush();
    writeFileSync(join(folder, 'main.1.log'), `${older.join('\n')}\n`);
    log('second', 'two');
    const lines = await readLog(folder, flush);
    const at = '2026-03-02T10:00:00.000Z';
    expect(lines).toEqual({
      ok: true,
      value: [...older.slice(-498), `${at} first one`, `${at} second two`],
    });
  });

  it('that cannot be read is never an empty one', async () => {
    const { folder, log, flush } = newLog();
    log('first', 'one');
    await flush();
    rmSync(join(folder, 'main.log'));
    mkdirSync(join(folder, 'main.log'));
    expect(await readLog(folder, async () => {})).toMatchObject({
      problem: { code: 'LOG_UNREADABLE', params: { cause: 'EISDIR' } },
    });
  });

  it('keeps three files of one mebibyte, the oldest goes', async () => {
    const { folder, log, flush } = newLog();
    log('generation', '0');
    await flush();
    for (let generation = 1; generation <= 4; generation += 1) {
      writeFileSync(join(folder, 'main.log'), `old ${generation} `.padEnd(mebibyte, '.'));
      log('generation', String(generation));
      await flush();
    }
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['main.1.log', 'main.2.log', 'main.log']);
    expect(readFileSync(join(folder, 'main.log'), 'utf8')).toContain('generation 4');
    expect(readFileSync(join(folder, 'main.1.log'), 'utf8')).toContain('old 4');
    expect(readFileSync(join(folder, 'main.2.log'), 'utf8')).toContain('old 3');
    for (const name of names) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(mebibyte + 301);
    }
  });
});
