import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readReport, skippedLines } from '../../../tools/checks/vitest-report.mjs';

interface Told {
  readonly name: string;
  readonly status: string;
  readonly needs?: string;
}

/** What is read of a report that has these tests in one file. */
function read(tests: readonly Told[], more: { filtered?: boolean; base?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const base = more.base ?? '/project';
  const report = join(folder, 'report.json');
  const broke = tests.some(({ status }) => status === 'failed');
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const file = {
    name: `${base.replaceAll('\\', '/')}/tests/unit/a.test.ts`,
    status: broke ? 'failed' : 'passed',
    assertionResults: tests.map(({ name, status, needs }) => ({
      fullName: name,
      status,
      meta: needs === undefined ? {} : { needs },
    })),
  };
  writeFileSync(
    report,
    JSON.stringify({
      numPassedTests: passed,
      numTotalTests: tests.length,
      testResults: [file],
    }),
  );
  return readReport({
    stage: 'unit',
    code: broke ? 1 : 0,
    report,
    tests: folder,
    base,
    filtered: more.filtered ?? false,
  });
}

const passed = { name: 'works', status: 'passed' };
const failed = { name: 'breaks', status: 'failed' };
const skipped = { name: 'modes', status: 'skipped', needs: 'file modes' };
const silent = { name: 'no word', status: 'skipped' };

test('a skipped test is not counted, and keeps its reason', () => {
  expect(read([passed, skipped])).toEqual({
    passed: 1,
    failed: 0,
    names: [],
    skipped: [{ file: 'tests/unit/a.test.ts', name: 'modes', why: 'file modes' }],
  });
});

test('one that says nothing counts as failed, unless tests were chosen or stood behind a failure', () => {
  expect(read([passed, silent])).toMatchObject({
    failed: 1,
    names: ['tests/unit/a.test.ts: no word: skipped, and not said why'],
  });
  expect(read([passed, silent], { filtered: true })).toMatchObject({ failed: 0 });
  expect(read([failed, silent])).toMatchObject({
    failed: 1,
    names: ['tests/unit/a.test.ts: breaks'],
  });
});

test('a report from Windows names the same files', () => {
  expect(read([failed], { base: 'Z:\\project\\tree' }).names).toEqual([
    'tests/unit/a.test.ts: breaks',
  ]);
});

test('each reason is printed once, with its tests under it', () => {
  const at = { file: 'a.test.ts' };
  expect(
    skippedLines([
      { ...at, name: 'one', why: 'file modes' },
      { ...at, name: 'two', why: null },
      { ...at, name: 'three', why: 'file modes' },
    ]),
  ).toEqual([
    '↓ 2 skipped: file modes',
    '    a.test.ts: one',
    '    a.test.ts: three',
    '↓ 1 not chosen, or behind a failure',
  ]);
  expect(skippedLines([])).toEqual([]);
});
