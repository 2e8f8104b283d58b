import { describe, expect, it } from 'vitest';
import { neededEntries } from '../../../shared/domain/handover/needed.ts';
import { leftOutOf, shorten, sumOf } from '../../../shared/domain/handover/shorten.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import {
  addJonas,
  addMaya,
  checked,
  dated,
  looked,
  maya,
  mayaId,
  reportSaved,
  stored,
} from '../../support/setup-state.ts';

/** Which of these, by their place after the setup was created, its state rests on. */
function needed(...entries: readonly NewEntry[]): readonly number[] {
  // As from a file: no two share an object.
  const all = dated([{ type: 'setup.created', name: 'Northwind' }, ...entries]).map((entry) =>
    structuredClone(entry),
  );
  const kept = neededEntries(all);
  return all.flatMap((entry, at) => (kept.has(entry) ? [at] : [])).slice(1);
}

const said = (what: 'assigned' | 'approved', done = true): NewEntry => ({
  type: 'user.said',
  userId: mayaId,
  what,
  done,
});
const lacking = looked(mayaId, { ...maya, department: null });
const complete = looked(mayaId, maya);
const absent = looked(mayaId, 'not-found');
const watched: NewEntry = {
  type: 'user.watched',
  userId: mayaId,
  watch: {
    since: '2026-11-23T10:00:00.000Z',
    until: '2026-11-23T10:30:00.000Z',
    looks: 9,
    end: 'time',
  },
};
const answer = (type: 'user.confirmed' | 'user.declined', by: string): NewEntry => ({
  type,
  userId: mayaId,
  by,
  on: '2026-11-23',
  channel: 'call',
  note: '',
});
const withdrawn: NewEntry = { type: 'user.confirmation-withdrawn', userId: mayaId, note: '' };
const tick = (taskId: string): NewEntry => ({ type: 'task.ticked', taskId });

describe('what the state of a setup rests on', () => {
  it('is everything that a correction is judged by', () => {
    const url = (urlFingerprint: string): NewEntry => ({
      ...stored,
      facts: { ...stored.facts, urlFingerprint },
    });
    const core: NewEntry = { type: 'connector.chosen', connector: 'core' };
    expect(
      needed(url('aaaa'), tick('configure.save'), { type: 'credentials.as-sent' }, url('bbbb')),
    ).toEqual([1, 2, 3, 4]);
    expect(needed(core, { ...core, connector: 'enterprise' }, tick('configure.save'))).toEqual([
      1, 2, 3,
    ]);
  });

  it('is the newest report, and what it said of each test user', () => {
    expect(needed(reportSaved, addMaya, complete, reportSaved)).toEqual([2, 3, 4]);
    // Looked up again since, with another outcome: what the report said is needed as well.
    expect(needed(addMaya, complete, reportSaved, absent, absent)).toEqual([1, 2, 3, 5]);
  });

  it('is the last of each thing that was said of the setup', () => {
    const renamed = (name: string): NewEntry => ({ type: 'setup.renamed', name });
    expect(
      needed(
        renamed('A'),
        { type: 'credentials.removed' },
        tick('configure.save'),
        renamed('B'),
        { type: 'task.unticked', taskId: 'configure.save' },
        tick('configure.save'),
        tick('moon.land'),
        { type: 'credentials.removed' },
      ),
    ).toEqual([2, 4, 6, 8]);
  });

  it('is of lookups the first that found, the last that did, the last complete, and the last', () => {
    expect(
      needed(
        addMaya,
        absent,
        lacking,
        lacking,
        complete,
        complete,
        lacking,
        lacking,
        absent,
        absent,
      ),
    ).toEqual([1, 3, 6, 8, 10]);
  });

  it('is what was said last, and what stood when the user was first seen', () => {
    expect(
      needed(addMaya, said('assigned'), said('assigned', false), said('assigned'), lacking),
    ).toEqual([1, 4, 5]);
    expect(
      needed(addMaya, said('assigned'), complete, said('assigned', false), said('assigned')),
    ).toEqual([1, 2, 3, 5]);
    expect(needed(addMaya, said('approved'), said('approved', false), said('approved'))).toEqual([
      1, 4,
    ]);
  });

  it('is a watch that is the last thing known', () => {
    expect(needed(addMaya, watched, watched)).toEqual([1, 3]);
  });

  it('is of Wisq’s answers the last two, and what was withdrawn after each', () => {
    const yes = (by: string) => answer('user.confirmed', by);
    const no = (by: string) => answer('user.declined', by);
    expect(needed(addMaya, yes('A'), no('B'), yes('C'), no('D'))).toEqual([1, 4, 5]);
    expect(needed(addMaya, yes('A'), withdrawn, withdrawn, no('B'))).toEqual([1, 2, 4, 5]);
    expect(needed(addMaya, yes('A'), yes('B'), yes('C'), withdrawn, withdrawn)).toEqual([
      1, 3, 4, 6,
    ]);
  });

  it('is nothing about a user who was removed, or who was never added', () => {
    expect(needed(addMaya, complete, { type: 'user.removed', userId: mayaId }, addJonas)).toEqual([
      4,
    ]);
    expect(needed(complete, addJonas)).toEqual([2]);
    expect(needed(addMaya, complete, { type: 'user.removed', userId: mayaId }, addMaya)).toEqual([
      4,
    ]);
  });

  it('is of tests those in view, and the last that counts', () => {
    const tests = Array.from({ length: 30 }, () => checked('works'));
    const last20 = Array.from({ length: 20 }, (_, index) => 11 + index);
    expect(needed(...tests)).toEqual(last20);
    const cancelled = Array.from({ length: 25 }, () => checked('cancelled'));
    expect(needed(addMaya, complete, checked('fails'), checked('fails'), ...cancelled)).toEqual([
      1,
      2,
      4,
      ...last20.map((at) => at - 1),
    ]);
  });

  it('keeps all about a user where the last of each is not enough', () => {
    const expecting = (department: string | null): NewEntry => ({
      type: 'user.expected',
      userId: mayaId,
      expected: { ...maya, department },
    });
    // Complete once, by what was expected then; what is expected now makes it so again, and yet not.
    const all = [addMaya, complete, expecting('Legal'), lacking, expecting(maya.department)];
    expect(needed(...all)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a journal that just fits', () => {
  const entries = dated([{ type: 'setup.created', name: 'x' }, absent, absent, checked('works')]);

  it('stays as it is', () => {
    const fits = shorten(entries, { most: 4, sizeOf: () => 1 });
    expect(fits.entries).toBe(entries);
    expect(fits.leftOut).toBe(null);
    expect(shorten(entries, { most: 3, sizeOf: () => 1 }).leftOut).toMatchObject({ entries: 1 });
  });

  it('is counted by kind where it is left out', () => {
    const left = leftOutOf(entries);
    expect(left).toMatchObject({ entries: 4, checks: 1, lookUps: 2, others: 1 });
    expect(sumOf(left, left)).toMatchObject({ entries: 8, checks: 2, lookUps: 4, others: 2 });
  });
});
