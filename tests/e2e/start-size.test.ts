import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/setup/paths.mjs';

// What is loaded before the window can be used. Each kilobyte of it is read, parsed and run while the
// admin waits; one import too many in the wrong file brings whole catalogs along.

/** Every file that a bundle imports at once, itself included; not what it imports when it is needed. */
function loadedWith(file: string, known = new Map<string, string>()): ReadonlyMap<string, string> {
  if (known.has(file)) return known;
  const text = readFileSync(file, 'utf8');
  known.set(file, text);
  for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)) {
    loadedWith(join(dirname(file), path), known);
  }
  return known;
}

function kilobytes(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce((sum, text) => sum + text.length, 0) / 1000;
}

test('main starts with little, and without the messages of problems', () => {
  const files = loadedWith(join(root, 'out/main/index.js'));
  expect(files.size).toBeGreaterThan(1);
  expect(kilobytes(files)).toBeLessThan(50);
  for (const text of files.values()) expect(text).not.toContain('TENANT_NOT_FOUND:');
});

test('the window starts with React and the first page alone', () => {
  const html = readFileSync(join(root, 'out/renderer/index.html'), 'utf8');
  const [, script = ''] = /src="\.\/(assets\/index-[^"]+\.js)"/.exec(html) ?? [];
  const files = loadedWith(join(root, 'out/renderer', script));
  expect(files.size).toBeGreaterThan(1);
  expect(kilobytes(files)).toBeLessThan(255);
  for (const text of files.values()) expect(text).not.toContain('TENANT_NOT_FOUND:');
});
