import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { addonFor, contentsOf, mostBytes, packedFiles } from '../support/packaged/asar.ts';
import { expectedFuses, fuseStates } from '../support/packaged/fuse-states.ts';
import { layOut } from '../support/packaged/layout.ts';
import { packageVersion } from '../support/packaged/version.ts';
import { windowsResources } from '../support/packaged/windows-resources.ts';
import { windowsRuntime } from '../support/packaged/windows-runtime.ts';

describe.each(['x64', 'arm64'] as const)('for Windows on %s', (arch) => {
  let app = '';
  const path = (...parts: string[]) => join(app, ...parts);
  const executable = () => path('Wisq Setup for OneLogin.exe');

  beforeAll(async () => {
    const runtime = windowsRuntime();
    ({ app } = await layOut('win', arch, { runtime, electronVersion: '45.4.1' }));
  });

  test('the archive holds the bundles and keytar, and its own addon alone lies beside it', () => {
    const contents = contentsOf(path('resources/app.asar'));
    expect(contents.packed).toEqual(packedFiles());
    expect(contents.unpacked).toEqual([addonFor('win32', arch)]);
    expect(readFileSync(path('resources/app.asar.unpacked', addonFor('win32', arch)))).toEqual(
      readFileSync(join(root, 'node_modules/keytar/prebuilds', `win32-${arch}`, 'keytar.node')),
    );
    expect(contents.size).toBeLessThan(mostBytes);
  });

  test('every fuse reads back as decided', async () => {
    expect(await fuseStates(executable())).toEqual(expectedFuses);
  });

  test('the executable carries the hash of the archive’s header', () => {
    const { headerHash } = contentsOf(path('resources/app.asar'));
    expect(windowsResources(executable()).integrity).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: headerHash },
    ]);
  });

  test('Windows shows its name, version and icon', () => {
    const { strings, icon } = windowsResources(executable());
    expect(strings).toMatchObject({
      ProductName: 'Wisq Setup for OneLogin',
      FileDescription: 'Wisq Setup for OneLogin',
      CompanyName: 'Wisq',
      LegalCopyright: 'Wisq',
      FileVersion: packageVersion,
      ProductVersion: `${packageVersion}.0`,
    });
    expect(icon).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test('beside it: the licences, the policy’s templates, English alone, and the mark of a check', () => {
    expect(readFileSync(path('resources/licences.txt'), 'utf8')).toContain('undici 7');
    expect(existsSync(path('LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(path('LICENSES.chromium.html'))).toBe(true);
    expect(readdirSync(path('locales'))).toEqual(['en-GB.pak', 'en-US.pak']);
    expect(readdirSync(path('resources')).toSorted()).toEqual([
      'app.asar',
      'app.asar.unpacked',
      'licences.txt',
      'policy',
    ]);
    for (const template of ['wisq-setup.admx', 'en-US/wisq-setup.adml']) {
      expect(readFileSync(path('resources/policy', template))).toEqual(
        readFileSync(join(root, 'packaging/policy', template)),
      );
    }
    expect(readdirSync(path('resources/policy')).toSorted()).toEqual(['en-US', 'wisq-setup.admx']);
    expect(existsSync(path('FOR-CHECKS-ONLY.txt'))).toBe(true);
  });
});
