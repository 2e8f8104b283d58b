import { describe, expect, test } from 'vitest';
import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import { datedStepStatuses } from '../../../shared/domain/setup/step-status-dates.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
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
  reportSaved,
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
const upTo = (...steps: Parameters<typeof ticks>[0]) => [stored, ...ticks(steps), connector];
const otherToken = {
  ...stored,
  facts: { ...stored.facts, tokenFingerprint: 'cccccccc' },
};

const states: [code: string, entries: readonly NewEntry[], sentence: string][] = [
  ['paste-credentials', [], 'Wisq’s URL and token aren’t on the admin’s computer yet.'],
  ['prepare', [stored], 'The setup has begun.'],
  ['add-app', upTo('before').slice(0, -1), 'The app hasn’t been added in OneLogin yet.'],
  [
    'test-connection',
    upTo('before', 'add-app'),
    'The URL and token are saved. The connection hasn’t been tested yet.',
  ],
  [
    'test-again',
    [...upTo('before', 'add-app'), checked('works'), otherToken],
    'The token changed. The connection hasn’t been tested with it yet.',
  ],
  [
    'fix-connection',
    [...upTo('before', 'add-app'), checked('fails', problem('TOKEN_REFUSED'))],
    'The connection doesn’t work. Wisq refuses the token.',
  ],
  [
    'configure',
    [...upTo('before', 'add-app'), checked('works')],
    'The connection works. OneLogin doesn’t have the URL and token yet.',
  ],
  [
    'provisioning',
    [...upTo('before', 'add-app', 'configure'), checked('works')],
    'The connection works. Provisioning isn’t enabled in OneLogin yet.',
  ],
  [
    'attributes',
    [...upTo('before', 'add-app', 'configure', 'provisioning'), checked('works')],
    'Provisioning is enabled. The attribute mappings aren’t defined yet.',
  ],
  ['add-test-users', readyForUsers, 'Steps 1 to 4 are done. No test user is assigned yet.'],
  ['assign', [...readyForUsers, addMaya], 'Maya Okafor isn’t assigned in OneLogin yet.'],
  [
    'approve',
    [...readyForUsers, addMaya, said('assigned')],
    'Maya Okafor is assigned in OneLogin but hasn’t arrived at Wisq yet.',
  ],
  [
    'wait-and-look',
    [...readyForUsers, addMaya, looked(mayaId, 'failed', [problem('RATE_LIMITED')])],
    'Wisq asks to wait before looking up Maya Okafor again.',
  ],
  [
    'fix-attributes',
    [...readyForUsers, addMaya, looked(mayaId, { ...maya, department: null })],
    'Maya Okafor arrived without Department.',
  ],
  [
    'fix-attributes',
    [...readyForUsers, addMaya, looked(mayaId, { ...maya, department: 'Legal' })],
    'Maya Okafor arrived with a different value for Department.',
  ],
  [
    'fix-look',
    [...readyForUsers, addMaya, looked(mayaId, 'failed')],
    'Looking up Maya Okafor failed.',
  ],
  [
    'send-report',
    [...readyForUsers, addMaya, looked(mayaId, maya)],
    'The test user arrived with all five attributes.',
  ],
  [
    'wisq-confirms',
    [...readyForUsers, addMaya, looked(mayaId, maya), reportSaved],
    'The test user arrived with all five attributes. Ready to confirm.',
  ],
  [
    'wisq-confirms',
    [...readyForUsers, addMaya, addJonas, looked(mayaId, maya), looked(jonasId, maya), reportSaved],
    'Both test users arrived with all five attributes. Ready to confirm.',
  ],
  [
    'wisq-confirms',
    [...readyForUsers, addMaya, addJonas, confirmed(mayaId), looked(jonasId, maya), reportSaved],
    'Wisq confirmed one of two test users. Ready to confirm.',
  ],
  [
    'fix-declined',
    [...readyForUsers, addMaya, looked(mayaId, maya), declined],
    'Wisq declined Maya Okafor.',
  ],
  [
    'agree-rollout',
    [...readyForUsers, addMaya, confirmed(mayaId)],
    'Wisq confirmed every test user. The roll-out hasn’t been agreed on yet.',
  ],
  [
    'done',
    [...readyForUsers, addMaya, confirmed(mayaId), agreed],
    'Setup complete. Wisq confirmed one test user, and the roll-out is agreed on.',
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
      'plain: Maya Okafor isn’t at Wisq yet, looked 2 times',
      'plain: Maya Okafor added as a test user',
      'said: 3. Enable provisioning: 6 tasks done',
      'plain: Setup started',
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
      'plain: MaU+202Eya U+0000 added as a test user',
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

  test('of what came in another format is neither missing nor another value', () => {
    const unread = problem('ATTRIBUTE_FORM', { attribute: 'department', form: 'unreadable' });
    const entries = [addMaya, looked(mayaId, { ...maya, department: null }, [unread])];
    expect(lastFailure(journal(...entries))?.problem.code).toBe('ATTRIBUTE_FORM');
    expect(lines(...entries)[0]).toBe('failed: Maya Okafor arrived, with Department in doubt');
    expect(handoverSummary(stateOf(...readyForUsers, ...entries))).toBe(
      'Maya Okafor arrived, with Department in doubt.',
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
