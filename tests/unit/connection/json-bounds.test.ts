import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tooComplex } from '../../../main/connection/json-bounds.ts';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

it.each<[string, string, ReturnType<typeof tooComplex>]>([
  ['100 levels', nested(100), null],
  ['101 levels', nested(101), 'levels'],
  ['objects', '{"a":'.repeat(101), 'levels'],
  ['many side by side', `[${'[],'.repeat(20_000)}[]]`, null],
  ['far too many side by side', `[${'[],'.repeat(30_000)}[]]`, 'values'],
  ['far too many keys', `{${'"a":1,'.repeat(60_000)}"a":1}`, 'values'],
  ['objects side by side', `[${'{},'.repeat(200)}{}]`, null],
  ['as many values as are read', `[${','.repeat(49_999)}]`, null],
  ['one more', `[${','.repeat(50_000)}]`, 'values'],
  ['brackets inside a string', JSON.stringify('[,'.repeat(100_000)), null],
  ['an escaped quote', `"\\"${'['.repeat(1_000)}"`, null],
  ['a string that ends in a backslash', `["\\\\",${nested(101)}]`, 'levels'],
])('%s', (_name, text, found) => {
  expect(tooComplex(text)).toBe(found);
});

it('takes no ordinary JSON for too complex', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      expect(tooComplex(JSON.stringify(value))).toBe(null);
    }),
  );
});
