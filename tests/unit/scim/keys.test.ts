import { describe, expect, it } from 'vitest';
import {
  isJsonObject,
  member,
  sameUrn,
  schemasOf,
  valueOf,
} from '../../../shared/domain/scim/keys.ts';

describe('a member by its name', () => {
  it('is found without case, as it was spelt; an exact spelling goes first', () => {
    expect(member({ USERNAME: 1 }, 'userName')).toEqual({ key: 'USERNAME', value: 1 });
    expect(member({ USERNAME: 1, userName: 2 }, 'userName')).toEqual({ key: 'userName', value: 2 });
    expect(member({ username: 1, USERNAME: 2 }, 'userName')).toEqual({ key: 'username', value: 1 });
    expect(member({ user: 1 }, 'userName')).toBeNull();
    expect([valueOf({ A: 1 }, 'a'), valueOf({}, 'a')]).toEqual([1, undefined]);
  });

  it('is none that every object inherits', () => {
    expect(member({}, 'constructor')).toBeNull();
    expect(member({}, 'toString')).toBeNull();
  });
});

it('an object is neither null nor a list nor a plain value', () => {
  expect(isJsonObject({})).toBe(true);
  for (const other of [null, [], 'x', 7, true, undefined]) expect(isJsonObject(other)).toBe(false);
});

it('the schemas of a body are its texts, in a list or alone', () => {
  expect(schemasOf({ schemas: ['a', 7, null, 'b'] })).toEqual(['a', 'b']);
  expect(schemasOf({ SCHEMAS: 'a' })).toEqual(['a']);
  expect(schemasOf({ schemas: 7 })).toEqual([]);
  expect(schemasOf({})).toEqual([]);
});

it('two URNs are the same whatever their case', () => {
  expect(sameUrn('urn:X', 'URN:x')).toBe(true);
  expect(sameUrn('urn:x', 'urn:y')).toBe(false);
});
