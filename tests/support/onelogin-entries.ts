import * as fc from 'fast-check';
import { keptLook, keptUserLook } from '../../shared/domain/onelogin/look-schema.ts';
import type { AppLook, UserReading } from '../../shared/domain/onelogin/reading.ts';
import { accountStatuses, approvalStates } from '../../shared/domain/onelogin/user.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { inState, mapped, read, someReading } from './onelogin-reading.ts';
import { mayaId } from './setup-state.ts';

/** Entries of what OneLogin's API said, and of the credential it was asked with. */

export const oneLoginConnected: NewEntry = {
  type: 'onelogin.connected',
  where: 'keychain',
  clientIdEnd: '6ab9',
};
export const oneLoginRemoved = (revoked = true): NewEntry => ({
  type: 'onelogin.disconnected',
  revoked,
});
export const credentialDeleted = (done = true): NewEntry => ({
  type: 'onelogin.credential-deleted',
  done,
});

/** A look at an app in order, save for what is given. */
function appLook(more: Parameters<typeof someReading>[1] = {}): AppLook {
  const { users: _none, ...look } = someReading([], more);
  return look;
}

export function lookedAtApp(
  more: Parameters<typeof someReading>[1] = {},
): Extract<NewEntry, { type: 'onelogin.looked' }> {
  return { type: 'onelogin.looked', look: keptLook(appLook(more)) };
}

/** A look at a test user who has arrived according to OneLogin, save for what is given. */
export function lookedAtUser(
  reading: UserReading = inState('provisioned'),
  userId: string = mayaId,
  at = '2026-11-23T12:00:00.000Z',
): Extract<NewEntry, { type: 'user.onelogin-looked' }> {
  return { type: 'user.onelogin-looked', userId, look: keptUserLook({ ...reading, at }) };
}

const moment = fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z');
const failed = fc.constant({
  ok: false as const,
  problem: problem('ONELOGIN_READ_USERS'),
  requestId: '610B5B9E-8B3CAF02-E8F5',
});

/** Any entry about OneLogin's API, over few enough names and words for entries to meet. */
export function anyOneLoginEntry(
  text: fc.Arbitrary<string>,
  userId: fc.Arbitrary<string>,
): fc.Arbitrary<NewEntry> {
  const nullable = fc.option(text);
  const row = fc.record({ id: fc.nat(9), name: text, connectorId: fc.option(fc.nat(9)) });
  const mappings = fc
    .constantFrom('none', 'title', 'department', 'custom_attribute_maya')
    .map((word) => mapped({ title: { user_attribute_mappings: word } }));
  const details = fc.record({
    id: fc.nat(9),
    name: text,
    connectorId: fc.constantFrom(null, 45_504, 130_179),
    provisioning: fc.option(fc.boolean()),
    mappings,
    roleIds: fc.option(fc.array(fc.nat(9), { maxLength: 2 })),
    scimBaseUrl: fc.constant(null),
    updatedAt: fc.option(moment),
  });
  const event = fc.record({
    type: fc.constantFrom(64, 250),
    at: fc.option(moment),
    appId: fc.option(fc.nat(9)),
    userId: fc.option(fc.nat(9)),
    text: nullable,
  });
  const known = <T>(value: fc.Arbitrary<T>) => fc.oneof(value.map(read), failed);
  const search = fc.oneof(
    fc.record({ kind: fc.constant('found' as const), app: known(details), row }),
    fc.record({ kind: fc.constant('none' as const), similar: fc.option(row) }),
    fc.record({ kind: fc.constant('several' as const), rows: fc.array(row, { maxLength: 2 }) }),
  );
  const look = fc
    .record({
      at: moment,
      host: text,
      credential: fc.constantFrom('read-all' as const, 'read-users' as const),
      appName: text,
      app: known(search),
      roles: fc.option(known(fc.array(fc.record({ id: fc.nat(9), name: text }), { maxLength: 2 }))),
      events: fc.option(known(fc.array(event, { maxLength: 2 }))),
      requests: fc.nat(20),
      ms: fc.nat(999),
    })
    .map(keptLook);
  const values = fc.record({
    firstName: nullable,
    lastName: nullable,
    email: nullable,
    jobTitle: nullable,
    department: nullable,
  });
  const user = fc.record({
    id: fc.nat(9),
    userName: nullable,
    values,
    account: fc.option(fc.constantFrom(...accountStatuses)),
    approval: fc.option(fc.constantFrom(...approvalStates)),
    roleIds: fc.option(fc.array(fc.nat(9), { maxLength: 2 })),
  });
  const userLook = fc
    .record({
      at: moment,
      asked: text,
      search: known(
        fc.oneof(
          fc.record({ kind: fc.constant('found' as const), user }),
          fc.constant({ kind: 'none' as const }),
          fc.record({ kind: fc.constant('several' as const), count: fc.nat(9) }),
        ),
      ),
      app: fc.option(
        known(
          fc.record({
            assigned: fc.option(fc.boolean()),
            userApp: fc.option(
              fc.record({
                id: fc.nat(9),
                name: nullable,
                enabled: fc.option(fc.boolean()),
                state: fc.constantFrom(null, 'provisioned', 'provisioning_failed', 'deleted'),
                status: fc.constant(null),
              }),
            ),
          }),
        ),
      ),
      failure: fc.option(known(fc.option(event))),
    })
    .map(keptUserLook);
  return fc.oneof(
    fc.constantFrom(oneLoginConnected, oneLoginRemoved(true), oneLoginRemoved(false)),
    fc.boolean().map(credentialDeleted),
    look.map((one): NewEntry => ({ type: 'onelogin.looked', look: one })),
    fc.record({
      type: fc.constant('user.onelogin-looked' as const),
      userId,
      look: userLook,
    }),
  );
}
