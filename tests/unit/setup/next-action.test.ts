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
const agreed: NewEntry = { type: 'rollout.agreed', with: 'lead', who: 'all', when: 'March' };

describe('whose move it is, in the guide’s order', () => {
  const upToApp = [...ticks(['before', 'add-app']), connector];
  const lacking = { ...maya, department: null };
  const proven = [addMaya, looked(mayaId, maya)];
  const cases: readonly (readonly [string, readonly NewEntry[], string])[] = [
    ['at the start', [], 'admin: prepare at before'],
    ['prerequisites met', ticks(['before']), 'admin: add-app at add-app'],
    ['app added', upToApp, 'admin: paste-credentials at configure'],
    ['credentials stored', [...upToApp, stored], 'admin: test-connection at configure'],
    [
      'test failed on a wrong path',
      [...upToApp, stored, checked('fails', { code: 'PATH_NOT_FOUND', params: {} })],
      'admin: fix-connection at configure',
    ],
    ['test passed', [...upToApp, stored, checked('works')], 'admin: configure at configure'],
    [
      'connection configured',
      [...upToApp, stored, checked('works'), ...ticks(['configure'])],
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
      'admin: look at assign',
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
        ['RATE_LIMITED', 'wait'],
      ] as const
    ).map(
      ([code, owner]) =>
        [
          `user’s lookup failed with ${code}`,
          [...readyForUsers, addMaya, looked(mayaId, 'failed', [{ code, params: {} }])],
          `${owner}: fix-look at assign`,
        ] as const,
    ),
    [
      'user’s lookup failed without saying why',
      [...readyForUsers, addMaya, looked(mayaId, 'failed')],
      'admin: fix-look at assign',
    ],
    ['user complete', [...readyForUsers, ...proven], 'wisq: wisq-confirms at assign'],
    [
      'one of two confirmed',
      [...readyForUsers, ...proven, addJonas, looked(jonasId, maya), confirmed(mayaId)],
      'wisq: wisq-confirms at assign',
    ],
    [
      'all confirmed',
      [...readyForUsers, ...proven, confirmed(mayaId)],
      'admin: agree-rollout at rollout',
    ],
    [
      'roll-out agreed',
      [...readyForUsers, ...proven, confirmed(mayaId), agreed],
      'admin: assign-more at rollout',
    ],
    [
      'all assigned',
      [...readyForUsers, ...proven, confirmed(mayaId), agreed, ...ticks(['rollout'])],
      'nobody: done at rollout',
    ],
  ];

  test.each(cases)('%s', (_what, entries, expected) => {
    expect(move(...entries)).toBe(expected);
  });

  test('what an arrival has proven is not asked for again', () => {
    expect(move(connector, stored, addMaya, looked(mayaId, maya))).toBe(
      'wisq: wisq-confirms at assign',
    );
  });

  test('a check that fails for Wisq’s reason is Wisq’s move', () => {
    const failed = checked('fails', { code: 'SERVER_ERROR', params: { status: 500 } });
    const result = failed.type === 'check.finished' ? failed.result : null;
    expect(result).not.toBeNull();
    const entry = { ...failed, result: { ...result, owner: 'wisq' } } as NewEntry;
    expect(move(...upToApp, stored, entry)).toBe('wisq: fix-connection at configure');
  });
});
