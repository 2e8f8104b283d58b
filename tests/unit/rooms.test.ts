import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readRooms } from '../../tools/checks/rooms.mjs';
import { root } from '../../tools/setup/paths.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The rooms of a project that consists of these files. */
function roomsOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-rooms-'));
  folders.push(folder);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return readRooms(folder);
}

/** An import of one file by another, as a relative path. */
function using(from: string, to: string): Record<string, string> {
  const up = '../'.repeat(from.split('/').length - 1);
  return { [from]: `import { x } from '${up}${to}';\n` };
}

describe('the layers', () => {
  it.each([
    ['shared/domain/users/a.ts', 'shared/messages/b.ts'],
    ['shared/domain/users/a.ts', 'shared/contract/b.ts'],
    ['shared/contract/a.ts', 'shared/messages/b.ts'],
    ['shared/messages/a.ts', 'shared/documents/b.ts'],
    ['shared/messages/a.ts', 'shared/drawings/b.ts'],
    ['shared/drawings/a.ts', 'shared/messages/b.ts'],
    ['shared/documents/a.ts', 'renderer/ui/b.tsx'],
    ['renderer/ui/a.tsx', 'renderer/state/b.ts'],
    ['renderer/state/a.ts', 'renderer/app/b.ts'],
    ['renderer/state/a.ts', 'renderer/features/users/b.ts'],
    ['renderer/common/a.tsx', 'renderer/features/users/b.tsx'],
    ['renderer/features/users/a.tsx', 'renderer/features/guide/b.tsx'],
    ['renderer/features/users/a.tsx', 'renderer/app/b.tsx'],
    ['renderer/features/users/a.tsx', 'main/app/b.ts'],
    ['main/storage/a.ts', 'main/journal/b.ts'],
    ['main/journal/a.ts', 'main/setups/b.ts'],
    ['main/credentials/a.ts', 'main/use-cases/b.ts'],
    ['main/use-cases/a.ts', 'main/ipc/b.ts'],
    ['main/use-cases/a.ts', 'main/app/b.ts'],
    ['main/ipc/a.ts', 'main/credentials/b.ts'],
    ['main/cli/a.ts', 'main/ipc/b.ts'],
    ['main/cli/a.ts', 'main/app/b.ts'],
    ['tools/drive/a.ts', 'practice/b.ts'],
    ['tools/drive/a.ts', 'renderer/ui/b.tsx'],
    ['tools/gallery/a.tsx', 'main/credentials/b.ts'],
    ['renderer/app/a.tsx', 'tools/gallery/b.tsx'],
    ['practice/a.ts', 'main/app/b.ts'],
    ['practice/endpoint/a.ts', 'practice/b.ts'],
    ['bench/a.ts', 'main/app/b.ts'],
    ['scripts/a.mjs', 'shared/domain/scim/b.ts'],
    ['main/new-room/a.ts', 'shared/domain/scim/b.ts'],
  ])('%s must not import %s', (from, to) => {
    expect(roomsOf(using(from, to)).broken).toMatchObject([{ file: from, target: to }]);
  });

  it.each([
    [`export const x = () => import('../../main/app/b.ts');`, 'a dynamic import'],
    [`import type { X } from '../../main/app/b.ts';`, 'a type'],
    [`export * from '../../main/app/b.ts';`, 'an export'],
    [`import '../../main/app/b.ts';`, 'an import for its effect'],
  ])('count %s too', (source) => {
    expect(roomsOf({ 'renderer/ui/a.ts': source }).broken).toHaveLength(1);
  });

  it.each([
    ['renderer/features/users/a.tsx', 'renderer/common/b.tsx'],
    ['main/use-cases/a.ts', 'main/credentials/b.ts'],
    ['main/cli/a.ts', 'main/use-cases/b.ts'],
    ['shared/documents/a.ts', 'shared/drawings/b.ts'],
    ['practice/a.ts', 'tools/drive/b.ts'],
    ['tools/gallery/a.tsx', 'renderer/features/users/b.tsx'],
  ])('let %s import %s', (from, to) => {
    expect(roomsOf(using(from, to)).broken).toEqual([]);
  });
});

describe('cycles', () => {
  it('are found over three rooms, dynamic imports included', () => {
    const { cycles } = roomsOf({
      ...using('shared/domain/check/a.ts', 'shared/domain/users/b.ts'),
      'shared/domain/users/b.ts': `export const x = () => import('../setup/c.ts');`,
      ...using('shared/domain/setup/c.ts', 'shared/domain/check/a.ts'),
    });
    expect(cycles).toEqual([['shared/domain/check', 'shared/domain/setup', 'shared/domain/users']]);
  });

  it('are none where rooms import each other one way', () => {
    const { cycles } = roomsOf({
      ...using('shared/domain/setup/c.ts', 'shared/domain/check/a.ts'),
      ...using('shared/domain/users/b.ts', 'shared/domain/check/a.ts'),
    });
    expect(cycles).toEqual([]);
  });
});

it('long files are named, with their lines', () => {
  const { long } = roomsOf({
    'main/app/a.ts': '\n'.repeat(301),
    'main/app/b.ts': '\n'.repeat(300),
  });
  expect(long).toEqual(['301 main/app/a.ts']);
});

it('this project has no cycle and no import against the layers', () => {
  const { files, cycles, broken } = readRooms(root);
  expect(files).toBeGreaterThan(400);
  expect({ cycles, broken }).toEqual({ cycles: [], broken: [] });
});
