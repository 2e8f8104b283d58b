import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { emptyState } from '../../../shared/domain/setup/fold.ts';
import type { TestUser } from '../../../shared/domain/users/test-user.ts';
import { addJonas, addMaya, checked, maya, mayaId, stateOf } from '../../support/setup-state.ts';
import { confirmed, jonasId, looked, stored } from '../../support/setup-state.ts';

/** When the entry after "setup.created" was written, and the ones after it. */
const [first, second, third] = [1, 2, 3].map((minute) => `2026-11-23T10:0${minute}:00.000Z`);
const created = {
  ...emptyState,
  name: 'Northwind, production',
  createdAt: '2026-11-23T10:00:00.000Z',
};
const withdrawn: NewEntry = {
  type: 'user.confirmation-withdrawn',
  userId: mayaId,
  note: 'mistake',
};
const declined: NewEntry = {
  type: 'user.declined',
  userId: mayaId,
  by: 'Lee Park',
  on: '2026-11-22',
  channel: 'chat',
  note: 'No department.',
};
const agreed = { with: 'Paula', who: 'HR first', when: 'In March' };

function ofMaya(...entries: readonly NewEntry[]): TestUser {
  const user = stateOf(addMaya, ...entries).users.find(({ userId }) => userId === mayaId);
  if (user === undefined) throw new Error('no user');
  return user;
}

describe('a new setup', () => {
  it('has a name, the guide’s Display Name, assigns each user alone, and knows nothing else', () => {
    expect(stateOf()).toEqual(created);
    expect(emptyState).toEqual({
      name: '',
      createdAt: '',
      oneLoginHost: null,
      connector: null,
      displayName: 'Wisq SCIM Provisioning',
      assignmentWay: 'user',
      tasks: {},
      credentials: null,
      checks: [],
      users: [],
      rollout: null,
      knownCredentials: null,
      credentialsChange: null,
      asSentAt: null,
      credentialsRemovedAt: null,
      tokenExpiresAt: null,
      validUntil: null,
      replacement: null,
      replacedAt: null,
      report: null,
      health: { last: null, before: null, open: [], seen: [], assigned: null },
      oneLogin: {
        connection: null,
        disconnected: null,
        credentialDeletedAt: null,
        app: null,
        users: {},
      },
    });
  });
});

describe('an entry of the setup changes its own part and nothing else', () => {
  const host = 'northwind.onelogin.com';
  it.each<[string, readonly NewEntry[], object]>([
    ['its name', [{ type: 'setup.renamed', name: 'Test' }], { name: 'Test' }],
    ['the host', [{ type: 'onelogin.host', host }], { oneLoginHost: host }],
    [
      'no host any more',
      [
        { type: 'onelogin.host', host },
        { type: 'onelogin.host', host: null },
      ],
      {},
    ],
    [
      'the connector',
      [{ type: 'connector.chosen', connector: 'core' }],
      { connector: { id: 'core', at: first } },
    ],
    [
      'no connector any more',
      [
        { type: 'connector.chosen', connector: 'core' },
        { type: 'connector.chosen', connector: null },
      ],
      {},
    ],
    ['the Display Name', [{ type: 'display-name.set', displayName: 'W' }], { displayName: 'W' }],
    ['the way of assigning', [{ type: 'assignment.way', way: 'role' }], { assignmentWay: 'role' }],
    [
      'two ticks',
      [
        { type: 'task.ticked', taskId: 'before.admin' },
        { type: 'task.ticked', taskId: 'before.plan' },
      ],
      { tasks: { 'before.admin': { at: first }, 'before.plan': { at: second } } },
    ],
    [
      'one of two ticks taken back',
      [
        { type: 'task.ticked', taskId: 'before.admin' },
        { type: 'task.ticked', taskId: 'before.plan' },
        { type: 'task.unticked', taskId: 'before.admin' },
      ],
      { tasks: { 'before.plan': { at: second } } },
    ],
    [
      'the credentials',
      [stored],
      {
        credentials: { ...stored.facts, at: first },
        knownCredentials: { urlFingerprint: 'aaaaaaaa', tokenFingerprint: 'bbbbbbbb' },
      },
    ],
    [
      'no credentials any more; the next ones are compared with them',
      [stored, { type: 'credentials.removed' }],
      {
        credentialsRemovedAt: second,
        knownCredentials: { urlFingerprint: 'aaaaaaaa', tokenFingerprint: 'bbbbbbbb' },
      },
    ],
    ['that they are what Wisq sent', [{ type: 'credentials.as-sent' }], { asSentAt: first }],
    ['a report', [{ type: 'report.saved' }], { report: { at: first, subjects: {} } }],
    [
      'an agreement',
      [{ type: 'rollout.agreed', ...agreed }],
      { rollout: { ...agreed, at: first } },
    ],
    [
      'no agreement any more',
      [
        { type: 'rollout.agreed', ...agreed },
        { type: 'rollout.withdrawn', note: '' },
      ],
      {},
    ],
  ])('%s', (_what, entries, change) => {
    expect(stateOf(...entries)).toEqual({ ...created, ...change });
  });
});

