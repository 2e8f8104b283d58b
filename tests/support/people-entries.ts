import type { Comparison } from '../../shared/domain/rollout/comparison.ts';
import { countPeople } from '../../shared/domain/rollout/counts.ts';
import type { AtWisq, WisqState } from '../../shared/domain/rollout/wisq-state.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';

type Written<T extends NewEntry['type']> = Extract<NewEntry, { type: T }>;

/** A list of so many people was given. */
export function listed(people: number): Written<'rollout.listed'> {
  const list = { source: 'file', people, duplicates: 1, empty: 0, odd: 0 } as const;
  return { type: 'rollout.listed', list };
}

/** A person of whom this was measured. */
function atWisq(state: WisqState, more: Partial<AtWisq> = {}): AtWisq {
  const at = '2026-11-24T10:00:00.000Z';
  return { state, at, lacking: [], doubtful: [], otherName: false, problem: null, ...more };
}

/** A comparison that ended then, and what it came to. */
export function compared(
  endedAt: string,
  states: readonly WisqState[],
  more: Partial<Comparison> = {},
): Written<'rollout.compared'> {
  const { length } = states;
  const people = states.map((state) => ({ atWisq: atWisq(state), atOneLogin: null }));
  const comparison = {
    startedAt: '2026-11-23T09:00:00.000Z',
    endedAt,
    scope: 'everybody',
    way: 'pages',
    why: 'lists',
    doubt: null,
    end: 'finished',
    done: length,
    of: length,
    counts: countPeople(people),
    notListed: 2,
    requests: 5,
    oneLoginRequests: null,
    oneLoginLeft: 0,
    ms: 1200,
    problem: null,
    ...more,
  } as const;
  const { counts, problem, ...rest } = comparison;
  return {
    type: 'rollout.compared',
    comparison: {
      ...rest,
      counts: {
        ...counts,
        states: { ...counts.states },
        lacking: { ...counts.lacking },
        oneLogin: counts.oneLogin === null ? null : { ...counts.oneLogin },
      },
      problem: problem === null ? null : { ...problem, params: { ...problem.params } },
    },
  };
}

export const listForgotten: Written<'rollout.list-forgotten'> = { type: 'rollout.list-forgotten' };
