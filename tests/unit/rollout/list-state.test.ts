import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found, RunEvent } from '../../../main/rollout/compare/events.ts';
import { matchedBy } from '../../../main/rollout/compare/events.ts';
import { ListState } from '../../../main/rollout/compare/list-state.ts';
import { pageDoubts } from '../../../shared/domain/rollout/comparison.ts';
import { oneLoginStates } from '../../../shared/domain/rollout/onelogin-state.ts';
import {
  type AtWisq,
  type WisqState,
  wisqStates,
} from '../../../shared/domain/rollout/wisq-state.ts';

const cost = { requests: 1, ms: 5 };
const at = '2026-11-24T10:00:00.000Z';
const later = '2026-11-25T10:00:00.000Z';

function found(state: WisqState, when = at): AtWisq {
  const lacking = state === 'incomplete' ? (['jobTitle'] as const) : [];
  return { state, at: when, lacking, doubtful: [], otherName: false, problem: null };
}

function begin(more: Partial<Extract<RunEvent, { type: 'begin' }>> = {}): RunEvent {
  return { type: 'begin', at, scope: 'everybody', oneLogin: false, rate: 5, ask: null, ...more };
}

const searches: RunEvent = { type: 'way', way: 'searches', why: 'refused', cost };
const pages: RunEvent = { type: 'way', way: 'pages', why: 'lists', cost };
const finished: RunEvent = { type: 'end', at, end: 'finished', problem: null, cost };
const person = (index: number, state: WisqState, when = at): RunEvent => ({
  type: 'person',
  index,
  atWisq: found(state, when),
  cost,
});

function page(from: number, total: number, users: readonly Found[]): RunEvent {
  return {
    type: 'page',
    from,
    total,
    users: users.map((_one, place) => `u${from + place}`),
    found: users.map((one, place) => ({ ...one, user: place })),
    unreadable: 0,
    nameless: 0,
    cost,
  };
}

function after(people: number, ...events: readonly RunEvent[]): ListState {
  const state = new ListState(Array.from({ length: people }, (_one, index) => `user${index}`));
  for (const event of events) state.take(event);
  return state;
}

describe('while a comparison runs', () => {
  it('whom it has not dealt with is unchecked, and known again when it is given up', () => {
    const known = [begin(), searches, person(0, 'complete'), person(1, 'not-there'), finished];
    const state = after(2, ...known, begin(), searches);
    expect(state.counts).toMatchObject({ unchecked: 2, states: { complete: 0 } });
    state.take(person(0, 'inactive', later));
    expect(state.counts).toMatchObject({ unchecked: 1, states: { inactive: 1 } });
    state.take({ ...finished, end: 'stopped' });
    expect(state.counts).toMatchObject({ unchecked: 0, states: { inactive: 1, 'not-there': 1 } });
    expect(state.last).toMatchObject({ end: 'stopped', done: 1, of: 2 });
  });

  it('says nothing new of people it was not asked about, though they are on its pages', () => {
    const known = [begin(), searches, person(0, 'complete'), person(1, 'not-there'), finished];
    const again = begin({ scope: 'not-complete', ask: [1] });
    const both = [0, 1].map((index) => ({
      index,
      user: 0,
      by: 'name' as const,
      atWisq: found('incomplete', later),
    }));
    const state = after(2, ...known, again, pages, page(1, 2, both));
    expect(state.person(0)?.atWisq).toEqual(found('complete'));
    expect(state.person(1)?.atWisq).toEqual(found('incomplete', later));
  });

  it('what OneLogin said is forgotten of who has arrived whole, and of who is asked about anew', () => {
    const said = { state: 'waiting', at, text: null, problem: null } as const;
    const waits: RunEvent = { type: 'onelogin', index: 0, atOneLogin: said, cost };
    const first = [begin({ oneLogin: true }), searches, person(0, 'not-there'), waits, finished];
    const without = after(1, ...first, begin(), searches, person(0, 'not-there', later));
    expect(without.person(0)?.atOneLogin).toEqual(said);
    const arrived = after(1, ...first, begin(), searches, person(0, 'complete', later));
    expect(arrived.person(0)?.atOneLogin).toBeNull();
    const asked = after(1, ...first, begin({ oneLogin: true }), searches, person(0, 'not-there'));
    expect(asked.person(0)?.atOneLogin).toBeNull();
    expect(asked.forOneLogin()).toEqual([0]);
  });

  it('the surest sign decides who somebody is, and only equals make them several', () => {
    const one = (by: Found['by'], state: WisqState) => ({
      index: 0,
      user: 0,
      by,
      atWisq: found(state),
    });
    const byMail = after(1, begin(), pages, page(1, 2, [one('email', 'inactive')]));
    expect(byMail.person(0)?.atWisq?.state).toBe('inactive');
    byMail.take(page(2, 2, [one('name', 'complete')]));
    expect(byMail.person(0)?.atWisq?.state).toBe('complete');
    byMail.take(page(3, 2, [one('email', 'inactive')]));
    expect(byMail.person(0)?.atWisq?.state).toBe('complete');
    byMail.take(page(4, 2, [one('name', 'complete')]));
    expect(byMail.person(0)?.atWisq?.state).toBe('several');
  });

  it('counts what it took', () => {
    const state = after(1, begin(), searches, person(0, 'complete'), finished);
    expect(state.last).toMatchObject({ requests: 3, ms: 15, oneLoginRequests: null });
  });
});