describe('a test user', () => {
  it('begins with what was typed, and nothing said, measured or confirmed', () => {
    expect(ofMaya()).toEqual({
      userId: mayaId,
      userName: 'maya.okafor@northwind.example',
      addedAt: first,
      expected: maya,
      assigned: null,
      approved: null,
      lastLookUp: null,
      firstSeenAt: null,
      seenBeforeAssigned: false,
      lastFound: null,
      lastComplete: null,
      checkFailedSince: null,
      provesConnection: true,
      provesApp: true,
      lastWatch: null,
      confirmation: null,
      declined: null,
    });
  });

  it('added a second time begins anew, behind the others', () => {
    const { users } = stateOf(addMaya, addJonas, looked(mayaId, maya), addMaya);
    expect(users.map(({ userId, lastFound }) => [userId, lastFound])).toEqual([
      [jonasId, null],
      [mayaId, null],
    ]);
  });

  it('is taken from the list alone', () => {
    const { users } = stateOf(addMaya, addJonas, { type: 'user.removed', userId: mayaId });
    expect(users.map(({ userId }) => userId)).toEqual([jonasId]);
  });

  it('is the only one whom an entry about them changes', () => {
    const { users } = stateOf(addMaya, addJonas, looked(mayaId, maya), confirmed(mayaId));
    expect(users[1]).toEqual(stateOf(addMaya, addJonas).users[1]);
    expect(users[0]?.confirmation).not.toBeNull();
  });

  it('is not made up by an entry about somebody who was never added', () => {
    expect(stateOf(looked(mayaId, maya)).users).toEqual([]);
  });

  it('is assigned and approved when said so, until that is taken back', () => {
    const said = (what: 'assigned' | 'approved', done: boolean): NewEntry => ({
      type: 'user.said',
      userId: mayaId,
      what,
      done,
    });
    expect(ofMaya(said('assigned', true))).toMatchObject({
      assigned: { at: second },
      approved: null,
    });
    expect(ofMaya(said('approved', true))).toMatchObject({
      assigned: null,
      approved: { at: second },
    });
    expect(ofMaya(said('assigned', true), said('assigned', false)).assigned).toBeNull();
  });

  it('was seen before they were assigned, or not, by the first lookup that found them', () => {
    const said = (done: boolean): NewEntry => ({
      type: 'user.said',
      userId: mayaId,
      what: 'assigned',
      done,
    });
    const found = looked(mayaId, maya);
    expect(ofMaya(found, said(true), found).seenBeforeAssigned).toBe(true);
    expect(ofMaya(said(true), found, said(false), found).seenBeforeAssigned).toBe(false);
  });

  it('has the last watch until the next lookup', () => {
    const watch = {
      since: '2026-11-23T09:00:00.000Z',
      until: '2026-11-23T09:30:00.000Z',
      looks: 38,
      end: 'time',
    } as const;
    const watched: NewEntry = { type: 'user.watched', userId: mayaId, watch };
    expect(ofMaya(watched).lastWatch).toEqual(watch);
    expect(ofMaya(watched, looked(mayaId, 'not-found')).lastWatch).toBeNull();
  });

  it('was first seen when the first lookup found them, and last found by the newest that did', () => {
    const at = (time: string, entry: NewEntry): NewEntry =>
      entry.type === 'user.looked' ? { ...entry, look: { ...entry.look, at: time } } : entry;
    const [noon, one, two] = ['12', '13', '14'].map((hour) => `2026-11-23T${hour}:00:00.000Z`) as [
      string,
      string,
      string,
    ];
    const user = ofMaya(
      at(noon, looked(mayaId, maya)),
      at(one, looked(mayaId, { ...maya, department: null })),
      at(two, looked(mayaId, 'not-found')),
    );
    expect(user).toMatchObject({
      firstSeenAt: noon,
      lastComplete: { at: noon },
      lastFound: { at: one },
      lastLookUp: { at: two, outcome: 'not-found' },
    });
    expect(ofMaya(looked(mayaId, 'several'))).toMatchObject({ firstSeenAt: null, lastFound: null });
  });
});

