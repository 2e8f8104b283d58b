import type { PeopleCounts } from '../domain/rollout/counts.ts';
import { arrivedOf } from '../domain/rollout/counts.ts';
import { attributeIds } from '../domain/users/attributes.ts';
import { attributesInText } from './lacking.ts';
import { count, onDay, shortDay } from './format.ts';
import { plural } from './plural.ts';

/** So many do so. In: the number, and the words after it for one and for several; none: nothing. */
const some = (n: number, one: string, other: string): readonly string[] =>
  n === 0 ? [] : [`${count(n)} ${plural(n, { one, other })}`];

/**
 * What the newest comparison of a roll-out list came to, in one sentence: "412 of 420 arrived; 5 lack
 * Department; 3 wait for approval". Numbers alone, nobody's name.
 */
function peopleSentence(counts: PeopleCounts): string {
  const { lacking, listed, oneLogin, states, unchecked } = counts;
  const parts = [
    `${count(arrivedOf(counts))} of ${count(listed)} arrived`,
    ...attributeIds.flatMap((id) => {
      const name = attributesInText([id]);
      return some(lacking[id], `lacks ${name}`, `lack ${name}`);
    }),
    ...some(states.inactive, 'is inactive', 'are inactive'),
    ...some(states.several, 'is there more than once', 'are there more than once'),
    ...some(states['cannot-tell'], 'can’t be told', 'can’t be told'),
    ...some(unchecked, 'isn’t checked', 'aren’t checked'),
  ];
  if (oneLogin !== null) {
    parts.push(
      ...some(oneLogin.waiting, 'waits for approval', 'wait for approval'),
      ...some(oneLogin.failed, 'failed in OneLogin', 'failed in OneLogin'),
      ...some(oneLogin['not-assigned'], 'isn’t assigned', 'aren’t assigned'),
    );
  }
  return parts.join('; ');
}

/** The same on paper, on a call and under the chart. */
export const peopleSummaryMessages = {
  heading: 'People at Wisq',
  sentence: (counts: PeopleCounts, at: string) => `${peopleSentence(counts)}. Compared ${at}.`,
  noNames: 'Numbers only: the list itself stays on the admin’s computer.',
  daysHead: ['Day', 'At Wisq', 'On the list'],
  chart: {
    what: (first: string, last: string) =>
      `People at Wisq by day, ${shortDay(first)} to ${shortDay(last)}`,
    day: shortDay,
    list: (n: number) => `List: ${count(n)}`,
    people: (n: number) => `At Wisq: ${count(n)}`,
  },
  byDay: 'Numbers by day',
  cells: ({ day, arrived, listed }: { day: string; arrived: number; listed: number }) => [
    onDay(day),
    count(arrived),
    count(listed),
  ],
} as const;
