import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Call,
  mustBeAllowed,
  pathOf,
  revokePath,
  tokenPath,
} from '../../../main/onelogin/calls.ts';
import { readEventTypes } from '../../../shared/domain/onelogin/log.ts';
import { anyString } from '../../support/any-string.ts';

const post = { json: '{}', clientId: 'a', clientSecret: 'b' };
const id = fc.nat();
const page = fc.oneof(fc.record({ limit: fc.nat(1000) }), fc.record({ cursor: anyString() }));
const anyCall: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ read: fc.constant('apps' as const), name: fc.option(anyString()), page }),
  fc.record({ read: fc.constant('app' as const), id }),
  fc.record({ read: fc.constant('app-users' as const), id, page }),
  fc.record({
    read: fc.constant('users' as const),
    by: fc.constantFrom('username' as const, 'email' as const, null),
    value: anyString(),
    withFields: fc.boolean(),
  }),
  fc.record({ read: fc.constant('user' as const), id }),
  fc.record({ read: fc.constant('user-apps' as const), id }),
  fc.record({ read: fc.constant('roles' as const), appId: id }),
  fc.record({ read: fc.constant('role-users' as const), id, page }),
  fc.record({
    read: fc.constant('events' as const),
    types: fc.uniqueArray(fc.constantFrom(...readEventTypes), { minLength: 1 }),
    since: anyString(),
    userId: fc.option(id),
    page,
  }),
);

describe('the closed list of calls', () => {
  it('has every call on it, whatever its values are, and each value stays inside its parameter', () => {
    fc.assert(
      fc.property(anyCall, (call) => {
        const path = pathOf(call);
        expect(() => mustBeAllowed({ path })).not.toThrow();
        const query = new URL(path, 'https://x').searchParams;
        if (call.read === 'users' && call.by !== null) {
          expect(query.getAll(call.by)).toEqual([call.value.replace(/\p{Cs}/gu, '\uFFFD')]);
        }
      }),
    );
  });

  it('sends a name that holds half of a character', () => {
    const path = pathOf({ read: 'users', by: 'email', value: 'a\uD800', withFields: false });
    expect(path).toBe('/api/2/users?email=a%EF%BF%BD&limit=50');
  });

  it.each([
    '/api/2/apps/1/rules',
    '/api/2/connectors',
    '/api/2/apps/1/../../users/2',
    '/api/2/users/1/logout',
    '/api/2/users/abc',
    '/api/2/roles/1',
    '/api/2/roles/1/apps',
    '/api/2/roles/abc/users',
    '/api/1/users',
    '/api/1/events/types',
    '/api/1/events',
    '/api/1/events?limit=50',
    '/api/1/events?event_type_id=&limit=50',
    '/api/1/events?event_type_id=8&since=2026-11-23T09:00:00Z',
    '/api/1/events?event_type_id=52,8',
    '/api/1/events?event_type_id=52&event_type_id=8',
    '/api/1/events?event_type_id=52,',
    '/api/2/apps/1/',
    '//elsewhere.example/api/2/apps',
    'https://elsewhere.example/api/2/apps',
    '/api/2/apps#x',
    '/api/2/apps?name=a b',
    '/api/2/apps?name=a\r\nx: y',
    tokenPath,
    revokePath,
    '/',
    '',
  ])('lets no read of %j through', (path) => {
    expect(() => mustBeAllowed({ path })).toThrow('not on the list');
  });

  it('lets nothing be posted but for the token and its revocation', () => {
    for (const path of [tokenPath, revokePath]) {
      expect(() => mustBeAllowed({ path, post })).not.toThrow();
    }
    fc.assert(
      fc.property(fc.oneof(anyCall.map(pathOf), anyString()), (path) => {
        fc.pre(path !== tokenPath && path !== revokePath);
        expect(() => mustBeAllowed({ path, post })).toThrow('not on the list');
      }),
    );
    expect(() => mustBeAllowed({ path: `${tokenPath}?a=b`, post })).toThrow('not on the list');
  });

  it('lets no made-up path through', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        expect(() => mustBeAllowed({ path: `/api/2/apps/1/${text}x` })).toThrow('not on the list');
        expect(() => mustBeAllowed({ path: `/${text}` })).toThrow('not on the list');
      }),
    );
  });
});
