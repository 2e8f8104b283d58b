import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/setup/paths.mjs';

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly integrity?: string; readonly link?: boolean; resolved?: string }>
  >;
}

describe.each(['package-lock.json', 'tools/node/package-lock.json'])('%s', (name) => {
  const { packages } = JSON.parse(readFileSync(join(root, name), 'utf8')) as Lockfile;
  const entries = Object.entries(packages).filter(([key, { link }]) => key !== '' && !link);

  it('has the hash of every package, for every system', () => {
    expect(entries.length).toBeGreaterThan(2);
    const without = entries.filter(
      ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(without.map(([key]) => key)).toEqual([]);
  });

  it('names no place that packages come from', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