describe('Wisq’s answer about a test user', () => {
  const declinedRecord = {
    at: second,
    by: 'Lee Park',
    on: '2026-11-22',
    channel: 'chat',
    note: 'No department.',
  };
  const confirmedRecord = { by: 'Agent Strategist', on: '2026-11-23', channel: 'call', note: '' };

  it('is kept whole, with the file it came from where there was one', () => {
    expect(ofMaya(confirmed(mayaId)).confirmation).toEqual({
      ...confirmedRecord,
      at: second,
      values: null,
      against: null,
    });
    const filed = { ...confirmed(mayaId), channel: 'file', file: { id: 'f-1' } } as NewEntry;
    expect(ofMaya(filed).confirmation).toEqual({
      ...confirmedRecord,
      at: second,
      channel: 'file',
      fileId: 'f-1',
      values: null,
      against: null,
    });
  });

  it('that says no stands until the next answer, and knows whether the user was looked up since', () => {
    expect(ofMaya(declined).declined).toEqual({
      ...declinedRecord,
      values: null,
      against: null,
      lookedUpSince: false,
    });
    expect(ofMaya(declined, looked(mayaId, 'not-found')).declined).toEqual({
      ...declinedRecord,
      values: null,
      against: null,
      lookedUpSince: true,
    });
    expect(ofMaya(looked(mayaId, 'not-found')).declined).toBeNull();
  });

  it('replaces the opposite one, and says which that was', () => {
    expect(ofMaya(declined, confirmed(mayaId))).toMatchObject({
      confirmation: { at: third, against: { by: 'Lee Park', on: '2026-11-22' } },
      declined: null,
    });
    expect(ofMaya(confirmed(mayaId), declined)).toMatchObject({
      confirmation: null,
      declined: { at: third, against: { by: 'Agent Strategist', on: '2026-11-23' } },
    });
    expect(ofMaya(confirmed(mayaId), confirmed(mayaId)).confirmation?.against).toBeNull();
  });

  it('can be taken back', () => {
    expect(ofMaya(confirmed(mayaId), withdrawn)).toEqual(ofMaya());
  });
});

describe('a failed check', () => {
  const since = '2026-11-23T10:30:00.000Z';
  const found = looked(mayaId, maya);

  it('speaks against whoever had arrived before it, from its own time on', () => {
    expect(ofMaya(found, checked('fails')).checkFailedSince).toBe(since);
    expect(ofMaya(checked('fails'), found).checkFailedSince).toBeNull();
    expect(ofMaya(checked('fails')).checkFailedSince).toBeNull();
  });

  it('does so until a check works or the user is found again, and a cancelled one changes nothing', () => {
    expect(ofMaya(found, checked('fails'), checked('cancelled')).checkFailedSince).toBe(since);
    expect(ofMaya(found, checked('fails'), checked('works')).checkFailedSince).toBeNull();
    expect(
      ofMaya(found, checked('fails'), checked('works-with-notes')).checkFailedSince,
    ).toBeNull();
    expect(ofMaya(found, checked('fails'), found).checkFailedSince).toBeNull();
    expect(ofMaya(found, checked('fails'), looked(mayaId, 'failed')).checkFailedSince).toBe(since);
  });
});

it('keeps the checks, the newest first', () => {
  expect(stateOf(checked('works'), checked('fails')).checks.map(({ verdict }) => verdict)).toEqual([
    'fails',
    'works',
  ]);
});

it('counts no tick of a task that nobody knows', () => {
  const { tasks } = stateOf(
    { type: 'task.ticked', taskId: 'moon.land' },
    { type: 'task.ticked', taskId: 'configure.save' },
    { type: 'task.ticked', taskId: '__proto__' },
  );
  expect(Object.keys(tasks)).toEqual(['configure.save']);
});
