import { expect, test } from 'vitest';
import { keptOrder } from '../../../main/rollout/kept-order.ts';
import type { Person } from '../../../shared/domain/rollout/person.ts';
import { company } from '../../../tools/fixtures/company.ts';

/** A list of which people can change. */
function listOf(people: readonly Person[]) {
  const now = [...people];
  const state = {
    names: now.map(({ name }) => name),
    person: (index: number) => now[index],
    revision: 0,
  };
  return { now, state: state as unknown as Parameters<typeof keptOrder>[0] & { revision: number } };
}

const wanted = { filter: 'onelogin:waiting', search: '', sort: 'state', hidden: false } as const;

test('whoever is shown stays in their place until a new order is wanted', () => {
  const { now, state } = listOf(company(60));
  const before = keptOrder(state, wanted, true);
  expect(before).toHaveLength(19);
  const [first = 0] = before;
  const complete = company(60)[59];
  state.revision = 1;
  now[first] = { ...now[first]!, atWisq: complete!.atWisq, atOneLogin: null };
  expect(keptOrder(state, wanted, false)).toEqual(before);
  expect(keptOrder(state, wanted, true)).toEqual(before.slice(1));
});

test('another filter, search or sort is another order, and so is hiding names', () => {
  const { state } = listOf(company(60));
  keptOrder(state, wanted, true);
  expect(keptOrder(state, { ...wanted, filter: 'all' }, false)).toHaveLength(60);
  expect(keptOrder(state, { ...wanted, search: 'lena' }, false).length).toBeLessThan(19);
  expect(keptOrder(state, { ...wanted, search: 'lena', hidden: true }, false)).toEqual([]);
});

test('what went wrong goes before what waits, and who is complete comes last', () => {
  const { now, state } = listOf(
    company(60)
      .toReversed()
      .map((one, index) => ({ ...one, index })),
  );
  const order = keptOrder(state, { ...wanted, filter: 'all' }, true);
  const standing = order.map((index) => {
    const { atOneLogin, atWisq } = now[index]!;
    return atWisq?.state === 'not-there' ? atOneLogin?.state : atWisq?.state;
  });
  expect([...new Set(standing)]).toEqual([
    'failed',
    'waiting',
    'not-assigned',
    'several',
    'inactive',
    'incomplete',
    'cannot-tell',
    'complete',
  ]);
});
