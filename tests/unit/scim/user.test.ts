import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
