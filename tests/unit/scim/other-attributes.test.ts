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
