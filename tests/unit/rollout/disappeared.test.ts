import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/domain/rollout/comparison.ts';
import { countPeople } from '../../../shared/domain/rollout/counts.ts';
import { disappearedOf } from '../../../shared/domain/rollout/disappeared.ts';
import type { Person } from '../../../shared/domain/rollout/person.ts';
import type { WisqState } from '../../../shared/domain/rollout/wisq-state.ts';

/** A comparison of five people on a day of March, by where each stands. */
function compared(day: number, states: readonly WisqState[], more: Partial<Comparison> = {}) {
  const at = `2026-03-0${day}T10:00:00.000Z`;
  const people = states.map(
    (state): Pick<Person, 'atWisq' | 'atOneLogin'> => ({
      atWisq: { state, lacking: [], doubtful: [], otherName: false, problem: null, at },
      atOneLogin: null,
    }),
  );
  const comparison: Comparison = {
    startedAt: at,
    endedAt: at,
    scope: 'everybody',
    way: 'pages',
    why: 'lists',
    doubt: null,
    end: 'finished',
    done: 5,
    of: 5,
    counts: countPeople(people),
    notListed: 0,
    requests: 1,
    oneLoginRequests: null,
    oneLoginLeft: 0,
    ms: 1,
    problem: null,
    ...more,
  };
  return comparison;
}

const list = {
  source: 'file',
  people: 5,
  duplicates: 0,
  empty: 0,
  odd: 0,
  at: '2026-03-01T09:00:00.000Z',
} as const;
const all: readonly WisqState[] = ['complete', 'complete', 'complete', 'complete', 'incomplete'];
const twoGone: readonly WisqState[] = [
  'complete',
  'complete',
  'not-there',
  'not-there',
  'complete',
];

describe('who was at Wisq and is not any more', () => {
  it('is how many fewer are there than on the day before', () => {
    expect(disappearedOf({ list, days: [compared(2, all), compared(3, twoGone)] })).toEqual({
      disappeared: 2,
    });
    expect(disappearedOf({ list, days: [compared(2, twoGone), compared(3, all)] })).toEqual({
      disappeared: 0,
    });
  });

  it('is not known before there are two days of the same list', () => {
    expect(disappearedOf({ list, days: [compared(3, twoGone)] })).toBeNull();
    expect(
      disappearedOf({ list: null, days: [compared(2, all), compared(3, twoGone)] }),
    ).toBeNull();
    const newer = { ...list, at: '2026-03-03T09:00:00.000Z' };
    expect(
      disappearedOf({ list: newer, days: [compared(2, all), compared(3, twoGone)] }),
    ).toBeNull();
  });

  it('is not known where the newer comparison could not tell of everybody', () => {
    const unclear: readonly WisqState[] = [
      'complete',
      'complete',
      'complete',
      'cannot-tell',
      'not-there',
    ];
    expect(disappearedOf({ list, days: [compared(2, all), compared(3, unclear)] })).toBeNull();
    const doubted = compared(3, twoGone, { doubt: 'repeats' });
    expect(disappearedOf({ list, days: [compared(2, all), doubted] })).toBeNull();
  });
});
