import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/setup/paths.mjs';

/** Says a page of measurements and, if asked, writes it to docs/benchmarks; docs/benchmarks.md names all. */
export function sayPage(
  name: 'check' | 'inspect' | 'start' | 'growth' | 'open' | 'paste' | 'people' | 'reconcile',
  page: string,
  write: boolean,
): void {
  process.stdout.write(page);
  if (!write) return;
  const folder = join(root, 'docs/benchmarks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), page);
}
