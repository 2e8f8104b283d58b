import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import plist from 'plist';
import { beforeAll, describe, expect, test } from 'vitest';
import { binariesOf, macFaults } from '../../tools/dist/mac-app.mjs';
import { root } from '../../tools/setup/paths.mjs';
import { addonFor, contentsOf, mostBytes, packedFiles } from '../support/packaged/asar.ts';
import { expectedFuses, fuseStates } from '../support/packaged/fuse-states.ts';
import { layOut } from '../support/packaged/layout.ts';
import { macRuntime, oldestSystem } from '../support/packaged/mac-runtime.ts';
import { packageVersion } from '../support/packaged/version.ts';
import { needs, posix } from '../support/needs.ts';

const arches = ['x64', 'arm64'] as const;
const layouts = 'macOS or Linux: electron-builder lays out nothing for macOS on Windows';
const name = 'Wisq Setup for OneLogin';
const framework = 'Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework';
/** Electron's helpers since its version 6, under the app's name; each in an .app of its own. */
const helpers = ['Helper', 'Helper (GPU)', 'Helper (Plugin)', 'Helper (Renderer)'].map(
  (helper) => `${name} ${helper}`,
);

describe.each(arches)('for macOS on %s', needs(posix, layouts), (arch) => {
  let bundle = '';
  const path = (...parts: string[]) => join(bundle, 'Contents', ...parts);
  const info = () => plist.parse(readFileSync(path('Info.plist'), 'utf8'));

  beforeAll(async () => {
    const runtime = macRuntime(arch);
    const { app } = await layOut('mac', arch, { runtime, electronVersion: '45.4.1' });
    bundle = join(app, `${name}.app`);
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
      CFBundleName: name,
      CFBundleExecutable: name,
      LSApplicationCategoryType: 'public.app-category.business',
      // Electron's own word stands: nothing here was tried on an older one.
      LSMinimumSystemVersion: oldestSystem,
      CFBundleShortVersionString: packageVersion,
      CFBundleVersion: packageVersion,
      CFBundleIconFile: 'icon.icns',
      CFBundleDocumentTypes: [
        { CFBundleTypeExtensions: ['wisq-setup'], CFBundleTypeRole: 'Viewer' },
        { CFBundleTypeExtensions: ['wisq-confirmation'], CFBundleTypeRole: 'Viewer' },
      ],
    });
    // JSON of its own kind, known by its ending: no type is declared, and no scheme of links taken.
    for (const key of ['UTExportedTypeDeclarations', 'CFBundleURLTypes', 'LSEnvironment']) {
      expect(info()).not.toHaveProperty(key);
    }
    expect(info()).toHaveProperty('NSAppTransportSecurity', { NSAllowsArbitraryLoads: false });
    expect(Object.keys(info()).filter((key) => key.endsWith('UsageDescription'))).toEqual([]);
  });

  test('every binary is there, under the app’s name and for this processor alone', () => {
    const found = binariesOf(bundle);
    const addon = `Contents/Resources/app.asar.unpacked/${addonFor('darwin', arch)}`;
    expect(found.map(({ file }) => file).toSorted()).toEqual(
      [
        `Contents/MacOS/${name}`,
        framework,
        ...helpers.map((helper) => `Contents/Frameworks/${helper}.app/Contents/MacOS/${helper}`),
        addon,
      ].toSorted(),
    );
    expect(found.flatMap(({ parts }) => parts.map((part) => part.arch))).toEqual(
      found.map(() => arch),
    );
    // As it comes: on x64 without a signature, which macOS lets pass there until the release signs it.
    const signature = arch === 'x64' ? 'none' : 'ad-hoc';
    expect(found.find(({ file }) => file === addon)?.parts).toMatchObject([{ signature }]);
    expect(macFaults(bundle, { arch, signed: false })).toEqual([]);
  });

  test('a release in which one binary stays unsigned is told, the addon’s as well', () => {
    const faults = macFaults(bundle, { arch, signed: true });
    const unsigned = binariesOf(bundle).map(({ file }) => `${file} is not signed by a certificate`);
    expect(faults.toSorted()).toEqual(unsigned.toSorted());
    expect(faults.join()).toContain('keytar.node');
  });

  test('what signs a release is given the addon and every helper', async () => {
    const given = await signedPaths(path());
    const inApp = given.map((one) => relative(bundle, one).replaceAll('\\', '/'));
    expect(inApp).toEqual(expect.arrayContaining(binariesOf(bundle).map(({ file }) => file)));
    const apps = helpers.map((helper) => `Contents/Frameworks/${helper}.app`);
    expect(inApp).toEqual(expect.arrayContaining(apps));
  });

  test('each helper says that it is this app’s', () => {
    for (const helper of helpers) {
      const file = path('Frameworks', `${helper}.app`, 'Contents/Info.plist');
      const said = plist.parse(readFileSync(file, 'utf8'));
      expect(said).toMatchObject({ CFBundleExecutable: helper, CFBundleDisplayName: helper });
      expect(said).toHaveProperty(
        'CFBundleIdentifier',
        expect.stringMatching(/^com\.wisq\.onelogin-setup\.helper/),
      );
    }
  });

  test('beside it: the icon, the licences and English alone', () => {
    expect(readFileSync(path('Resources/icon.icns'))).toEqual(
      readFileSync(join(root, 'packaging/icon.icns')),
    );
    expect(readFileSync(path('Resources/licences.txt'), 'utf8')).toContain('undici 7');
    const locales = readdirSync(path('Resources')).filter((file) => file.endsWith('.lproj'));
    expect(locales).toEqual(['en.lproj', 'en_GB.lproj']);
  });
});

test('the hardened runtime is asked for one thing, the compiler of JavaScript', () => {
  const file = join(root, 'packaging/entitlements.mac.plist');
  expect(plist.parse(readFileSync(file, 'utf8'))).toEqual({
    'com.apple.security.cs.allow-jit': true,
  });
});

/** What @electron/osx-sign walks through, and so hands to `codesign`, of a folder. */
function signedPaths(folder: string): Promise<string[]> {
  const file = join(root, 'node_modules/@electron/osx-sign/dist/cjs/util.js');
  const load = createRequire(import.meta.url);
  return (load(file) as { walkAsync: (path: string) => Promise<string[]> }).walkAsync(folder);
}
