import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describe as describeReport, scoreOf } from '../../../tools/mutate/report.mjs';
import { defaultRooms, targetOf } from '../../../tools/mutate/rooms.mjs';
import { root } from '../../../tools/setup/paths.mjs';

const source = 'const a = 1;\nif (a > 0 &&\n  a < 9) run();\n';
const mutant = (status: string, start: [number, number], end: [number, number]) => ({
  status,
  mutatorName: 'ConditionalExpression',
  replacement: 'true',
  location: {
    start: { line: start[0], column: start[1] },
    end: { line: end[0], column: end[1] },
  },
});

const report = (...statuses: string[]) => ({
  files: {
    'shared/b.ts': { source, mutants: [mutant('Survived', [2, 5], [3, 8])] },
    'shared/a.ts': {
      source,
      mutants: statuses.map((status) => mutant(status, [1, 11], [1, 12])),
    },
  },
});

test('a survivor is told with its place, the code and what it became', () => {
  const { lines } = describeReport(report('Killed', 'NoCoverage'), 'shared');
  expect(lines).toEqual([
    '  50.0        1 of 2  shared/a.ts',
    '   0.0        0 of 1  shared/b.ts',
    '',
    'shared/a.ts:1:11 ConditionalExpression "1" -> "true" (no test runs it)',
    'shared/b.ts:2:5 ConditionalExpression "a > 0 && a < 9" -> "true"',
  ]);
});

test('what ran for ever counts as noticed; what did not load, or was left out, does not count', () => {
  const { total } = describeReport(
    report('Killed', 'Timeout', 'RuntimeError', 'CompileError', 'Ignored'),
    'shared',
  );
  expect(total).toEqual({ found: 2, missed: 1, other: 3 });
});

test('what earlier runs found beside the path is left out', () => {
  const { lines } = describeReport(report('Killed'), 'shared/b.ts');
  expect(lines.join(' ')).not.toContain('shared/a.ts');
  expect(describeReport(report('Killed'), 'share').lines).toEqual(['']);
});

test('a score is never rounded up', () => {
  expect(scoreOf({ found: 7999, missed: 2001, other: 0 })).toBe('79.9');
  expect(scoreOf({ found: 0, missed: 0, other: 3 })).toBe('-');
});

test('a path in a room gets that room’s integration tests, and only where it has some', () => {
  const unit = 'tests/unit/**/*.test.{ts,tsx}';
  const options = { unitOnly: false };
  expect(targetOf('main/users/search.ts', options)).toMatchObject({
    mutate: ['main/users/search.ts'],
    tests: [unit, 'tests/integration/users/**/*.test.ts', expect.any(String)],
  });
  expect(targetOf('main/users/', options)?.name).toBe(targetOf('main/users', options)?.name);
  expect(targetOf('main/users', { unitOnly: true })?.tests).toEqual([unit]);
  expect(targetOf('main/users/search.ts:10-20', options)?.mutate).toEqual([
    'main/users/search.ts:10-20',
  ]);
  expect(targetOf('main/storage', options)?.tests).toEqual([unit]);
  expect(targetOf('main/nowhere', options)).toBeUndefined();
});

test('every room of the table is there, and so are its integration tests', () => {
  expect(defaultRooms()).toHaveLength(6);
  const globs = defaultRooms().flatMap((room) => targetOf(room, { unitOnly: false })?.tests ?? []);
  expect(globs.filter((glob) => globSync(glob, { cwd: root }).length === 0)).toEqual([]);
});
