import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { install } from '../../../tools/dist/installed.mjs';
import { standIn } from '../../support/stand-in.ts';
import { needs, posix } from '../../support/needs.ts';

const name = 'Wisq Setup for OneLogin';

afterEach(() => vi.unstubAllEnvs());

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-installed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A Mac with programs of its own, of which one may fail. */
function mac(fails = '') {
  const { platform } = process;
  Object.defineProperty(process, 'platform', { value: 'darwin' });
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: platform }));
  const orFails = (command: string) => (command === fails ? 'process.exit(1);' : '');
  const programs = [
    standIn(
      'hdiutil',
      `if (args[0] === 'attach') {
         fs.mkdirSync(args.at(-1) + '/${name}.app/Contents/MacOS', { recursive: true });
         fs.writeFileSync(args.at(-1) + '/${name}.app/Contents/MacOS/${name}', '');
       }`,
    ),
    standIn('ditto', `${orFails('ditto')} fs.cpSync(args[0], args[1], { recursive: true });`),
    standIn('codesign', orFails('codesign')),
  ];
  const folders = programs.map(({ file }) => dirname(file));
  vi.stubEnv('PATH', [...folders, process.env['PATH']].join(delimiter));
  const home = newFolder();
  vi.stubEnv('HOME', home);
  const installers = newFolder();
  for (const arch of ['x64', 'arm64']) writeFileSync(join(installers, `Wisq-mac-${arch}.dmg`), '');
  return { home, installers, programs };
}

// Installed is what the stand-ins lay down: this is about what is asked of the Mac, and what is left.
describe(
  'an installation on macOS, with stand-ins for its programs',
  needs(posix, 'a stand-in that is a script, which Windows starts as none'),
  () => {
    test('copies the app out of the image for this processor, verifies its seal, and goes again', async () => {
      const { home, installers, programs } = mac();
      const { executable, uninstall } = await install(installers);
      const app = join(home, 'Applications', `${name}.app`);
      expect(executable).toBe(join(app, 'Contents/MacOS', name));
      expect(existsSync(executable)).toBe(true);
      const [hdiutil, ditto, codesign] = programs.map(({ calls }) => calls());
      expect(hdiutil?.map(([verb]) => verb)).toEqual(['attach', 'detach']);
      expect(hdiutil?.[0]?.[1]).toBe(join(installers, `Wisq-mac-${process.arch}.dmg`));
      expect(ditto?.[0]?.[1]).toBe(app);
      expect(codesign).toEqual([['--verify', '--deep', '--strict', app]]);
      await uninstall();
      expect(existsSync(app)).toBe(false);
    });

    test('lets go of the image when the copy fails, and says which program failed', async () => {
      const { installers, programs } = mac('ditto');
      await expect(install(installers)).rejects.toThrow('ditto ended with code 1');
      expect(programs[0]?.calls().map(([verb]) => verb)).toEqual(['attach', 'detach']);
    });

    test('is none with a seal that does not hold, nor without an image', async () => {
      await expect(install(mac('codesign').installers)).rejects.toThrow(
        'codesign ended with code 1',
      );
      mac();
      expect(() => install(newFolder())).toThrow(/There is no installer …-\w+\.dmg/);
    });
  },
);
