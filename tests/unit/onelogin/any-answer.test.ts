import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAll } from '../../../main/onelogin/look.ts';
import { readRows } from '../../../shared/domain/onelogin/rows.ts';
import { judgeReading } from '../../../shared/domain/onelogin/verdict.ts';
import { scriptedClient } from '../../support/onelogin-client.ts';
import { someReading } from '../../support/onelogin-reading.ts';

const token =
  '{"access_token":"0123456789abcdef","created_at":"2026-03-02T10:00:00Z","expires_in":9}';

/** JSON that is often what OneLogin documents, and often nearly so. */
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => {
  const keys = fc.constantFrom(
    'id',
    'name',
    'connector_id',
    'provisioning',
    'enabled',
    'parameters',
    'title',
    'department',
    'username',
    'email',
    'firstname',
    'lastname',
    'status',
    'state',
    'role_ids',
    'data',
    'error',
    'provisioning_state',
    'user_attribute_mappings',
    'event_type_id',
    'app_id',
    'code',
    'message',
  );
  const words = fc.constantFrom(
    'Wisq',
    'maya',
    'title',
    'none',
    'provisioned',
    'provisioning_failed',
    '',
  );
  return {
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(fc.constantFrom(null, true, false, 7, 1, 64, 401), words),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 8 }),
    ),
  };
});
const anyUser = fc.constant({
  id: 5,
  username: 'maya',
  email: 'maya.okafor@northwind.example',
  title: '',
});
const anyApp = fc.constant({ id: 7, name: 'Wisq', connector_id: 130_179 });
const anyBody = fc.oneof(
  fc
    .oneof(anyValue, fc.array(fc.oneof(anyUser, anyApp, anyValue)))
    .map((value) => JSON.stringify(value) ?? ''),
  fc.constantFrom('', '[', '<html>', '{"message":"no"}'),
);
const anyReply = fc.tuple(
  fc.constantFrom(200, 200, 200, 200, 401, 403, 404, 422, 429, 500, 502),
  anyBody,
);

it('whatever OneLogin answers, a look ends, and says that nothing is there only where a list said so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyReply, { minLength: 1, maxLength: 12 }), async (replies) => {
      let at = 0;
      const lists: boolean[] = [];
      const { made } = scriptedClient(20, (path) => {
        if (path.startsWith('/auth')) return [200, token];
        const [status, body] = replies[(at += 1) % replies.length] ?? [200, '[]'];
        if (/\/api\/2\/(?:apps|users)\?/.test(path)) lists.push(isList(status, body));
        return [status, body];
      });
      const wanted = { appName: 'Wisq', users: ['maya', 'jonas.lindqvist@northwind.example'] };
      const raw = await readAll(made, wanted, new Date('2026-03-02T10:00:00Z'));
      const { codes, kind } = judgeReading(someReading([], raw));
      expect(made.requests).toBeLessThanOrEqual(20);
      const absent = ['ONELOGIN_APP_NOT_FOUND', 'ONELOGIN_USER_NOT_FOUND'] as const;
      if (absent.some((code) => codes.includes(code))) expect(lists).toContain(true);
      if (kind === 'nothing') {
        expect(raw.app).toMatchObject({ ok: true, value: { kind: 'found' } });
        for (const user of raw.users) {
          expect(user).toMatchObject({ search: { ok: true }, app: { ok: true } });
        }
      }
    }),
    { numRuns: 500 },
  );
});

function isList(status: number, body: string): boolean {
  try {
    return status === 200 && readRows(JSON.parse(body)) !== null;
  } catch {
    return false;
  }
}
