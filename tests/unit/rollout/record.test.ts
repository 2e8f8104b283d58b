import { describe, expect, it } from 'vitest';
import { neededEntries } from '../../../shared/domain/handover/needed.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { Plausibility } from '../../../shared/domain/handover/plausible.ts';
import { snapshotSchema } from '../../../main/setups/snapshot-schema.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { readEntry } from '../../../shared/domain/setup/read-entry.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import { timelineMessage } from '../../../shared/messages/timeline.ts';
import { mostDays } from '../../../shared/domain/rollout/people.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import * as v from 'valibot';
import { compared, listed, listForgotten } from '../../support/people-entries.ts';
import { dated, stateOf } from '../../support/setup-state.ts';

const onDay = (day: number, hour = 10) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

describe('the record of a roll-out list', () => {
  it('is left out where there was never one', () => {
    expect(stateOf()).not.toHaveProperty('people');
  });

  it('has the list, the newest comparison and the newest finished one of each day', () => {
    const { people } = stateOf(
      listed(3),
      compared(onDay(24), ['complete', 'not-there', 'not-there']),
      compared(onDay(24, 18), ['complete', 'complete', 'not-there']),
      compared(onDay(25), ['complete', 'complete', 'complete']),
      compared(onDay(26), [], { end: 'failed', problem: problem('RATE_LIMITED') }),
    );
    expect(people?.list).toMatchObject({ people: 3, duplicates: 1 });
    expect(people?.last).toMatchObject({ end: 'failed' });
    expect(people?.days.map(({ endedAt, counts }) => [endedAt, counts.states.complete])).toEqual([
      [onDay(24, 18), 2],
      [onDay(25), 3],
    ]);
  });

  it('keeps the numbers when the list is forgotten, and a new list ends that', () => {
    const past = [listed(3), compared(onDay(24), ['complete']), listForgotten];
    expect(stateOf(...past).people).toMatchObject({ list: null, days: [{ done: 1 }] });
    expect(stateOf(...past).people?.forgottenAt).not.toBeNull();
    expect(stateOf(...past, listed(4)).people).toMatchObject({
      list: { people: 4 },
      forgottenAt: null,
    });
  });

  it('goes back a hundred days', () => {
    const days = Array.from({ length: mostDays + 5 }, (_, day) => compared(onDay(day), []));
    const { people } = stateOf(...days);
    expect(people?.days).toHaveLength(mostDays);
    expect(people?.days[0]?.endedAt).toBe(onDay(5));
  });

  it('folds to the same from the entries it rests on, which leave out the others of a day', () => {
    const entries = dated([
      { type: 'setup.created', name: 'Northwind' },
      listed(1),
      listForgotten,
      listed(2),
      compared(onDay(24), ['not-there']),
      compared(onDay(24, 12), ['complete']),
      compared(onDay(25), ['complete']),
      compared(onDay(26), [], { end: 'stopped' }),
      { type: 'rollout.agreed', with: 'Ines', who: 'all', when: 'soon' },
    ]);
    const needed = neededEntries(entries);
    const kept = entries.filter((entry) => needed.has(entry));
    expect(fold(kept)).toEqual(fold(entries));
    expect(kept.map(({ type }) => type)).toEqual([
      'setup.created',
      'rollout.listed',
      'rollout.compared',
      'rollout.compared',
      'rollout.compared',
      'rollout.agreed',
    ]);
  });

  it('survives masking, a snapshot and being read again', () => {
    const entries = dated([
      { type: 'setup.created', name: 'Northwind' },
      listed(2),
      compared(onDay(24), ['incomplete', 'cannot-tell']),
    ]);
    expect(fold(maskEntries(entries)).people).toEqual(fold(entries).people);
    expect(entries.map((entry) => readEntry(JSON.parse(JSON.stringify(entry))))).toEqual([
      ...entries,
    ]);
    const snapshot = { changedAt: '', state: fold(entries) };
    const stored: unknown = JSON.parse(JSON.stringify(snapshot));
    expect(v.parse(snapshotSchema, stored).state.people).toEqual(fold(entries).people);
  });

  it('is not believed with a day that does not exist', () => {
    const [entry] = dated([compared('2026-02-31T10:00:00.000Z', [])]);
    expect(entry && new Plausibility().judge(entry)).toBe('date');
  });

  it('is told in the timeline', () => {
    const told = timeline(
      dated([
        listed(1),
        listed(420),
        { ...listed(419), takenOff: 1 },
        { ...listed(1), takenOff: 418 },
        compared(onDay(24), ['complete', 'incomplete', 'not-there']),
        compared(onDay(24), [], { end: 'failed', problem: problem('TOKEN_REFUSED') }),
        compared(onDay(24), [], { end: 'stopped' }),
        listForgotten,
      ]),
    );
    expect(told.toReversed().map(({ mark, what }) => [mark, timelineMessage(what)])).toEqual([
      ['plain', 'Roll-out list given: one person'],
      ['plain', 'Roll-out list given: 420 people'],
      ['plain', 'One person taken off the roll-out list, which leaves 419 people'],
      ['plain', '418 people taken off the roll-out list, which leaves one person'],
      ['measured', 'Roll-out list compared: 2 of 3 arrived'],
      ['failed', expect.stringMatching(/^The roll-out list couldn’t be compared: /)],
      ['plain', 'Comparing the roll-out list canceled'],
      ['plain', 'Roll-out list removed from the admin’s computer'],
    ]);
  });
});
