import { describe, expect, test } from 'vitest';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
  reportSaved,
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const move = (...entries: readonly NewEntry[]) => {
  const { action: next, owner: who, step } = nextAction(stateOf(...entries));
  return `${who}: ${next.code} at ${step}`;
};
const said = (userId: string, what: 'assigned' | 'approved'): NewEntry => ({
  type: 'user.said',
  userId,
  what,
  done: true,
});
const connector: NewEntry = { type: 'connector.chosen', connector: 'enterprise' };
const edited: NewEntry = {
  type: 'user.expected',
  userId: mayaId,
  expected: { ...maya, lastName: 'Okafor-Berg' },
};
const agreed: NewEntry = { type: 'rollout.agreed', with: 'lead', who: 'all', when: 'March' };

describe('whose turn it is, in the guide’s order', () => {
  const upToApp = [stored, ...ticks(['before', 'add-app']), connector];
  const lacking = { ...maya, department: null };
  const proven = [addMaya, looked(mayaId, maya)];
  const cases: readonly (readonly [string, readonly NewEntry[], string])[] = [
    ['at the start', [], 'admin: paste-credentials at before'],
    ['credentials stored', [stored], 'admin: prepare at before'],
    ['ready', [stored, ...ticks(['before'])], 'admin: add-app at add-app'],
    ['app added', upToApp, 'admin: test-connection at configure'],
    [
      'test failed on a wrong path',
      [...upToApp, checked('fails', { code: 'PATH_NOT_FOUND', params: {} })],
      'admin: fix-connection at configure',
    ],
    ['test passed', [...upToApp, checked('works')], 'admin: configure at configure'],
    [
      'connection configured',
      [...upToApp, checked('works'), ...ticks(['configure'])],
      'admin: provisioning at provisioning',
    ],
    ['steps 1 to 4 said', readyForUsers, 'admin: add-test-users at assign'],
    ['user named', [...readyForUsers, addMaya], 'admin: assign at assign'],
    [
      'user assigned',
      [...readyForUsers, addMaya, said(mayaId, 'assigned')],
      'admin: approve at assign',
    ],
    [
      'user approved, not seen',
      [...readyForUsers, addMaya, said(mayaId, 'assigned'), said(mayaId, 'approved')],
      'admin: approve at assign',
    ],
    [
      'user arrived incomplete',
      [...readyForUsers, addMaya, looked(mayaId, lacking)],
      'admin: fix-attributes at assign',
    ],
    [
      'user exists twice',
      [
        ...readyForUsers,
        addMaya,
        looked(mayaId, 'several', [{ code: 'USER_SEVERAL', params: {} }]),
      ],
      'wisq: fix-look at assign',
    ],
    // Whoever can mend what failed, and not Wisq whatever it was.
    ...(
      [
        ['TOKEN_REFUSED', 'admin'],
        ['PROXY_TIMEOUT', 'network'],
        ['SERVER_ERROR', 'wisq'],
        ['RATE_LIMITED', 'wait', 'wait-and-look'],
      ] as const
    ).map(
      ([code, owner, next = 'fix-look']) =>
        [
          `user’s lookup failed with ${code}`,
          [...readyForUsers, addMaya, looked(mayaId, 'failed', [{ code, params: {} }])],
          `${owner}: ${next} at assign`,
        ] as const,
    ),
    [
      'user’s lookup failed without saying why',
      [...readyForUsers, addMaya, looked(mayaId, 'failed')],
      'admin: fix-look at assign',
    ],
    ['user complete', [...readyForUsers, ...proven], 'admin: send-report at wisq'],
    ['report saved', [...readyForUsers, ...proven, reportSaved], 'wisq: wisq-confirms at wisq'],
    [
      'another value since the report',
      [
        ...readyForUsers,
        ...proven,
        reportSaved,
        looked(mayaId, { ...maya, lastName: 'Okafor-Berg' }),
        edited,
      ],
      'admin: send-report at wisq',
    ],
    [
      'one of two confirmed',
      [...readyForUsers, ...proven, addJonas, looked(jonasId, maya), confirmed(mayaId)],
      'admin: send-report at wisq',
    ],
    [
      'all confirmed',
      [...readyForUsers, ...proven, confirmed(mayaId)],
      'admin: agree-rollout at rollout',
    ],
    [
      'roll-out agreed',
      [...readyForUsers, ...proven, confirmed(mayaId), agreed],
      'nobody: done at rollout',
    ],
    [
      'done, and the token removed',
      [...readyForUsers, ...proven, confirmed(mayaId), agreed, { type: 'credentials.removed' }],
      'nobody: done at rollout',
    ],
    [
      'done, and a title that changed',
      [
        ...readyForUsers,
        ...proven,
        confirmed(mayaId),
        agreed,
        looked(mayaId, { ...maya, jobTitle: 'HR Lead' }),
      ],
      'nobody: done at rollout',
    ],
  ];

  test.each(cases)('%s', (_what, entries, expected) => {
    expect(move(...entries)).toBe(expected);
  });

  test('what an arrival has proven is not asked for again', () => {
    expect(move(connector, stored, addMaya, looked(mayaId, maya))).toBe(
      'admin: send-report at wisq',
    );
  });

  test('a failed test of what Wisq sent is Wisq’s turn, until something else is entered', () => {
    const refused = checked('fails', { code: 'TOKEN_REFUSED', params: {} });
    const compared: NewEntry = { type: 'credentials.as-sent' };
    expect(move(...upToApp, refused)).toBe('admin: fix-connection at configure');
    expect(move(...upToApp, refused, compared)).toBe('wisq: fix-connection at configure');
    const other = { ...stored, facts: { ...stored.facts, tokenFingerprint: 'cccccccc' } };
    expect(move(...upToApp, refused, compared, other)).toBe('admin: test-again at configure');
    expect(move(...upToApp, refused, compared, other, refused)).toBe(
      'admin: fix-connection at configure',
    );
    const timeout = checked('fails', { code: 'CONNECT_TIMEOUT', params: {} });
    expect(move(...upToApp, timeout, compared)).toBe('admin: fix-connection at configure');
  });

  test('a check that fails for Wisq’s reason is Wisq’s move', () => {
    const failed = checked('fails', { code: 'SERVER_ERROR', params: { status: 500 } });
    const result = failed.type === 'check.finished' ? failed.result : null;
    expect(result).not.toBeNull();
    const entry = { ...failed, result: { ...result, owner: 'wisq' } } as NewEntry;
    expect(move(...upToApp, entry)).toBe('wisq: fix-connection at configure');
  });
});

