import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { run } from '../../tools/setup/run.mjs';
import { windowsRuntime } from '../support/packaged/windows-runtime.ts';
import { checkFolder } from '../support/packaged/layout.ts';

/** Asks electron-builder for a Windows app on a runtime of one's own. */
async function packageOn(output: string, check: boolean) {
  const { WISQ_DIST_CHECK: _, ...env } = process.env;
  const request = {
    system: 'win',
    target: 'dir',
    arches: ['x64'],
    config: {
      electronDist: windowsRuntime(),
      electronVersion: '45.4.1',
      directories: { output },
    },
  };
  return run(process.execPath, [join(root, 'tools/dist/build.mjs'), JSON.stringify(request)], {
    env: { ...env, ...(check ? { WISQ_DIST_CHECK: '1' } : {}) },
    quiet: true,
    seconds: 60,
  });
}

test('nothing is packaged to ship on an Electron from elsewhere', async () => {
  const { code, output } = await packageOn(join(checkFolder, 'refused'), false);
  expect(code).not.toBe(0);
  expect(output).toContain('What ships is built from the official Electron alone');
});

test('nothing that was built for checks lands where installers do', async () => {
  const folder = join(root, 'dist/check-refused');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { code, output } = await packageOn(folder, true);
  expect(code).not.toBe(0);
  expect(output).toContain('What is built for checks never lands in dist/');
  expect(existsSync(join(folder, 'win-unpacked'))).toBe(false);
});
