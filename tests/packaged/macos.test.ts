import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import plist from 'plist';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { addonFor, contentsOf, mostBytes, packedFiles } from '../support/packaged/asar.ts';
import { expectedFuses, fuseStates } from '../support/packaged/fuse-states.ts';
import { layOut } from '../support/packaged/layout.ts';
import { macRuntime } from '../support/packaged/mac-runtime.ts';
import { packageVersion } from '../support/packaged/version.ts';

describe.each(['x64', 'arm64'] as const)('for macOS on %s', (arch) => {
  let bundle = '';
  const path = (...parts: string[]) => join(bundle, 'Contents', ...parts);
  const info = () => plist.parse(readFileSync(path('Info.plist'), 'utf8'));

  beforeAll(async () => {
    const runtime = macRuntime();
    const { app } = await layOut('mac', arch, { runtime, electronVersion: '45.4.1' });
    bundle = join(app, 'Wisq Setup for OneLogin.app');
  });

  test('the archive holds the bundles and keytar, and its own addon alone lies beside it', () => {
    const contents = contentsOf(path('Resources/app.asar'));
    expect(contents.packed).toEqual(packedFiles());
    expect(contents.unpacked).toEqual([addonFor('darwin', arch)]);
    expect(readFileSync(path('Resources/app.asar.unpacked', addonFor('darwin', arch)))).toEqual(
      readFileSync(join(root, 'node_modules/keytar/prebuilds', `darwin-${arch}`, 'keytar.node')),
    );
    expect(contents.size).toBeLessThan(mostBytes);
  });

  test('every fuse reads back as decided', async () => {
    expect(await fuseStates(bundle)).toEqual(expectedFuses);
  });

  test('Info.plist carries the hash of the archive’s header', () => {
    const { headerHash } = contentsOf(path('Resources/app.asar'));
    expect(info()).toMatchObject({
      ElectronAsarIntegrity: {
        'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash },
      },
    });
  });

  test('Info.plist names app, version and the two kinds of file, and opens nothing', () => {
    expect(info()).toMatchObject({
      CFBundleIdentifier: 'com.wisq.onelogin-setup',
      CFBundleName: 'Wisq Setup for OneLogin',
      CFBundleShortVersionString: packageVersion,
      CFBundleVersion: packageVersion,
      CFBundleIconFile: 'icon.icns',
      CFBundleDocumentTypes: [
        { CFBundleTypeExtensions: ['wisq-setup'], CFBundleTypeRole: 'Viewer' },
        { CFBundleTypeExtensions: ['wisq-confirmation'], CFBundleTypeRole: 'Viewer' },
      ],
    });
    expect(info()).toHaveProperty('NSAppTransportSecurity', { NSAllowsArbitraryLoads: false });
    expect(Object.keys(info()).filter((key) => key.endsWith('UsageDescription'))).toEqual([]);
  });

  test('beside it: the icon, the licences, the policy’s examples and English alone', () => {
    expect(readFileSync(path('Resources/icon.icns'))).toEqual(
      readFileSync(join(root, 'packaging/icon.icns')),
    );
    expect(readFileSync(path('Resources/licences.txt'), 'utf8')).toContain('undici 7');
    expect(readdirSync(path('Resources/policy')).toSorted()).toEqual([
      'com.wisq.onelogin-setup.plist',
      'wisq-setup.mobileconfig',
    ]);
    const locales = readdirSync(path('Resources')).filter((name) => name.endsWith('.lproj'));
    expect(locales).toEqual(['en.lproj', 'en_GB.lproj']);
  });
});

test('the hardened runtime is asked for one thing, the compiler of JavaScript', () => {
  const file = join(root, 'packaging/entitlements.mac.plist');
  expect(plist.parse(readFileSync(file, 'utf8'))).toEqual({
    'com.apple.security.cs.allow-jit': true,
  });
});
