import { describe, expect, it } from 'vitest';
import { appsNamed, readApp, readAppRow } from '../../../shared/domain/onelogin/app.ts';
import { connectorFit, connectorName } from '../../../shared/domain/onelogin/connectors.ts';
import { readMappings } from '../../../shared/domain/onelogin/mapping.ts';
import { isAskedFor, isShort, readUser, userFields } from '../../../shared/domain/onelogin/user.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';

describe('an app', () => {
  const app = {
    id: 7,
    name: 'R&amp;D',
    connector_id: 130_179,
    provisioning: { enabled: true },
    role_ids: [3],
    configuration: { scim_base_url: 'https://a.example' },
    parameters: {},
    updated_at: '2026-11-23T10:02:44Z',
  };

  it('is read with what OneLogin says of it', () => {
    expect(readApp(app, 7)).toMatchObject({
      id: 7,
      name: 'R&D',
      connectorId: 130_179,
      provisioning: true,
      roleIds: [3],
      scimBaseUrl: 'https://a.example',
      updatedAt: '2026-11-23T10:02:44.000Z',
    });
  });

  it.each([
    { provisioning: {} },
    { provisioning: null },
    { provisioning: { enabled: 'yes' } },
    { provisioning: undefined },
  ])('of which provisioning is not known: %j', (other) => {
    expect(readApp({ ...app, ...other }, 7)?.provisioning).toBeNull();
  });

  it('is none where it is another one, or has no name or id', () => {
    expect(readApp(app, 8)).toBeNull();
    expect(readAppRow({ id: 1 })).toBeNull();
    expect(readAppRow({ name: 'A' })).toBeNull();
    for (const value of [null, [], [app], 'x']) expect(readApp(value, 7)).toBeNull();
  });

  it('is chosen by its name: exactly so first, else whatever the case', () => {
    const row = (id: number, name: string) => ({ id, name, connectorId: null });
    const rows = [row(1, 'wisq'), row(2, 'Wisq'), row(3, 'Wisq 2')];
    expect(appsNamed(rows, 'Wisq').map(({ id }) => id)).toEqual([2]);
    expect(appsNamed(rows, ' WISQ ').map(({ id }) => id)).toEqual([1, 2]);
    expect(appsNamed(rows, 'Other')).toEqual([]);
  });

  it('is of a connector that fits, a look-alike, or one that nobody knows', () => {
    expect([130_179, 156_557].map(connectorFit)).toEqual(['right', 'right']);
    const others = [45_504, 58_450, 58_451, 121_386, 123_766, 163_938, 174_558, 175_177, 176_326];
    expect(new Set(others.map(connectorFit))).toEqual(new Set(['look-alike']));
    expect([null, 1].map(connectorFit)).toEqual(['unknown', 'unknown']);
    expect(connectorName(45_504)).toBe('SCIM Provisioner with SAML (SCIM v2 Core)');
    expect([null, 1, 163_938].map(connectorName)).toEqual([null, null, null]);
  });
});

describe('a row of Parameters', () => {
  const title = (row: unknown) => readMappings({ title: row }).title;

  it.each([
    [{ user_attribute_mappings: 'title' }, 'field', 'title'],
    [{ user_attribute_mappings: 'custom_attribute_role' }, 'field', 'custom_attribute_role'],
    [
      { user_attribute_mappings: '_macro_', user_attribute_macros: '{$user.title}' },
      'macro',
      '_macro_',
    ],
    [{ user_attribute_mappings: null, user_attribute_macros: '{$user.title}' }, 'macro', null],
    [{ user_attribute_mappings: 'none' }, 'none', 'none'],
    [{ user_attribute_mappings: 'none', default_values: '', values: [''] }, 'none', 'none'],
    [{ user_attribute_mappings: 'none', values: ['Chief'] }, 'fixed', 'none'],
    [{ user_attribute_mappings: 'none', default_values: 'Chief' }, 'fixed', 'none'],
    [{ user_attribute_mappings: null }, 'unknown', null],
    [{ user_attribute_mappings: '' }, 'unknown', null],
    [{ user_attribute_mappings: ['title'] }, 'unknown', null],
    [{}, 'unknown', null],
    [7, 'unknown', null],
    [null, 'unknown', null],
  ] as const)('%j is %s', (row, kind, word) => {
    expect(title(row)).toMatchObject({ kind, word });
  });

  it('is found by OneLogin’s name for it, or else by its label', () => {
    const row = { user_attribute_mappings: 'email', skip_if_blank: true, label: ' SCIM Username ' };
    const expected = { kind: 'field', word: 'email', macro: null, skipIfBlank: true };
    expect(readMappings({ SCIMUsername: row }).userName).toEqual(expected);
    expect(readMappings({ other: row }).userName).toEqual(expected);
    expect(readMappings({ a: { label: 'Title' } }).title.kind).toBe('unknown');
  });

  it('that is not there is told from rows that could not be read', () => {
    expect(readMappings({ other: {} }).department.kind).toBe('absent');
    for (const parameters of [null, [], 'x', undefined, {}]) {
      expect(readMappings(parameters).department.kind).toBe('unknown');
    }
  });
});

describe('a user', () => {
  const row = {
    id: 5,
    username: '',
    email: 'a@b.example',
    firstname: 'A',
    lastname: null,
    title: 'R&amp;D',
    department: ['x'],
    status: 1,
    state: 3,
    role_ids: [1],
  };

  it('has what OneLogin says, what is empty, and what is not said', () => {
    expect(readUser(row)).toEqual({
      id: 5,
      userName: '',
      values: {
        firstName: 'A',
        lastName: '',
        email: 'a@b.example',
        jobTitle: 'R&D',
        department: null,
      },
      account: 'active',
      approval: 'unlicensed',
      roleIds: [1],
    });
    expect(readUser({ id: 5, role_id: [4], status: 99, state: 'x' })).toEqual({
      id: 5,
      userName: null,
      values: noValues,
      account: null,
      approval: null,
      roleIds: [4],
    });
    expect(readUser({ username: 'a' })).toBeNull();
  });

  it('is short where the list left something out', () => {
    expect(isShort(row)).toBe(false);
    for (const field of userFields) {
      const { [field]: _out, ...rest }: Record<string, unknown> = row;
      expect(isShort(rest)).toBe(field !== 'role_ids');
    }
  });

  it('is the one that was asked for by username or e-mail, and nobody else', () => {
    const user = readUser({ ...row, username: 'Maya' });
    expect(user).not.toBeNull();
    if (user === null) return;
    expect(['maya', ' MAYA ', 'A@B.example'].map((asked) => isAskedFor(user, asked))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['a', '', 'maya@', '*'].map((asked) => isAskedFor(user, asked))).toEqual(
      Array(4).fill(false),
    );
  });
});
