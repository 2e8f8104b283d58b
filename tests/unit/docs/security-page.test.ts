import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/setup/paths.mjs';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Files as the page names them, each with the piece of it that is quoted after a colon. */
const named = [
  ...page.matchAll(/`([\w-]+(?:\/[\w.-]+)*\.(?:tsx?|json|mjs|md))`(?:: “([^”]+)”)?/g),
].map(([, path = '', piece]) => ({ path, piece: piece ?? '' }));

describe('the page about security', () => {
  it('names files that are there, and quotes what is in them', () => {
    expect(named.length).toBeGreaterThan(60);
    const lost = named.filter(({ path, piece }) => {
      const file = join(root, path);
      return !existsSync(file) || !readFileSync(file, 'utf8').includes(piece);
    });
    expect(lost).toEqual([]);
  });

  it('has all twenty items of Electron’s checklist, each with what meets it and what notices', () => {
    const rows = [...page.matchAll(/^\| (\d+) \|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const [row, , ...cells] of rows) {
      expect([row, cells.every((cell) => cell.trim() !== '')]).toEqual([row, true]);
    }
  });
});
