import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../shared/domain/setup/onelogin-chain.ts';
import { userSide } from '../../../shared/domain/setup/onelogin-side.ts';
import { comparisonOf } from '../../../shared/domain/setup/user-comparison.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { personMessages } from '../../../shared/messages/window/person.ts';
import {
  appLook,
  failedCall,
  parameters,
  userLook,
} from '../../../tools/fixtures/onelogin-looks.ts';
import { expectedOf } from '../../../tools/fixtures/onelogin-user.ts';
import { Past, tellUpTo, userIds } from '../../../tools/fixtures/past.ts';
import { people } from '../../../tools/fixtures/people.ts';

const [maya] = people;
const [first] = userIds;
type Look = Parameters<typeof userLook>[2];

const named = () =>
  tellUpTo(new Past(), 'assign')
    .tell({ type: 'user.added', userId: first, userName: maya.userName, expected: noValues })
    .tell({ type: 'user.said', userId: first, what: 'assigned', done: true });

function seen(past: Past) {
  const state = fold(past.entries);
  const [user] = state.users;
  if (user === undefined) throw new Error('no test user');
  return { state, user };
}

/** The chain of somebody who is not at Wisq, as `link standing`. */
function chain(look: Look, app: Parameters<typeof appLook>[0] = {}, minutes = 10) {
  const past = named().looked(first, { problems: [] }).later(minutes).connected();
  const { state, user } = seen(past.saw(appLook(app), userLook(maya, first, look)));
  return (chainOf(state, user) ?? []).map(({ id, standing }) => `${id} ${standing}`);
}

const rest = (...ids: readonly string[]) => ids.map((id) => `${id} not-reached`);

describe('why a person is not at Wisq', () => {
  test('stops at the first broken link, and says nothing of what comes after', () => {
    expect(chain({ state: 'provisioning_pending_approval' })).toEqual([
      'active holds',
      'assigned holds',
      'approved stops',
      ...rest('sent', 'at-wisq'),
    ]);
    expect(chain({ state: null })).toEqual([
      'active holds',
      'assigned stops',
      ...rest('approved', 'sent', 'at-wisq'),
    ]);
    expect(chain({ state: 'provisioning_failed' }).slice(-2)).toEqual([
      'sent stops',
      'at-wisq not-reached',
    ]);
    const unlicensed = { user: { approval: 'unlicensed' }, state: null } as const;
    expect(chain(unlicensed)[0]).toBe('active stops');
    expect(chain({}, { details: { provisioning: false } })[0]).toBe('app stops');
  });

  test('done at OneLogin and not at Wisq stops at Wisq', () => {
    expect(chain({}).at(-1)).toBe('at-wisq stops');
  });

  test('what may lag is waited for and is no break', () => {
    expect(chain({ state: null }, {}, 0)[1]).toBe('assigned waits');
    expect(chain({ state: 'provisioning' })[3]).toBe('sent waits');
  });

  test('a failed read is no broken link', () => {
    const noApp = { app: failedCall('ONELOGIN_READ_USERS'), credential: 'read-users' } as const;
    expect(chain({ app: null }, noApp)).toEqual([
      'active holds',
      'assigned unknown',
      'approved unknown',
      'sent unknown',
      'at-wisq not-reached',
    ]);
    expect(chain({ search: failedCall('ONELOGIN_TOO_SLOW'), app: null })[0]).toBe('active unknown');
  });

  test('one line has both sides', () => {
    const { state, user } = seen(
      named()
        .looked(first, { problems: [] })
        .connected()
        .saw(appLook(), userLook(maya, first, { state: 'provisioning_pending_approval' })),
    );
    const look = userSide(state, user)?.look ?? null;
    expect(personMessages.atOneLogin(look)).toBe('waiting for your approval');
    expect(personMessages.atWisq(user)).toBe('not there yet');
    expect(personMessages.atOneLogin(null)).toBe('not read yet');
  });
});

describe('what should arrive, with nothing typed', () => {
  const compared = (
    received: Parameters<Past['found']>[2],
    look: Look = {},
    details: NonNullable<Parameters<typeof appLook>[0]>['details'] = {},
    more: (past: Past) => Past = (past) => past,
  ) => {
    const past = named().found(maya, first, received).connected();
    const { state, user } = seen(more(past.saw(appLook({ details }), userLook(maya, first, look))));
    return Object.fromEntries(
      (comparisonOf(state, user) ?? []).map(({ attribute, from, verdict, why }) => [
        attribute,
        [from, why ?? verdict],
      ]),
    );
  };

  test('is what OneLogin holds', () => {
    expect(compared({ jobTitle: 'Lead' })).toEqual({
      firstName: ['onelogin', 'same'],
      lastName: ['onelogin', 'same'],
      email: ['onelogin', 'same'],
      jobTitle: ['onelogin', 'differs'],
      department: ['onelogin', 'same'],
    });
  });

  test('empty, not mapped and lost are told apart', () => {
    const values = { ...expectedOf(maya), jobTitle: '' };
    const all = compared(
      { firstName: null, jobTitle: null, department: null },
      { user: { values } },
      { mappings: parameters({ department: 'none' }) },
    );
    expect(all).toMatchObject({
      firstName: ['onelogin', 'lost'],
      jobTitle: [null, 'empty'],
      department: [null, 'not-mapped'],
    });
  });

  test('what the admin typed wins', () => {
    const typed = { ...noValues, department: 'People' };
    const all = compared({}, {}, {}, (past) =>
      past.tell({ type: 'user.expected', userId: first, expected: typed }),
    );
    expect(all).toMatchObject({
      department: ['typed', 'differs'],
      jobTitle: ['onelogin', 'same'],
    });
  });

  test('a row that takes another field is not compared with the field of the same name', () => {
    const mappings = parameters({ title: 'custom_attribute_role' });
    expect(compared({ jobTitle: 'X' }, {}, { mappings })).toMatchObject({
      jobTitle: [null, 'present'],
    });
  });
});
