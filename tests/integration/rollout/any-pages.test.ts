import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CompanyServer, member } from '../../support/company-server.ts';
import { compareWith, statesOf } from '../../support/comparing.ts';

let server = new CompanyServer();
afterEach(() => server.stop());

/** What a server may do to a page, whatever it is asked for. */
const twist = fc.record({
  at: fc.nat(4),
  how: fc.constantFrom(
    'none',
    'drop-first',
    'drop-all',
    'double-first',
    'first-page-again',
    'total-plus',
    'total-minus',
    'total-gone',
    'total-is-length',
    'junk',
    'nameless',
    'reversed',
  ),
});
type Twist = typeof twist extends fc.Arbitrary<infer T> ? T : never;

interface Shown {
  totalResults: unknown;
  Resources: readonly unknown[];
}

function twisted(page: Shown, { how }: Twist, firstPage: readonly unknown[]): Shown {
  const { Resources: users, totalResults: total } = page;
  switch (how) {
    case 'drop-first':
      return { ...page, Resources: users.slice(1) };
    case 'drop-all':
      return { ...page, Resources: [] };
    case 'double-first':
      return { ...page, Resources: [...users.slice(0, 1), ...users] };
    case 'first-page-again':
      return { ...page, Resources: firstPage };
    case 'total-plus':
      return { ...page, totalResults: Number(total) + 3 };
    case 'total-minus':
      return { ...page, totalResults: Math.max(0, Number(total) - 3) };
    case 'total-gone': {
      const { totalResults: _gone, ...rest } = page;
      return { ...rest, totalResults: undefined };
    }
    case 'total-is-length':
      return { ...page, totalResults: users.length };
    case 'junk':
      return { ...page, Resources: [7, ...users.slice(1)] };
    case 'nameless':
      return { ...page, Resources: [{ id: 'nobody' }, ...users.slice(1)] };
    case 'reversed':
      return { ...page, Resources: users.toReversed() };
    default:
      return page;
  }
}

const name = (at: number) => `user${at}@x.example`;

describe('whatever pages a server sends', () => {
  it('everybody has one state, who was shown is found, and nobody is missing on doubtful pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(45),
        fc.integer({ min: 5, max: 12 }),
        fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }),
        fc.array(twist, { maxLength: 3 }),
        async (atWisq, pageSize, wanted, twists) => {
          const people = [...new Set(wanted)].map(name);
          const users = Array.from({ length: atWisq }, (_one, at) => member(name(at)));
          const shown = new Set<unknown>();
          server = new CompanyServer({
            users,
            pageSize,
            page(page, { startIndex }) {
              const number = Math.floor((startIndex - 1) / pageSize);
              const first = users.slice(0, pageSize);
              const changed = twists
                .filter(({ at }) => at === number)
                .reduce<Shown>((before, one) => twisted(before, one, first), page);
              for (const user of changed.Resources) {
                if (typeof user === 'object' && user !== null && 'userName' in user) {
                  shown.add(user.userName);
                }
              }
              return changed;
            },
          });
          await server.start();
          const { outcome, state } = await compareWith(server, people);
          await server.stop();
          expect(outcome).toEqual({ kind: 'finished' });
          const { counts, last } = state;
          const sum = Object.values(counts.states).reduce((all, one) => all + one, 0);
          expect([sum, counts.unchecked, counts.listed]).toEqual([people.length, 0, people.length]);
          for (const [at, one] of statesOf(state).entries()) {
            const person = people[at] ?? '';
            if (last?.way === 'pages' && shown.has(person))
              expect([person, one]).toEqual([person, 'complete']);
            if (one === 'complete')
              expect(Number(person.slice(4).split('@')[0])).toBeLessThan(atWisq);
            if (last?.doubt !== null) expect(one).not.toBe('not-there');
          }
          if (twists.every(({ how }) => how === 'none' || how === 'reversed')) {
            const truth = people.map((one) =>
              Number(one.slice(4).split('@')[0]) < atWisq ? 'complete' : 'not-there',
            );
            expect(statesOf(state)).toEqual(truth);
            expect(last?.notListed).toBe(
              users.filter(({ userName }) => !people.includes(String(userName))).length,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
