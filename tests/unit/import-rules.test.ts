import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';
import { commandFile } from '../../tools/setup/run.mjs';

const [imports, cycle] = ['no-restricted-imports', 'no-cycle'];

// Each file breaks one rule, named beside it, or none.
const files: [path: string, source: string, rule: string | null][] = [
  ['shared/system.ts', `export { join } from 'node:path';`, imports],
  ['shared/electron.ts', `export { app } from 'electron';`, imports],
  ['shared/react.ts', `export { useState } from 'react';`, imports],
  ['shared/upwards.ts', `export { x } from '../main/journal/read.ts';`, imports],
  ['shared/deep/upwards.ts', `export { x } from '../../renderer/words/en.ts';`, imports],
  ['shared/late.ts', `export const x = () => import('../main/index.ts');`, imports],
  ['shared/fine.ts', `export { string } from 'valibot'; export { a } from './deep/a.ts';`, null],
  ['shared/one.ts', `import { two } from './two.ts'; export const one = () => two();`, cycle],
  ['shared/two.ts', `import { one } from './one.ts'; export const two = () => one();`, cycle],
  ['renderer/main-code.ts', `export { x } from '../main/app/window.ts';`, imports],
  ['renderer/practice.ts', `export { x } from '../practice/server.ts';`, imports],
  ['renderer/electron.ts', `export { ipcRenderer } from 'electron';`, imports],
  ['renderer/system.ts', `export { join } from 'node:path';`, imports],
  [
    'renderer/deep/fine.ts',
    `export { x } from '../../shared/x.ts'; export { useState } from 'react';`,
    null,
  ],
  ['renderer/also-fine.ts', `export { createRoot } from 'react-dom/client';`, null],
  ['main/journal/electron.ts', `export { app } from 'electron';`, imports],
  ['main/journal/late.ts', `export const x = () => import('electron');`, imports],
  ['main/journal/window.ts', `export { x } from '../../renderer/ui/button.tsx';`, imports],
  ['main/journal/practice.ts', `export { x } from '../../practice/server.ts';`, imports],
  [
    'main/journal/fine.ts',
    `export { x } from '../../shared/x.ts'; export { join } from 'node:path';`,
    null,
  ],
  ['main/app/listens.ts', `export { ipcMain } from 'electron';`, imports],
  ['main/app/all.ts', `import * as all from 'electron'; export const x = all.ipcMain;`, imports],
  ['main/app/fine.ts', `export { app, BrowserWindow } from 'electron';`, null],
  ['main/ipc/fine.ts', `export { ipcMain } from 'electron';`, null],
  ['main/ipc/bridge.ts', `export { contextBridge } from 'electron';`, imports],
  ['main/preload.ts', `export { contextBridge, ipcRenderer } from 'electron';`, null],
  ['main/index.ts', `export { ipcMain } from 'electron';`, imports],
  ['practice/main-code.ts', `export { x } from '../main/journal/read.ts';`, imports],
  ['practice/window.ts', `export { x } from '../renderer/words/en.ts';`, imports],
  ['practice/bench.ts', `export { x } from '../bench/check.ts';`, imports],
  ['practice/fine.ts', `export { x } from '../shared/x.ts'; export { y } from './y.ts';`, null],
  ['main/journal/tools.ts', `export { x } from '../../tools/setup/paths.mjs';`, imports],
  ['tools/drive/practice.ts', `export { x } from '../../practice/world.ts';`, imports],
  ['tools/drive/tests.ts', `export const x = () => import('../../tests/support/x.ts');`, imports],
  ['tools/drive/fine.ts', `export { x } from '../../shared/x.ts';`, null],
  ['tools/drive/window.ts', `export { x } from '../../renderer/ui/x.tsx';`, imports],
  ['tools/gallery/main-code.ts', `export { x } from '../../main/app/window.ts';`, imports],
  ['tools/gallery/fine.ts', `export { x } from '../../renderer/ui/x.tsx';`, null],
  ['bench/tests.ts', `export { x } from '../tests/support/x.ts';`, imports],
  ['bench/fine.ts', `export { x } from '../tools/fixtures/x.ts';`, null],
  ['scripts/shared.mjs', `export { x } from '../shared/x.ts';`, imports],
  ['scripts/fine.mjs', `export { x } from '../tools/setup/paths.mjs';`, null],
  ['main/app/forgets.ts', `export function x() { Promise.resolve(1); }`, 'no-floating-promises'],
];

let folder: string;
const found = new Map<string, string[]>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wisq-rules-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json']) {
    copyFileSync(join(root, name), join(folder, name));
  }
  // The type-aware half of the linter is looked for beside the sources.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, source] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  for (const { filename, code } of lint()) {
    const path = filename.replaceAll('\\', '/');
    found.set(path, [...(found.get(path) ?? []), code]);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(): { filename: string; code: string }[] {
  try {
    execFileSync(process.execPath, [commandFile('oxlint'), '--type-aware', '--format=json'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    // It ends with code 1 when it finds something, which is what is wanted here.
    return JSON.parse((error as { stdout: string }).stdout).diagnostics;
  }
  throw new Error('The linter found nothing at all');
}

describe('the committed lint rules', () => {
  test.each(files)('%s: %s → %s', (path, _source, rule) => {
    const rules = (found.get(path) ?? []).map((code) => /\((.*)\)/.exec(code)?.[1] ?? code);
    expect(rules).toEqual(rule ? [rule] : []);
  });
});
