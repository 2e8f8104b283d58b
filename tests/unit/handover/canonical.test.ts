import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentDigest } from '../../../shared/domain/handover/canonical.ts';

/** The same value with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, held]) => [key, turned(held)] as const);
  return Object.fromEntries(parts.toReversed());
}

describe('one spelling for equal values', () => {
  it('has keys in order of their code units, and no white space', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'x "y"'], B: { z: {}, ä: [] } })).toBe(
      '{"B":{"z":{},"ä":[]},"a":[true,null,"x \\"y\\""],"b":1}',
    );
  });

  it('leaves out what is undefined, and has null for it in a list', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(canonicalJson([undefined, 1])).toBe('[null,1]');
    expect(canonicalJson(undefined)).toBe('null');
  });

  it('is the same whatever the order of keys, and gives the value back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(turned(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

it('a file’s digest is over everything in it but the digest and the signature', () => {
  const as = (file: object) => contentDigest(file, (text) => text);
  expect(as({ format: 'x', digest: 'd', later: 1, signature: 's' })).toBe(
    '{"format":"x","later":1}',
  );
});
