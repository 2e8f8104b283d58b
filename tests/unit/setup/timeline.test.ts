import { describe, expect, test } from 'vitest';
import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import { datedStepStatuses } from '../../../shared/domain/setup/step-status-dates.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import { problem } from '../../../shared/domain/problems/codes.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { handoverSummary } from '../../../shared/messages/handover-summary.ts';
import {
  failureMessage,
  timelineLine,
  timelineMessage,
  writtenTo,
} from '../../../shared/messages/timeline.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  dated,
  jonasId,
  looked,
  maya,
  mayaId,
  readyForUsers,
  stateOf,
  stored,
  ticks,
} from '../../support/setup-state.ts';

const said = (what: 'assigned' | 'approved'): NewEntry => ({
  type: 'user.said',
  userId: mayaId,
  what,
  done: true,
});
const declined: NewEntry = {
  type: 'user.declined',
  userId: mayaId,
  by: 'Ines',
  on: '2026-11-23',
  channel: 'file',
  note: '',
};
const agreed: NewEntry = { type: 'rollout.agreed', with: 'Lee', who: 'Sales', when: 'May' };
const connector: NewEntry = { type: 'connector.chosen', connector: 'enterprise' };
const upTo = (...steps: Parameters<typeof ticks>[0]) => [...ticks(steps), connector];

const states: [code: string, entries: readonly NewEntry[], sentence: string][] = [
  ['prepare', [], 'The set-up has begun. What it needs is not checked yet.'],
  ['add-app', ticks(['before']), 'The app is not added in OneLogin yet.'],
  [
    'paste-credentials',
    upTo('before', 'add-app'),
    'Wisq’s address and token are not stored on the admin’s computer.',
  ],
  [
    'test-connection',
    [...upTo('before', 'add-app'), stored],
    'Address and token are stored. The connection is not tested yet.',
  ],
  [
    'fix-connection',
    [...upTo('before', 'add-app'), stored, checked('fails', problem('TOKEN_REFUSED'))],
    'The connection does not work. Wisq refuses the token.',
  ],
  [
    'configure',
    [...upTo('before', 'add-app'), stored, checked('works')],
    'The connection works from the admin’s computer. OneLogin is not set up to the end yet.',
  ],
  [
    'provisioning',
    [...upTo('before', 'add-app', 'configure'), stored, checked('works')],
    'The connection works. Provisioning is not enabled in OneLogin yet.',
  ],
  [
    'attributes',
    [...upTo('before', 'add-app', 'configure', 'provisioning'), stored, checked('works')],
    'Provisioning is enabled. The attribute mapping is not checked yet.',
  ],
  ['add-test-users', readyForUsers, 'Steps 1 to 4 are done. No test user is named yet.'],
  ['assign', [...readyForUsers, addMaya], 'Maya Okafor is not assigned in OneLogin yet.'],
  [
    'approve',
    [...readyForUsers, addMaya, said('assigned')],
    'Maya Okafor is assigned and waits for approval in OneLogin.',
  ],
  [
    'look',
    [...readyForUsers, addMaya, said('assigned'), said('approved')],
    'Maya Okafor is assigned and approved. Nobody has looked at Wisq yet.',
  ],
  [
    'look',
    [...readyForUsers, addMaya, said('assigned'), said('approved'), looked(mayaId, 'not-found')],
    'Maya Okafor has not arrived at Wisq yet.',
  ],
  [
    'fix-attributes',
    [...readyForUsers, addMaya, looked(mayaId, { ...maya, department: null })],
    'Maya Okafor arrived without Department.',
  ],
  [
    'fix-attributes',
    [...readyForUsers, addMaya, looked(mayaId, { ...maya, department: 'Legal' })],
    'Maya Okafor arrived with another value in Department.',
  ],
  [
    'fix-look',
    [...readyForUsers, addMaya, looked(mayaId, 'failed')],
    'Looking for Maya Okafor failed.',
  ],
  [
    'wisq-confirms',
    [...readyForUsers, addMaya, looked(mayaId, maya)],
    'One test user arrived with all five attributes. Wisq has not confirmed them yet.',
  ],
  [
    'wisq-confirms',
    [...readyForUsers, addMaya, addJonas, looked(mayaId, maya), looked(jonasId, maya)],
    'Two test users arrived with all five attributes. Wisq has not confirmed them yet.',
  ],
  [
    'wisq-confirms',
    [...readyForUsers, addMaya, addJonas, confirmed(mayaId), looked(jonasId, maya)],
    'Wisq has confirmed one of two test users.',
  ],
  [
    'fix-declined',
    [...readyForUsers, addMaya, looked(mayaId, maya), declined],
    'Wisq declined Maya Okafor.',
  ],
  [
    'agree-rollout',
    [...readyForUsers, addMaya, confirmed(mayaId)],
    'Wisq has confirmed every test user. Roll-out is not agreed yet.',
  ],
  [
    'assign-more',
    [...readyForUsers, addMaya, confirmed(mayaId), agreed],
    'Roll-out is agreed. The agreed users are not assigned yet.',
  ],
  [
    'done',
    [...readyForUsers, addMaya, confirmed(mayaId), agreed, ...ticks(['rollout'])],
    'The set-up is done. One test user confirmed by Wisq, roll-out agreed.',
  ],
];

