import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import {
  addJonas,
  addMaya,
  checked,
  confirmed,
  dated,
  looked,
  stored,
} from '../../support/setup-state.ts';
import { jonasId, maya, mayaId } from '../../support/setup-state.ts';

const user = 'Maya Okafor';
const jonas = { ...maya, firstName: 'Jonas', lastName: 'Lindqvist' };
const refused = problem('TOKEN_REFUSED');
const said = (what: 'assigned' | 'approved', done = true): NewEntry => ({
  type: 'user.said',
  userId: mayaId,
  what,
  done,
});
const answer = {
  userId: mayaId,
  by: 'Lee',
  on: '2026-11-23',
  channel: 'call',
  note: 'Why.',
} as const;

/** What the timeline says of the last of these entries; null: nothing. */
function last(...entries: readonly NewEntry[]) {
  const all = dated([addMaya, addJonas, ...entries]);
  const item = timeline(all).find(({ id }) => id === all.at(-1)?.id);
  return item === undefined ? null : { mark: item.mark, what: item.what };
}
const codes = (...entries: readonly NewEntry[]) =>
  timeline(dated(entries)).map(({ what }) => what.code);
const tick = (taskId: string): NewEntry => ({ type: 'task.ticked', taskId });

describe('what is told of an entry', () => {
  it.each<[string, readonly NewEntry[], string, object]>([
    ['a begin', [{ type: 'setup.created', name: 'N' }], 'plain', { code: 'created' }],
    ['stored credentials', [stored], 'plain', { code: 'credentials-stored' }],
    [
      'removed credentials',
      [{ type: 'credentials.removed' }],
      'plain',
      { code: 'credentials-removed' },
    ],
    [
      'a typed end of the token',
      [{ type: 'token.valid-until', until: '2027-03-14' }],
      'said',
      { code: 'valid-until', on: '2027-03-14' },
    ],
    ['a tick', [tick('add-app.save')], 'said', { code: 'tasks', step: 'add-app', tasks: 1 }],
    ['Enabled', [tick('configure.enable')], 'said', { code: 'task', taskId: 'configure.enable' }],
    [
      'another reapplying',
      [tick('attributes.reapply')],
      'said',
      { code: 'task', taskId: 'attributes.reapply' },
    ],
    [
      'a tick taken back',
      [{ type: 'task.unticked', taskId: 'add-app.save' }],
      'plain',
      { code: 'task-undone', taskId: 'add-app.save' },
    ],
    [
      'a good check',
      [checked('works')],
      'measured',
      { code: 'check', verdict: 'works', problem: null },
    ],
    [
      'a good check with notes',
      [checked('works-with-notes')],
      'measured',
      { code: 'check', verdict: 'works-with-notes', problem: null },
    ],
    [
      'a failed check',
      [checked('fails', refused)],
      'failed',
      { code: 'check', verdict: 'fails', problem: refused },
    ],
    [
      'a cancelled check',
      [checked('cancelled')],
      'plain',
      { code: 'check', verdict: 'cancelled', problem: null },
    ],
    ['a user added', [addMaya], 'plain', { code: 'user-added', user }],
    [
      'a user removed',
      [{ type: 'user.removed', userId: mayaId }],
      'plain',
      { code: 'user-removed', user },
    ],
    ['an assignment', [said('assigned')], 'said', { code: 'assigned', user }],
    ['an approval', [said('approved')], 'said', { code: 'approved', user }],
    ['nobody found', [looked(mayaId, 'not-found')], 'plain', { code: 'not-found', user, times: 1 }],
    [
      'a lookup that failed',
      [looked(mayaId, 'failed', [refused, problem('SERVER_ERROR')])],
      'failed',
      { code: 'look-failed', user, problem: refused },
    ],
    [
      'several found',
      [looked(mayaId, 'several')],
      'failed',
      { code: 'look-failed', user, problem: null },
    ],
    ['an arrival', [looked(mayaId, maya)], 'measured', { code: 'arrived', user, good: 5 }],
    [
      'an arrival without two attributes',
      [looked(mayaId, { ...maya, jobTitle: null, department: null })],
      'failed',
      { code: 'arrived-lacking', user, attributes: ['jobTitle', 'department'], missing: true },
    ],
    [
      'an arrival with another value',
      [looked(mayaId, { ...maya, department: 'Legal' })],
      'failed',
      { code: 'arrived-lacking', user, attributes: ['department'], missing: false },
    ],
    [
      'an arrival with another value and without one',
      [looked(mayaId, { ...maya, email: null, department: 'Legal' })],
      'failed',
      { code: 'arrived-lacking', user, attributes: ['email', 'department'], missing: true },
    ],
    [
      'a yes',
      [{ type: 'user.confirmed', ...answer }],
      'confirmed',
      { code: 'confirmed', user, by: 'Lee', note: 'Why.' },
    ],
    [
      'a no',
      [{ type: 'user.declined', ...answer }],
      'failed',
      { code: 'declined', user, by: 'Lee', note: 'Why.' },
    ],
    [
      'an answer withdrawn',
      [confirmed(mayaId), { type: 'user.confirmation-withdrawn', userId: mayaId, note: 'Oh.' }],
      'plain',
      { code: 'withdrawn', user, by: '', note: 'Oh.' },
    ],
    [
      'an agreement',
      [{ type: 'rollout.agreed', with: 'Paula', who: 'HR', when: 'May' }],
      'said',
      { code: 'agreed', with: 'Paula' },
    ],
    [
      'none any more',
      [{ type: 'rollout.withdrawn', note: '' }],
      'plain',
      { code: 'agreement-withdrawn' },
    ],
  ])('%s', (_what, entries, mark, what) => {
    expect(last(...entries)).toEqual({ mark, what });
  });

  it.each<[string, NewEntry]>([
    ['a new name', { type: 'setup.renamed', name: 'N' }],
    ['a host', { type: 'onelogin.host', host: 'n.onelogin.com' }],
    ['a connector', { type: 'connector.chosen', connector: 'core' }],
    ['a Display Name', { type: 'display-name.set', displayName: 'W' }],
    ['a way of assigning', { type: 'assignment.way', way: 'role' }],
    ['expected values', { type: 'user.expected', userId: mayaId, expected: maya }],
    [
      'a watch that ended',
      {
        type: 'user.watched',
        userId: mayaId,
        watch: { since: answer.on, until: answer.on, looks: 1, end: 'time' },
      },
    ],
    ['an assignment taken back', said('assigned', false)],
    ['a task nobody knows', tick('configure.moon')],
    ['a task nobody knows taken back', { type: 'task.unticked', taskId: 'configure.moon' }],
    ['a user nobody added', looked('33333333-3333-4333-8333-333333333333', maya)],
  ])('nothing of %s', (_what, entry) => expect(last(entry)).toBeNull());
});