describe('whatever a comparison does', () => {
  const index = fc.nat(6);
  const state = fc.constantFrom(...wisqStates);
  const atWisq = state.map((one) => found(one));
  const when = fc.constant(at);
  const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
    fc.record({
      type: fc.constant('begin' as const),
      at: when,
      scope: fc.constant('everybody' as const),
      oneLogin: fc.boolean(),
      rate: fc.constant(null),
      ask: fc.option(fc.uniqueArray(index, { maxLength: 5 })),
    }),
    fc.constantFrom(searches, pages, finished),
    fc.record({ type: fc.constant('person' as const), index, atWisq, cost: fc.constant(cost) }),
    fc.record({
      type: fc.constant('page' as const),
      from: fc.integer({ min: 1, max: 9 }),
      total: fc.option(fc.nat(9)),
      users: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }),
      found: fc.array(
        fc.record({ index, user: fc.constant(0), by: fc.constantFrom(...matchedBy), atWisq }),
        { maxLength: 3 },
      ),
      unreadable: fc.nat(1),
      nameless: fc.nat(1),
      cost: fc.constant(cost),
    }),
    fc.record({
      type: fc.constant('probe' as const),
      doubt: fc.option(fc.constantFrom(...pageDoubts)),
      cost: fc.constant(cost),
    }),
    fc.record({
      type: fc.constant('pages-read' as const),
      at: when,
      doubt: fc.option(fc.constantFrom(...pageDoubts)),
      cost: fc.constant(cost),
    }),
    fc.record({
      type: fc.constant('onelogin' as const),
      index,
      atOneLogin: fc.record({
        state: fc.constantFrom(...oneLoginStates),
        at: when,
        text: fc.constant(null),
        problem: fc.constant(null),
      }),
      cost: fc.constant(cost),
    }),
  );

  it('the states add up to the list, and are what its people are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.array(anyEvent), (people, events) => {
        const list = after(people, ...events);
        const { counts } = list;
        const sum = Object.values(counts.states).reduce((all, one) => all + one, 0);
        expect(sum + counts.unchecked).toBe(people);
        expect(counts.listed).toBe(people);
        const states = list.names.map((_name, place) => list.person(place)?.atWisq?.state ?? null);
        for (const one of wisqStates) {
          expect(counts.states[one]).toBe(states.filter((other) => other === one).length);
        }
        expect(list.open).toBe(list.names.filter((_name, place) => list.isOpen(place)).length);
        expect(list.open).toBeLessThanOrEqual(list.asked);
        if (list.run === null) expect(list.open).toBe(0);
      }),
    );
  });
});
