import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/setup/paths.mjs';
import { cannotRun } from '../../../tools/wine/cannot-run.mjs';

/** Skipping without a word. */
const wordless = /\.(?:skipIf|runIf|skip|todo)(?:\(|\.)/;

test('no test is skipped but by needs (tests/support/needs.ts), which says why', () => {
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => wordless.test(readFileSync(join(root, 'tests', name), 'utf8')));
  // There `skip` is what a check does with one of its stages.
  expect(found.map((name) => name.replaceAll('\\', '/'))).toEqual([
    'unit/connection/check-recorder.test.ts',
  ]);
});

test('what is left out in Wine is there', () => {
  // npm run windows:check itself notices a test on the list that is not.
  expect(cannotRun.map(({ file }) => file).filter((file) => !existsSync(join(root, file)))).toEqual(
    [],
  );
});
