import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/setup/paths.mjs';

const page = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');

/** The success criteria of WCAG 2.2 at levels A and AA (W3C Recommendation); 4.1.1 was removed. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
const terms = [
  'Supports',
  'Partially Supports',
  'Does Not Support',
  'Not Applicable',
  'Not Evaluated',
];

/** The rows of the tables under a heading, cell by cell. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const after = page.split(`\n## ${heading}\n`)[1];
  if (after === undefined) throw new Error(`no heading ${heading}`);
  const [section = ''] = after.split(/\n## /);
  return section
    .split('\n')
    .filter((line) => /^\| \*{0,2}\d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test.each(['A', 'AA'] as const)('every criterion of WCAG 2.2 %s has one row', (level) => {
  const rows = rowsUnder(`WCAG 2.2, Level ${level}`);
  expect(rows.map(([criterion = '']) => criterion.split(' ')[0])).toEqual(
    criteria[level].split(' '),
  );
});

test.each(['WCAG 2.2, Level A', 'WCAG 2.2, Level AA', 'Section 508', 'EN 301 549 V3.2.1'])(
  '%s: each row has a term of the form and remarks, and Supports names what shows it',
  (heading) => {
    const rows = rowsUnder(heading);
    expect(rows.length).toBeGreaterThan(15);
    const wrong = rows.filter(([, term = '', remarks = '', ...more]) => {
      const shown = /`[\w/.-]+\.(?:test\.ts|tsx?|css|html)`|By design/.test(remarks);
      const wanted = heading.startsWith('WCAG') && term === 'Supports';
      return !terms.includes(term) || remarks === '' || more.length > 0 || (wanted && !shown);
    });
    expect(wrong).toEqual([]);
  },
);

test('every file it names is there', () => {
  const named = [...page.matchAll(/`((?:tests|renderer|main|shared|docs)\/[^`]+)`/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test('names the version it speaks of', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(page).toContain(`Wisq Setup for OneLogin ${version}`);
});
