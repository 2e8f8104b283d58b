import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStandardEnterpriseUrn } from '../../../shared/domain/scim/enterprise-urns.ts';
import { readUser } from '../../../shared/domain/scim/user.ts';
import { enterpriseUrn, shortEnterpriseUrn } from '../../../shared/domain/users/attributes.ts';

/** The members of RFC 7643 §8.3's enterprise user that this app reads. */
const rfcUser = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterpriseUrn],
  id: '2819c223-7f76-453a-919d-413861904646',
  userName: 'bjensen@example.com',
  name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara' },
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  title: 'Tour Guide',
  active: true,
  [enterpriseUrn]: { employeeNumber: '701984', department: 'Tour Operations' },
};

describe('a user', () => {
  it('is read whole from RFC 7643 §8.3', () => {
    expect(readUser(rfcUser)).toEqual({
      others: ['employeeNumber'],
      createdAt: null,
      createdZoneless: false,
      lastModifiedAt: null,
      lastModifiedZoneless: false,
      notes: [],
      id: rfcUser.id,
      userName: 'bjensen@example.com',
      active: true,
      values: {
        firstName: 'Barbara',
        lastName: 'Jensen',
        email: 'bjensen@example.com',
        jobTitle: 'Tour Guide',
        department: 'Tour Operations',
      },
      emails: ['bjensen@example.com', 'babs@jensen.org'],
      enterpriseUrnSeen: enterpriseUrn,
    });
  });

  it.each([
    ['primary second', [{ value: 'a@x.example' }, { value: 'b@x.example', primary: true }], 'b'],
    ['primary as text', [{ value: 'a@x.example' }, { value: 'b@x.example', primary: 'True' }], 'b'],
    ['no primary', [{ value: 'a@x.example' }, { value: 'b@x.example' }], 'a'],
    ['a blank one first', [{ value: '' }, { value: 'b@x.example' }], 'b'],
    ['plain strings', ['a@x.example'], 'a'],
    ['a single object', { value: 'a@x.example' }, 'a'],
  ])('e-mail: %s', (_name, emails, expected) => {
    expect(readUser({ emails })?.values.email).toBe(`${expected}@x.example`);
  });

  it.each([
    ['RFC', { [enterpriseUrn]: { department: 'Sales' } }, enterpriseUrn],
    ['OneLogin’s', { [shortEnterpriseUrn]: { department: 'Sales' } }, shortEnterpriseUrn],
    ['lower case', { [enterpriseUrn.toLowerCase()]: { Department: 'Sales' } }, undefined],
    [
      'the template’s',
      { 'urn:scim:schemas:extension:enterprise:2.0': { department: 'Sales' } },
      undefined,
    ],
    [
      'SCIM 1.1',
      { 'urn:scim:schemas:extension:enterprise:1.0': { department: 'Sales' } },
      undefined,
    ],
    ['flat, colon', { [`${enterpriseUrn}:department`]: 'Sales' }, enterpriseUrn],
    ['flat, dot', { [`${enterpriseUrn}.department`]: 'Sales' }, enterpriseUrn],
    [
      'both, the RFC’s empty',
      { [enterpriseUrn]: {}, [shortEnterpriseUrn]: { department: 'Sales' } },
      shortEnterpriseUrn,
    ],
  ])('department under %s name', (_name, body, urn) => {
    const user = readUser(body);
    expect(user?.values.department).toBe('Sales');
    expect(user?.enterpriseUrnSeen).toBe(urn ?? Object.keys(body)[0]);
  });

  it('has no department when the extension is empty, and says the extension came', () => {
    const user = readUser({ [shortEnterpriseUrn]: { department: ' ' } });
    expect(user?.values.department).toBeNull();
    expect(user?.enterpriseUrnSeen).toBe(shortEnterpriseUrn);
  });

  it.each([
    ['another URN', 'urn:ietf:params:scim:schemas:extension:other:2.0:User', false],
    ['the shorter name', shortEnterpriseUrn, false],
    ['the RFC’s', enterpriseUrn, true],
    ['the RFC’s in capitals', enterpriseUrn.toUpperCase(), true],
  ])('the extension under %s is the standard’s or not', (_name, urn, standard) => {
    expect(isStandardEnterpriseUrn(urn)).toBe(standard);
  });

  it('has the RFC’s extension before the others, and the first name of empty ones', () => {
    const both = {
      [shortEnterpriseUrn]: { department: 'Short' },
      [enterpriseUrn]: { department: 'Long' },
    };
    expect(readUser(both)).toMatchObject({
      enterpriseUrnSeen: enterpriseUrn,
      values: { department: 'Long' },
    });
    const empty = { [shortEnterpriseUrn]: {}, [enterpriseUrn]: {} };
    expect(readUser(empty)).toMatchObject({
      enterpriseUrnSeen: enterpriseUrn,
      values: { department: null },
    });
    expect(readUser({ [enterpriseUrn]: 'Sales' })).toMatchObject({
      enterpriseUrnSeen: enterpriseUrn,
    });
    const flatAndNested = {
      [enterpriseUrn]: { department: 'Nested' },
      [`${enterpriseUrn}:department`]: 'Flat',
    };
    expect(readUser(flatAndNested)?.values.department).toBe('Nested');
    expect(readUser({})).toMatchObject({ enterpriseUrnSeen: null, values: { department: null } });
  });

  it('has nothing of what was not sent', () => {
    expect(readUser({})).toEqual({
      id: null,
      userName: null,
      active: null,
      values: { firstName: null, lastName: null, email: null, jobTitle: null, department: null },
      emails: [],
      others: [],
      createdAt: null,
      createdZoneless: false,
      lastModifiedAt: null,
      lastModifiedZoneless: false,
      notes: [],
      enterpriseUrnSeen: null,
    });
    for (const none of [null, 'maya', 7, [], undefined]) expect(readUser(none)).toBeNull();
  });

  it('is active or not in the spellings that servers send', () => {
    const active = (value: unknown) => readUser({ active: value })?.active;
    const on = [true, 'true', ' TRUE ', 'True', 1, '1', 'yes', 'Active', [true], { value: 'on' }];
    expect(on.map(active)).toEqual(Array(10).fill(true));
    const off = [false, 'false', 'FALSE', 0, '0', 'no', 'Suspended', ['false'], { value: 0 }];
    expect(off.map(active)).toEqual(Array(9).fill(false));
    expect([null, 2, '', 'maybe', {}, [], [true, false]].map(active)).toEqual(Array(7).fill(null));
    const noted = (value: unknown) => readUser({ active: value })?.notes.map(({ code }) => code);
    expect([null, '', []].map(noted)).toEqual([[], [], []]);
    const unread = ['USER_ACTIVE_UNREADABLE'];
    expect([2, 'maybe', { a: {} }].map(noted)).toEqual([unread, unread, unread]);
  });

  it('has texts and numbers as they are, and blank ones not at all', () => {
    const title = (value: unknown) => readUser({ title: value })?.values.jobTitle;
    expect([' Lead ', 7, 0].map(title)).toEqual([' Lead ', '7', '0']);
    expect(['', ' \t', null, true, {}, [], ['']].map(title)).toEqual(Array(7).fill(null));
    expect(readUser({ id: 7, userName: 'x' })).toMatchObject({ id: '7', userName: 'x' });
  });

  it('has its names nested before flat, and each by itself', () => {
    expect(
      readUser({ name: { familyName: 'Okafor' }, 'name.givenName': 'Maya' })?.values,
    ).toMatchObject({
      firstName: 'Maya',
      lastName: 'Okafor',
    });
    expect(
      readUser({ name: { givenName: 'Maya' }, 'name.givenName': 'Mia' })?.values.firstName,
    ).toBe('Maya');
    expect(readUser({ 'name.familyName': 'Okafor', name: 'Maya' })?.values).toMatchObject({
      firstName: null,
      lastName: 'Okafor',
    });
  });

  it('has every address, and knows a date in any zone', () => {
    const emails = [{ value: 'a@x.example' }, { type: 'home' }, 'b@x.example', '', 7, null];
    expect(readUser({ emails })?.emails).toEqual(['a@x.example', 'b@x.example', '7']);
    const second = [{ value: 'a@x.example' }, { value: 'b@x.example', primary: true }];
    expect(readUser({ emails: ['c@x.example', ...second] })?.values.email).toBe('b@x.example');
    expect(readUser({ emails: 'a@x.example' })?.emails).toEqual(['a@x.example']);
    expect(
      readUser({
        emails: [
          { value: 'a@x.example', primary: 'no' },
          { value: 'b@x.example', primary: false },
        ],
      })?.values.email,
    ).toBe('a@x.example');
    expect(readUser({ META: { Created: '2026-11-23T11:00:00+01:00' } })?.createdAt).toBe(
      '2026-11-23T10:00:00.000Z',
    );
  });

  it('is read without case and from flattened names', () => {
    const user = readUser({ USERNAME: 'x', 'name.givenName': 'Maya', Active: 'False', TITLE: 'T' });
    expect(user).toMatchObject({ userName: 'x', active: false });
    expect(user?.values).toMatchObject({ firstName: 'Maya', lastName: null, jobTitle: 'T' });
  });

  it('is read from any JSON without an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => readUser(body)).not.toThrow();
      }),
    );
  });
});
