import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newJournal } from '../../../main/journal/journal.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { probeSetups } from '../../../main/journal/setups-place.ts';
import { WindowFile } from '../../../main/storage/window-file.ts';
import { Setups } from '../../../main/setups/setups.ts';
import { smallDisk } from '../../support/full-disk.ts';
import { linux, needs } from '../../support/needs.ts';
import { isPrivate } from '../../support/private.ts';

const now = () => new Date('2026-03-01T12:00:00.000Z');
const disk = smallDisk(128 * 1024);
disk?.remove();

function folderFor(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-storage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function setupsIn(profile: string) {
  const logged: string[] = [];
  const setups = new Setups({
    folder: new SetupsFolder(profile, now),
    build: 'test',
    positionOf: () => null,
    onChange: () => {},
    onLost: () => {},
    log: (code, detail) => logged.push(`${code} ${detail}`),
  });
  return { setups, logged };
}

describe('a place that cannot be written', () => {
  it('is found out at once: a file where the folder should be', async () => {
    const profile = folderFor();
    writeFileSync(join(profile, 'setups'), '');
    const problem = await probeSetups(join(profile, 'setups'));
    expect(problem).toMatchObject({
      code: 'JOURNAL_UNWRITABLE',
      params: { folder: join(profile, 'setups') },
    });
    const { setups } = setupsIn(profile);
    expect(await setups.create('x')).toMatchObject({ problem: { code: 'JOURNAL_UNWRITABLE' } });
    expect(await setups.list()).toMatchObject({ problem: { code: 'JOURNAL_UNWRITABLE' } });
  });

  it('is no problem when all is well, and the probe leaves nothing', async () => {
    const profile = folderFor();
    const folder = new SetupsFolder(profile, now);
    expect(await probeSetups(join(profile, 'setups'))).toBe(null);
    expect(await folder.ids()).toEqual({ ok: true, value: [] });
    expect(isPrivate(join(profile, 'setups'))).toBe(true);
  });

  it(
    'is found out where only the modes say so',
    needs(linux && process.getuid?.() === 0, 'Linux, and root to become an ordinary user'),
    () => {
      // Root writes anywhere, so an ordinary user tries: in a copy that this user can read.
      const folder = folderFor();
      chmodSync(folder, 0o755);
      const root = join(import.meta.dirname, '../../..');
      for (const part of [
        'main/journal',
        'main/storage',
        'shared',
        'node_modules/valibot',
        'package.json',
      ]) {
        cpSync(join(root, part), join(folder, part), { recursive: true });
      }
      const profile = join(folder, 'profile');
      mkdirSync(profile);
      chownSync(profile, 65534, 65534);
      chmodSync(profile, 0o500);
      writeFileSync(
        join(folder, 'probe.ts'),
        `import { probeSetups } from './main/journal/setups-place.ts';
       console.log(JSON.stringify(await probeSetups(${JSON.stringify(join(profile, 'setups'))})));`,
      );
      spawnSync('chmod', ['-R', 'a+rX', join(folder, 'main'), join(folder, 'shared')]);
      const node = join(folder, 'node');
      cpSync(process.execPath, node);
      chmodSync(node, 0o755);
      const tried = spawnSync(node, [join(folder, 'probe.ts')], {
        uid: 65534,
        gid: 65534,
        cwd: folder,
      });
      expect(JSON.parse(String(tried.stdout))).toMatchObject({
        code: 'JOURNAL_UNWRITABLE',
        params: { cause: 'EACCES' },
      });
    },
  );
});

describe('a full disk', () => {
  it('is named, and the entry changes nothing', needs(linux, '/dev/full'), async () => {
    const profile = folderFor();
    const folder = new SetupsFolder(profile, now);
    const created = await folder.create();
    if (!created.ok) throw new Error(created.problem.code);
    // The kernel's own full device behind the journal's name.
    const path = join(folder.folderOf(created.value.setupId), 'journal.jsonl');
    symlinkSync('/dev/full', path);
    const full = newJournal(path, now);
    const written = await full.append({ type: 'setup.created', name: 'x' });
    await full.close();
    expect(written).toMatchObject({
      problem: { code: 'JOURNAL_DISK_FULL', params: { cause: 'ENOSPC' } },
    });
  });

  it(
    'cuts off what it could not take, and goes on when there is room',
    needs(disk !== null, 'Linux, and the right to mount a small disk'),
    async () => {
      const small = smallDisk(128 * 1024);
      if (small === null) throw new Error('no disk');
      onTestFinished(() => small.remove());
      const { setups } = setupsIn(small.folder);
      const created = await setups.create('On a small disk');
      if (!created.ok) throw new Error(created.problem.code);
      const session = created.value;
      onTestFinished(() => session.close());
      const ballast = join(small.folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(48 * 1024));
      const note = 'x'.repeat(2000);
      const fill = async (): Promise<{ entries: number; code: string; unchanged: boolean }> => {
        for (let entries = 1; ; entries += 1) {
          const before = session.state;
          const entry = { type: 'rollout.agreed', with: 'x', who: note, when: note } as const;
          const written = await session.append(entry);
          if (!written.ok) {
            return { entries, code: written.problem.code, unchanged: session.state === before };
          }
        }
      };
      const { entries, code, unchanged } = await fill();
      expect([code, unchanged]).toEqual(['JOURNAL_DISK_FULL', true]);
      const probed = await probeSetups(join(small.folder, 'setups'));
      expect(probed?.code).toBe('JOURNAL_DISK_FULL');
      rmSync(ballast);
      expect(await session.append({ type: 'setup.renamed', name: 'Room again' })).toEqual({
        ok: true,
        value: null,
      });
      const file = join(small.folder, 'setups', session.setupId, 'journal.jsonl');
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(lines.length).toBe(entries + 1);
      expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
    },
  );
});

describe('what the app remembers of its window', () => {
  it('comes back, and a damaged file counts as none', async () => {
    const profile = folderFor();
    const logged: string[] = [];
    const log = (code: string, detail: string) => void logged.push(`${code} ${detail}`);
    const file = new WindowFile(profile, log);
    file.load();
    file.update({ lastSetupId: 'a' });
    file.update({ positions: { a: 'configure' }, bounds: { x: 1, y: 2, width: 500, height: 600 } });
    await file.settled();
    const again = new WindowFile(profile, log);
    expect(again.load()).toEqual(file.state);
    expect(isPrivate(join(profile, 'window.json'))).toBe(true);
    for (const damage of ['', '{"bounds":', '[]', 'null', '{"bounds":{"x":"far"},"positions":7}']) {
      writeFileSync(join(profile, 'window.json'), damage);
      const damaged = new WindowFile(profile, log).load();
      expect(damaged).toMatchObject({ bounds: null, positions: {}, lastSetupId: null });
    }
  });

  it('costs nothing but itself when it cannot be written', async () => {
    const profile = folderFor();
    mkdirSync(join(profile, 'window.json.new'));
    const logged: string[] = [];
    const file = new WindowFile(profile, (code, detail) => void logged.push(`${code} ${detail}`));
    file.update({ lastSetupId: 'a' });
    await file.settled();
    expect(logged).toEqual(['window-file.unwritten EISDIR']);
    expect(file.state.lastSetupId).toBe('a');
  });
});
