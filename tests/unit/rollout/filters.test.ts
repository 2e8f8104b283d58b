import { expect, test } from 'vitest';
import { countPeople } from '../../../shared/domain/rollout/counts.ts';
import { countedFilters, placed, placesOf } from '../../../shared/domain/rollout/filters.ts';
import { filterMark, personMark } from '../../../shared/domain/rollout/person-mark.ts';
import { company } from '../../../tools/fixtures/company.ts';

const half = countPeople(company(420, { compared: 30 }));
const whole = countPeople(company(420));

test('the first line of filters adds up to all, whatever was compared', () => {
  for (const counts of [half, whole, countPeople([])]) {
    const [all, ...rest] = countedFilters(counts).atWisq;
    expect(all).toEqual({ filter: 'all', count: counts.listed });
    expect(rest.reduce((sum, { count }) => sum + count, 0)).toBe(counts.listed);
  }
});

test('only filters that leave somebody are shown, and the one that is pressed', () => {
  const shown = placesOf(whole, 'unchecked', null);
  expect(shown).toContain('all');
  expect(shown).toContain('unchecked');
  expect(shown).toContain('wisq:several');
  expect(shown).not.toContain('onelogin:no-username');
  expect(placesOf(whole, 'all', null)).not.toContain('unchecked');
});

test('what is shown stays where it is, and what comes new stands behind it', () => {
  const before = placesOf(half, 'all', null);
  const after = placesOf(whole, 'all', before);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toContain('onelogin:waiting');
  // Nobody is unchecked any more: it keeps its place, and says 0.
  const { atWisq } = countedFilters(whole);
  expect(placed(atWisq, after)).toContainEqual({ filter: 'unchecked', count: 0 });
});

test('of somebody who is not there OneLogin says why; of somebody who is, Wisq', () => {
  const kinds = company(40).map(personMark);
  expect([...new Set(kinds)]).toEqual(['failed', 'note', 'none', 'under-way', 'measured']);
  expect(personMark({ atWisq: null, atOneLogin: null })).toBe('unchecked');
  expect(filterMark('onelogin:waiting')).toBe('under-way');
  expect(filterMark('wisq:complete')).toBe('measured');
  expect(filterMark('all')).toBeNull();
  expect(filterMark('lacking:department')).toBeNull();
});
