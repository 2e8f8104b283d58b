import { describe, expect, it } from 'vitest';
import { appsNamed } from '../../../shared/domain/onelogin/app.ts';
import { readErrorBody } from '../../../shared/domain/onelogin/error-body.ts';
import { readEvent } from '../../../shared/domain/onelogin/event.ts';
import { readMappings } from '../../../shared/domain/onelogin/mapping.ts';
import { readUserApp } from '../../../shared/domain/onelogin/provisioning.ts';
import { nextCursor } from '../../../shared/domain/onelogin/rows.ts';
import { readUser } from '../../../shared/domain/onelogin/user.ts';
import { idOf, momentOf, unescapeXml } from '../../../shared/domain/onelogin/values.ts';

describe('values at their edges', () => {
  it('ids', () => {
    const id = (value: unknown) => idOf({ id: value }, 'id');
    expect([7, '8', '12', 0, 2 ** 53 - 1].map(id)).toEqual([7, 8, 12, 0, 2 ** 53 - 1]);
    const none = [2 ** 53, '9'.repeat(17), -1, 1.5, null, undefined, '7a', 'a7', '', [7], {}, true];
    expect(none.map(id)).toEqual(none.map(() => null));
  });

  it('moments', () => {
    const moment = (value: unknown) => momentOf({ at: value }, 'at');
    expect(moment('2026-11-23T10:05:12-0200')).toBe('2026-11-23T12:05:12.000Z');
    for (const value of [
      'x2026-11-23T10:05:12Z',
      '2026-11-23T10:05:12Z (UTC)',
      ['2026-11-23T10:05:12Z'],
    ]) {
      expect(moment(value)).toBeNull();
    }
  });

  it('the last character there is', () => {
    expect(unescapeXml('&#x10FFFF;')).toBe('\u{10FFFF}');
  });

  it('errors that are none, and those that say little', () => {
    for (const value of [
      { status: '1', error: 'x' },
      { status: 1, error: 'x' },
    ]) {
      expect(readErrorBody(value)?.status ?? null).toBe(value.status === 1 ? 1 : null);
    }
    expect(readErrorBody({ code: 1, message: 7 })).toBeNull();
    expect(readErrorBody({ status: { code: 399 } })).toBeNull();
    expect(readErrorBody({ status: { error: 'no', code: '500' } })).toBeNull();
    expect(readErrorBody({ status: { code: 400, message: { description: 7 } } })).toEqual({
      status: 400,
      name: '',
      message: '',
    });
    expect(readErrorBody({ status: { error: true, code: 40.5 } })?.status).toBeNull();
  });

  it('cursors that are none', () => {
    for (const cursor of [null, '', 7, {}]) {
      expect(nextCursor({}, { pagination: { after_cursor: cursor } })).toBeNull();
    }
  });

  it('templates, labels and fixed values of a row', () => {
    const template = { user_attribute_mappings: '_macro_', user_attribute_macros: '{$user.email}' };
    expect(readMappings({ title: template }).title.macro).toBe('{$user.email}');
    const field = { user_attribute_mappings: 'title', user_attribute_macros: 'x' };
    expect(readMappings({ title: field }).title.macro).toBeNull();
    expect(readMappings({ a: { label: 'Other' }, b: 'Title' }).title.kind).toBe('absent');
    const kind = (row: object) => readMappings({ title: row }).title.kind;
    expect(kind({ user_attribute_mappings: 'none', default_values: ['', 'Chief'] })).toBe('fixed');
    expect(kind({ user_attribute_mappings: 'none', default_values: ' ' })).toBe('none');
    expect(kind({ values: 'Chief' })).toBe('fixed');
  });

  it('an event, a user’s app and a user, whole', () => {
    const created = '2026-11-23T10:02:44Z';
    expect(readEvent({ event_type_id: '64', app_id: 7, user_id: 8, created_at: created })).toEqual({
      type: 64,
      appId: 7,
      userId: 8,
      at: '2026-11-23T10:02:44.000Z',
      text: null,
    });
    expect(readUserApp({ id: 1, provisioning_status: 'enabled' })?.status).toBe('enabled');
    expect(readUser({ id: 1, department: 'Sales', state: 2 })).toMatchObject({
      values: { department: 'Sales' },
      approval: 'rejected',
    });
  });

  it('an app’s name with blanks around what was typed', () => {
    const row = { id: 1, name: 'Wisq', connectorId: null };
    expect(appsNamed([row, { ...row, id: 2, name: 'wisq' }], ' Wisq ').map(({ id }) => id)).toEqual(
      [1],
    );
  });
});
