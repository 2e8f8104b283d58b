import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readApp, readAppRow } from '../../../shared/domain/onelogin/app.ts';
import { readErrorBody } from '../../../shared/domain/onelogin/error-body.ts';
import { readEvent } from '../../../shared/domain/onelogin/event.ts';
import { readMappings } from '../../../shared/domain/onelogin/mapping.ts';
import { readUserApp } from '../../../shared/domain/onelogin/provisioning.ts';
import { nextCursor, readRows } from '../../../shared/domain/onelogin/rows.ts';
import { readUser } from '../../../shared/domain/onelogin/user.ts';
import { isJsonObject } from '../../../shared/domain/scim/keys.ts';
import { anyString } from '../../support/any-string.ts';

describe('any JSON of any shape', () => {
  const anyJson = fc.jsonValue({ maxDepth: 5 });
  const keys = fc.constantFrom(
    'id',
    'name',
    'status',
    'state',
    'data',
    'code',
    'error',
    'message',
    'parameters',
    'title',
    'label',
    'user_attribute_mappings',
    'values',
    'default_values',
    'provisioning',
    'enabled',
    'connector_id',
    'username',
    'email',
    'role_ids',
    'event_type_id',
    'provisioning_state',
    'pagination',
    'after_cursor',
  );
  const likeOneLogin = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.constant(null), fc.boolean(), fc.nat(), anyString(), fc.double()),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
    ),
  })).value;

  it('is read without throwing, and an app, a user or a row is claimed only where it says its id', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, likeOneLogin), (value: unknown) => {
        readErrorBody(value);
        nextCursor({}, value);
        readMappings(value);
        const app = readApp(value, 7);
        if (app !== null) expect(app.id).toBe(7);
        const rows = readRows(value);
        if (rows === null) return;
        expect(Array.isArray(value) || isJsonObject(value)).toBe(true);
        for (const row of rows.rows) {
          readAppRow(row);
          readUserApp(row);
          readEvent(row);
          const user = readUser(row);
          if (user !== null) expect(Number.isSafeInteger(user.id)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
