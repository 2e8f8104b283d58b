import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import plist from 'plist';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readMachO } from '../../../tools/dist/mach-o.mjs';
import { binariesOf, macFaults } from '../../../tools/dist/mac-app.mjs';
import { root } from '../../../tools/setup/paths.mjs';
import { fatFile, machOFile } from '../../support/packaged/mach-o-file.ts';

const arches = ['x64', 'arm64'] as const;
const whole = { signature: 'certificate', hardened: true } as const;

describe('a Mach-O file', () => {
  // Real files, as their package brings them: the release signs both.
  test.each([
    ['x64', 'none', '10.7'],
    ['arm64', 'ad-hoc', '11.0'],
  ])('keytar for %s arrives with the signature “%s”', (arch, signature, minimumSystem) => {
    const file = join(root, 'node_modules/keytar/prebuilds', `darwin-${arch}`, 'keytar.node');
    expect(readMachO(readFileSync(file))).toEqual([
      { arch, signature, minimumSystem, hardened: false },
    ]);
  });

  test.each(arches)('for %s says whether and how it is signed', (arch) => {
    for (const signature of ['none', 'ad-hoc', 'certificate'] as const) {
      const hardened = signature === 'certificate';
      expect(readMachO(machOFile({ arch, signature, hardened, minimumSystem: '12.3' }))).toEqual([
        { arch, signature, hardened, minimumSystem: '12.3' },
      ]);
    }
  });

  test('counts as ad hoc where no certificate is wrapped in its signature, whatever else it says', () => {
    const file = machOFile({ arch: 'arm64', signature: 'certificate' });
    // The length of the wrapper, which is last: eight bytes are its head alone.
    file.writeUInt32BE(8, file.length - 20);
    expect(readMachO(file)).toMatchObject([{ signature: 'ad-hoc' }]);
  });

  test('for two processors is read as two', () => {
    const parts = readMachO(fatFile([{ arch: 'x64' }, { arch: 'arm64', ...whole }]));
    expect(parts).toMatchObject([
      { arch: 'x64', signature: 'none' },
      { arch: 'arm64', signature: 'certificate', hardened: true },
    ]);
  });

  test('is told from everything else, and one that was cut off is no answer', () => {
    const javaClass = Buffer.from('cafebabe00000034000a0000', 'hex');
    for (const other of [Buffer.alloc(0), Buffer.from('#!/bin/sh\n'), javaClass]) {
      expect(readMachO(other)).toEqual([]);
    }
    const file = machOFile({ arch: 'arm64', ...whole });
    expect(() => readMachO(file.subarray(0, file.length - 40))).toThrow(RangeError);
  });
});

describe('an app for macOS', () => {
  /** A folder with these files in it, and an Info.plist that asks for macOS 12. */
  function appWith(files: Readonly<Record<string, Buffer>>, minimum = '12.0') {
    const app = join(mkdtempSync(join(tmpdir(), 'wisq-app-')), 'Some.app');
    onTestFinished(() => rmSync(dirname(app), { recursive: true }));
    const info = plist.build({ LSMinimumSystemVersion: minimum });
    for (const [name, content] of Object.entries({ ...files, 'Contents/Info.plist': info })) {
      mkdirSync(dirname(join(app, name)), { recursive: true });
      writeFileSync(join(app, name), content);
    }
    return app;
  }

  test.each(arches)('on %s is whole when every binary is signed, hardened and its own', (arch) => {
    const app = appWith({
      'Contents/MacOS/Some': machOFile({ arch, ...whole }),
      'Contents/Resources/a/addon.node': machOFile({ arch, ...whole, minimumSystem: '10.7' }),
      'Contents/Resources/text.txt': Buffer.from('no binary'),
    });
    expect(binariesOf(app).map(({ file }) => file)).toEqual([
      'Contents/MacOS/Some',
      'Contents/Resources/a/addon.node',
    ]);
    expect(macFaults(app, { arch, signed: true })).toEqual([]);
  });

  test('names each fault with its file', () => {
    const app = appWith({
      'a-other': machOFile({ arch: 'x64', ...whole }),
      'b-both': fatFile([{ arch: 'x64' }, { arch: 'arm64' }]),
      'c-none': machOFile({ arch: 'arm64' }),
      'd-ad-hoc': machOFile({ arch: 'arm64', signature: 'ad-hoc' }),
      'e-soft': machOFile({ arch: 'arm64', signature: 'certificate' }),
      'f-newer': machOFile({ arch: 'arm64', ...whole, minimumSystem: '12.1' }),
    });
    const always = ['a-other is for x64', 'b-both is for x64 and arm64'];
    const newer = 'f-newer needs macOS 12.1, and the app says 12.0';
    expect(macFaults(app, { arch: 'arm64', signed: true })).toEqual([
      ...always,
      'c-none is not signed by a certificate',
      'd-ad-hoc is not signed by a certificate',
      'e-soft is not hardened',
      newer,
    ]);
    // Unsigned, macOS still wants a seal of some kind there.
    expect(macFaults(app, { arch: 'arm64', signed: false })).toEqual([
      ...always,
      'c-none has no signature',
      newer,
    ]);
  });

  test('without a binary, or without the macOS it needs, is none', () => {
    expect(macFaults(appWith({}), { arch: 'x64', signed: false })).toEqual([
      'it has no binary at all',
    ]);
    const app = appWith({ x: machOFile({ arch: 'x64' }) });
    writeFileSync(join(app, 'Contents/Info.plist'), plist.build({ CFBundleName: 'Some' }));
    expect(macFaults(app, { arch: 'x64', signed: false })).toEqual([
      'its Info.plist does not say which macOS it needs',
    ]);
  });
});