describe('what the next action says', () => {
  const userName = 'Maya Okafor';
  const refused = { code: 'TOKEN_REFUSED', params: {} } as const;
  const toApp = [stored, ...ticks(['before', 'add-app']), connector];
  const declined: NewEntry = {
    type: 'user.declined',
    userId: mayaId,
    by: 'Lee',
    on: '2026-11-23',
    channel: 'call',
    note: '',
  };
  const action = (...entries: readonly NewEntry[]) => nextAction(stateOf(...entries)).action;
  const withUser = (...entries: readonly NewEntry[]) =>
    action(...readyForUsers, addMaya, ...entries);

  test('of a failed connection: the problem that decided', () => {
    const failed = [...toApp, checked('fails', refused)];
    expect(action(...failed)).toEqual({ code: 'fix-connection', problem: refused });
    expect(action(...toApp, checked('fails'))).toEqual({
      code: 'fix-connection',
      problem: null,
    });
  });

  test('of a test user: how they are called, and what failed', () => {
    expect(withUser()).toEqual({ code: 'assign', userName });
    expect(withUser(said(mayaId, 'assigned'))).toEqual({
      code: 'approve',
      userName,
      problem: null,
    });
    expect(withUser(said(mayaId, 'assigned'), said(mayaId, 'approved'))).toEqual({
      code: 'approve',
      userName,
      problem: null,
    });
    expect(withUser(looked(mayaId, { ...maya, email: null }))).toEqual({
      code: 'fix-attributes',
      userName,
      lacking: { how: 'missing', attributes: ['email'] },
      problem: null,
    });
    expect(withUser(looked(mayaId, 'failed', [refused]))).toEqual({
      code: 'fix-look',
      userName,
      problem: refused,
    });
    expect(withUser(looked(mayaId, 'several'))).toEqual({
      code: 'fix-look',
      userName,
      problem: { code: 'USER_SEVERAL', params: {} },
    });
    // Nobody there yet is no failure: it is waited for.
    expect(withUser(said(mayaId, 'assigned'), looked(mayaId, 'not-found'))).toEqual({
      code: 'approve',
      userName,
      problem: null,
    });
  });

  test('of a declined user: to mend it, until they were looked up again', () => {
    expect(withUser(looked(mayaId, maya), declined)).toEqual({ code: 'fix-declined', userName });
    expect(withUser(declined, looked(mayaId, maya))).toEqual({
      code: 'send-report',
      users: 1,
      outdated: false,
    });
    expect(nextAction(stateOf(...readyForUsers, addMaya, declined))).toMatchObject({
      owner: 'admin',
      step: 'assign',
    });
  });

  test('of Wisq: how many it has not confirmed', () => {
    const both = [addJonas, looked(mayaId, maya), looked(jonasId, maya)];
    const waiting = withUser(...both, reportSaved);
    expect(waiting).toMatchObject({ code: 'wisq-confirms', users: 2 });
    expect(withUser(...both, reportSaved, confirmed(jonasId))).toMatchObject({
      code: 'wisq-confirms',
      users: 1,
    });
  });

  test('a note that weighs nothing is the admin’s, where a lookup failed with it', () => {
    const inactive = { code: 'USER_INACTIVE', params: {} } as const;
    expect(move(...readyForUsers, addMaya, looked(mayaId, 'failed', [inactive]))).toBe(
      'admin: fix-look at assign',
    );
  });

  test('a failed check that names nobody is the admin’s', () => {
    expect(move(...toApp, checked('fails'))).toBe('admin: fix-connection at configure');
  });

  test('an arrival after a failed check has shown that the connection works', () => {
    const failed = checked('fails', refused);
    expect(move(connector, stored, failed, addMaya, looked(mayaId, maya))).toBe(
      'admin: send-report at wisq',
    );
  });

  test('a failed check is to be mended however many were cancelled since', () => {
    const cancelled = Array.from({ length: 20 }, () => checked('cancelled'));
    const arrived = [...readyForUsers, addMaya, looked(mayaId, maya)];
    expect(move(...arrived, checked('fails', refused), ...cancelled)).toBe(
      'admin: configure at configure',
    );
  });

  test('an arrival in doubt asks for a check or the attributes no more', () => {
    const arrived = [addMaya, looked(mayaId, maya), looked(mayaId, 'not-found')];
    expect(move(connector, stored, ...arrived)).toBe('admin: assign at assign');
    expect(move(stored, ...ticks(['before', 'add-app']), connector, ...arrived)).toBe(
      'admin: assign at assign',
    );
    const partly = [addMaya, looked(mayaId, { ...maya, email: null }), looked(mayaId, 'not-found')];
    expect(move(...partly)).toBe('admin: paste-credentials at before');
    expect(move(stored, ...partly)).toBe('admin: assign at assign');
  });
});
