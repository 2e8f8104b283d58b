import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut } from '../support/packaged/layout.ts';
import { macRuntime } from '../support/packaged/mac-runtime.ts';
import { packageVersion } from '../support/packaged/version.ts';
import { standIn } from '../support/stand-in.ts';
import { needs, posix } from '../support/needs.ts';

/** What dmgbuild is told, as far as this looks at it. */
interface Settings {
  readonly title: string;
  readonly filesystem: string;
  readonly format: string;
  readonly icon: string;
  readonly window: { readonly size: { readonly width: number; readonly height: number } };
  readonly contents: readonly {
    readonly type: string;
    readonly path: string;
    readonly name?: string;
    readonly x: number;
    readonly y: number;
  }[];
}

// Everything up to the image itself, which only macOS's hdiutil makes; electron-builder begins none
// on Windows.
describe.each(['x64', 'arm64'] as const)(
  'the disk image for macOS on %s, with stand-ins for dmgbuild and sips',
  needs(posix, 'macOS or Linux: electron-builder lays out nothing for macOS on Windows'),
  (arch) => {
    test('shows the app beside the link to drag it to, in a window that holds both', async () => {
      const sips = standIn('sips', `console.log('  pixelHeight: 380\\n  pixelWidth: 540');`);
      // The settings are gone once it ends.
      const dmgbuild = standIn(
        'dmgbuild',
        `fs.copyFileSync(args[args.indexOf('-s') + 1], __filename + '.json');
         fs.writeFileSync(args.at(-1), 'stands for a disk image');`,
      );
      await layOut('mac', arch, {
        runtime: macRuntime(arch),
        electronVersion: '45.4.1',
        target: 'dmg',
        env: { PATH: sips.env['PATH'] ?? '', CUSTOM_DMGBUILD_PATH: dmgbuild.file },
      });
      const [call = []] = dmgbuild.calls();
      expect(basename(call.at(-1) ?? '')).toBe(
        `Wisq-Setup-for-OneLogin-${packageVersion}-mac-${arch}.dmg`,
      );
      const settings: Settings = JSON.parse(readFileSync(`${dmgbuild.file}.json`, 'utf8'));
      expect(settings).toMatchObject({
        // Two names: both images are made on one machine, where they are mounted under them.
        title: `Wisq Setup for OneLogin ${packageVersion}${arch === 'x64' ? '' : '-arm64'}`,
        filesystem: 'HFS+',
        format: 'UDZO',
        icon: expect.stringMatching(/packaging\/icon\.icns$/),
        contents: [
          { type: 'file', path: expect.stringMatching(/\/Wisq Setup for OneLogin\.app$/) },
          { type: 'link', path: '/Applications' },
        ],
      });
      expect(settings).not.toHaveProperty('license');
      const { width, height } = settings.window.size;
      for (const { x, y } of settings.contents) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    });
  },
);