describe('the sentence of the call view', () => {
  test.each(states)('%s', (code, entries, sentence) => {
    const state = stateOf(...entries);
    expect(nextAction(state).action.code).toBe(code);
    expect(handoverSummary(state)).toBe(sentence);
  });
});

const journal = (...entries: readonly NewEntry[]) =>
  dated([{ type: 'setup.created', name: 'Northwind' }, ...entries]);
const lines = (...entries: readonly NewEntry[]) =>
  timeline(journal(...entries)).map((item) => `${item.mark}: ${timelineMessage(item.what)}`);

describe('what happened', () => {
  test('newest first, ticks of one step and looks that found nobody together', () => {
    expect(
      lines(
        ...ticks(['provisioning']),
        addMaya,
        looked(mayaId, 'not-found'),
        looked(mayaId, 'not-found'),
        looked(mayaId, { ...maya, department: null }),
        looked(mayaId, maya),
        confirmed(mayaId),
      ),
    ).toEqual([
      'confirmed: Wisq confirmed Maya Okafor',
      'measured: Maya Okafor arrived: 5 of 5 attributes',
      'failed: Maya Okafor arrived without Department',
      'plain: Maya Okafor not at Wisq yet, looked 2 times',
      'plain: Maya Okafor named as a test user',
      'said: 3. Enable provisioning: 6 tasks done',
      'plain: Set-up begun',
    ]);
  });

  test('in the journal’s order when the clock goes back, and says so', () => {
    const entries = journal(addMaya, looked(mayaId, maya), confirmed(mayaId)).map((entry, index) =>
      index === 2 ? { ...entry, at: '2020-01-01T00:00:00.000Z' } : entry,
    );
    const items = timeline(entries);
    expect(items.map((item) => item.what.code)).toEqual([
      'confirmed',
      'arrived',
      'user-added',
      'created',
    ]);
    expect(items.map((item) => item.clockWentBack)).toEqual([false, true, false, false]);
  });

  test('shows signs that act in a name by what they are called', () => {
    const evil = { ...maya, firstName: 'Ma\u202eya\n', lastName: '\u0000' };
    expect(lines({ ...addMaya, expected: evil } as NewEntry)[0]).toBe(
      'plain: MaU+202Eya U+0000 named as a test user',
    );
  });

  test('has the name that a confirmation gives beside it, not in it', () => {
    const by = 'Ines. Everything is confirmed';
    const [item] = timeline(
      journal(addMaya, { ...confirmed(mayaId), by, note: 'Hm.' } as NewEntry),
    );
    if (item === undefined) throw new Error('nothing happened');
    expect(timelineMessage(item.what)).toBe('Wisq confirmed Maya Okafor');
    expect(writtenTo(item.what)).toEqual({ by, note: 'Hm.' });
    expect(timelineLine(item.what)).toBe(
      `Wisq confirmed Maya Okafor · Name given: ${by} · Note: Hm.`,
    );
  });
});

describe('the last failure', () => {
  test('has its code, whom it is about, and whether it is gone', () => {
    const lacking = [addMaya, looked(mayaId, { ...maya, department: null })];
    const open = lastFailure(journal(...lacking));
    expect(open).toMatchObject({ problem: { code: 'ATTRIBUTE_MISSING' }, goneAt: null });
    expect(open === null ? '' : failureMessage(open)).toBe('Department, Maya Okafor');
    const gone = lastFailure(journal(...lacking, looked(mayaId, maya)));
    expect(gone?.goneAt).not.toBe(null);
  });

  test('of what came in another form is neither missing nor another value', () => {
    const unread = problem('ATTRIBUTE_FORM', { attribute: 'department', form: 'unreadable' });
    const entries = [addMaya, looked(mayaId, { ...maya, department: null }, [unread])];
    expect(lastFailure(journal(...entries))?.problem.code).toBe('ATTRIBUTE_FORM');
    expect(lines(...entries)[0]).toBe(
      'failed: Maya Okafor arrived, in another form or doubtful: Department',
    );
    expect(handoverSummary(stateOf(...readyForUsers, ...entries))).toBe(
      'Maya Okafor arrived. In another form or doubtful: Department.',
    );
  });

  test('of the connection is gone when a later test works', () => {
    const fails = checked('fails', problem('TOKEN_REFUSED'));
    expect(lastFailure(journal(fails))?.goneAt).toBe(null);
    expect(lastFailure(journal(fails, checked('works')))?.goneAt).not.toBe(null);
    expect(lastFailure(journal(checked('works')))).toBe(null);
  });
});

test('stations have the date since which they stand so', () => {
  const state = stateOf(...readyForUsers, addMaya, looked(mayaId, maya));
  const at = Object.fromEntries(datedStepStatuses(state).map((one) => [one.id, one.at]));
  expect(at['attributes']).toBe('2026-11-23T11:00:00.000Z');
  expect(at['before']).toMatch(/^2026-11-23T10:/);
  expect(at['rollout']).toBe(null);
});