describe('what happened again in a row', () => {
  const merged = (...entries: readonly NewEntry[]) =>
    timeline(dated([addMaya, addJonas, ...entries])).slice(0, -2);

  it('is one item at the later time: ticks of one step', () => {
    expect(merged(tick('before.admin'), tick('before.plan'), tick('before.message'))).toMatchObject(
      [{ id: 'entry-4', at: '2026-11-23T10:04:00.000Z', what: { step: 'before', tasks: 3 } }],
    );
    expect(merged(tick('before.admin'), tick('add-app.save'))).toMatchObject([
      { what: { step: 'add-app', tasks: 1 } },
      { what: { step: 'before', tasks: 1 } },
    ]);
  });

  it('is one item: a user who is not there yet', () => {
    const none = looked(mayaId, 'not-found');
    expect(merged(none, none, none)).toMatchObject([
      { id: 'entry-4', what: { code: 'not-found', user, times: 3 } },
    ]);
    expect(merged(none, looked(jonasId, 'not-found'))).toHaveLength(2);
  });

  it('is one item: the same arrival', () => {
    expect(merged(looked(mayaId, maya), looked(mayaId, maya))).toMatchObject([
      { id: 'entry-3', what: { code: 'arrived', user, good: 5 } },
    ]);
    expect(merged(looked(mayaId, maya), looked(jonasId, jonas))).toHaveLength(2);
  });

  it('is two items when they are different things', () => {
    const lacking = looked(mayaId, { ...maya, department: null });
    expect(merged(lacking, lacking)).toHaveLength(2);
    expect(merged(looked(mayaId, maya), looked(mayaId, 'not-found'))).toHaveLength(2);
    expect(merged(looked(mayaId, 'not-found'), looked(mayaId, maya))).toHaveLength(2);
    expect(merged(tick('before.admin'), looked(mayaId, 'not-found'))).toHaveLength(2);
    expect(merged(looked(mayaId, 'not-found'), tick('before.admin'))).toHaveLength(2);
    expect(merged(looked(mayaId, maya), tick('before.admin'))).toHaveLength(2);
    expect(merged(tick('before.admin'), looked(mayaId, maya))).toHaveLength(2);
    expect(merged(tick('configure.enable'), tick('configure.enable'))).toHaveLength(2);
  });

  it('is told in the order it happened in, the newest first', () => {
    expect(codes(addMaya, stored, checked('works'))).toEqual([
      'check',
      'credentials-stored',
      'user-added',
    ]);
    expect(timeline([])).toEqual([]);
  });
});

describe('a clock that went back', () => {
  const at = (entries: readonly Entry[], ...minutes: readonly number[]) =>
    entries.map((entry, index) => ({
      ...entry,
      at: `2026-11-23T10:1${minutes[index] ?? 0}:00.000Z`,
    }));
  const back = (minutes: readonly number[], ...entries: readonly NewEntry[]) =>
    timeline(at(dated(entries), ...minutes)).map(({ clockWentBack }) => clockWentBack);

  it('is told at the first entry that is earlier than the one before', () => {
    expect(back([5, 3, 4], stored, addMaya, addJonas)).toEqual([false, true, false]);
    expect(back([5, 5], stored, addMaya)).toEqual([false, false]);
  });

  it('counts with entries that are not told themselves', () => {
    expect(back([3, 8, 5], stored, { type: 'setup.renamed', name: 'N' }, addMaya)).toEqual([
      true,
      false,
    ]);
  });

  it('keeps apart what else would be one item', () => {
    expect(back([5, 3], tick('before.admin'), tick('before.plan'))).toEqual([true, false]);
  });
});
