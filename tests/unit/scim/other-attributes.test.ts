import { describe, expect, it } from 'vitest';
import { readUser } from '../../../shared/domain/scim/user.ts';
import { enterpriseUrn } from '../../../shared/domain/users/attributes.ts';

const others = (resource: object) => readUser(resource)?.others;

describe('what arrives beside the five attributes', () => {
  it('is named and not read', () => {
    const user = readUser({
      schemas: ['x'],
      id: '1',
      externalId: null,
      userName: 'maya',
      active: true,
      meta: { created: '2026-11-23T10:00:00Z' },
      name: { givenName: 'Maya', familyName: 'Okafor', formatted: 'Maya Okafor', middleName: 'B' },
      emails: [{ value: 'maya@x.example' }],
      title: 'Lead',
      nickName: 'May',
      phoneNumbers: [{ value: '+49 170 secret' }],
      [enterpriseUrn]: { department: 'People', employeeNumber: '7', manager: { value: '9' } },
    });
    expect(user?.others).toEqual([
      'name.middleName',
      'nickName',
      'phoneNumbers',
      'employeeNumber',
      'manager',
    ]);
    expect(user?.createdAt).toBe('2026-11-23T10:00:00.000Z');
    expect(JSON.stringify(user?.others)).not.toContain('secret');
  });

  it('does not count while it is empty, nor when one of the five is written flat', () => {
    const flat = { 'name.givenName': 'Maya', [`${enterpriseUrn}:department`]: 'People' };
    const empty = { nickName: ' ', photos: [], addresses: [{ street: '' }], locale: null };
    expect(others({ ...flat, ...empty, TITLE: 'x' })).toEqual([]);
  });

  it('is read from flat names and from nested ones, in the server’s order and spelling, each once', () => {
    expect(
      others({
        zone: 'x',
        Name: { GIVENNAME: 'M', Formatted: 'M O', middleName: 'B', honorificPrefix: '' },
        'name.middleName': 'B',
        'name.familyName': 'O',
        'name.formatted': 'M O',
        [enterpriseUrn.toUpperCase()]: { Department: 'D', manager: 'x', empty: null },
        [`${enterpriseUrn}.department`]: 'D',
        [`${enterpriseUrn}:manager`]: 'y',
        'urn:other:department': 'D',
        'x.department': 'D',
        manager: 'z',
      }),
    ).toEqual([
      'zone',
      'Name.middleName',
      'name.middleName',
      'manager',
      `${enterpriseUrn}:manager`,
      'urn:other:department',
      'x.department',
    ]);
  });

  it('is nothing of what every user has, whatever its case', () => {
    const all = ['schemas', 'id', 'externalId', 'meta', 'userName', 'active', 'emails', 'title'];
    for (const spelt of [
      ...all,
      ...all.map((key) => key.toUpperCase()),
      ...all.map((key) => key.toLowerCase()),
    ]) {
      expect([spelt, others({ [spelt]: 'x' })]).toEqual([spelt, []]);
    }
    expect(others({ name: 'Maya Okafor', [enterpriseUrn]: 'x' })).toEqual([]);
    const parts = { givenName: 'Maya', familyName: null, formatted: 'Maya' };
    expect(others({ name: parts, [enterpriseUrn]: { department: 'D', manager: '' } })).toEqual([]);
    expect(others({ [`${enterpriseUrn}.departments`]: 'x' })).toEqual([
      `${enterpriseUrn}.departments`,
    ]);
  });

  it('counts when anything in it does, however deep', () => {
    expect(others({ a: false, b: 0, c: [[{ d: 'x' }]], e: { f: [0] } })).toEqual([
      'a',
      'b',
      'c',
      'e',
    ]);
    expect(others({ a: undefined, b: [[], {}], c: [{ d: [' '] }], e: '' })).toEqual([]);
    expect(others({ a: ['', 'x'], b: { c: '', d: 'x' } })).toEqual(['a', 'b']);
  });

  it('may be a URN, a path or a reference by its name', () => {
    const names = ['$ref', 'urn:x:y:2.0:User', 'a-b_c.d', 'A9', 'x'.repeat(100)];
    expect(others(Object.fromEntries(names.map((name) => [name, 1])))).toEqual(names);
    const none = {
      'x y': 1,
      '-a': 1,
      '.a': 1,
      _a: 1,
      ['x'.repeat(101)]: 1,
      'a\nb': 1,
      'a/b': 1,
      'a ': 1,
      é: 1,
    };
    expect(others(none)).toEqual([]);
  });

  it('is bounded, and holds no name that could not be one', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`a${n}`, 'x']));
    expect(others(many)).toHaveLength(30);
    expect(others({ '<b>hi</b>': 1, ['x'.repeat(5000)]: 1, 'a b': 1, '=cmd': 1 })).toEqual([]);
  });

  it('knows no date that is none', () => {
    expect(readUser({ meta: { created: 'yesterday' } })?.createdAt).toBe(null);
    expect(readUser({ meta: 7 })?.createdAt).toBe(null);
  });
});
