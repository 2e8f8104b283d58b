import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesPage, codesPath } from '../../../tools/docs/codes-page.ts';
import { root } from '../../../tools/setup/paths.mjs';
import { problemCodes } from '../../../shared/domain/problems/codes.ts';

describe('the page of codes', () => {
  const page = codesPage();

  it('is the one that is committed (npm run docs:codes writes it)', () => {
    expect(readFileSync(join(root, codesPath), 'utf8')).toBe(page);
  });

  it('has one row for every code, with all its cells', () => {
    const rows = page.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
    expect(rows.map((row) => /`([A-Z_]+)`/.exec(row)?.[1])).toEqual([...problemCodes]);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
  });

  it('puts every code below a heading, and shows no unknown fact', () => {
    expect(page.match(/^### /gm)).toHaveLength(13);
    expect(page.indexOf('### ')).toBeLessThan(page.indexOf(`\`${problemCodes[0]}\``));
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
});
