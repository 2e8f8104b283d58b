import { describe, expect, test } from 'vitest';
import { type ProblemCode, problem, problemCodes } from '../../../shared/domain/problems/codes.ts';
import { problemMoves } from '../../../shared/domain/problems/owners.ts';
import { problemWords } from '../../../shared/messages/problems.ts';

test('a code of another version has words too', () => {
  const { what, next } = problemWords({ code: 'PROXY_NOT_USED' as ProblemCode, facts: {} });
  expect(`${what} ${next}`).toMatch(/no words .* code below/);
});

describe.each(problemCodes)('the words of %s', (code) => {
  const said = problemWords(problem(code));
  const all = `${said.what} ${said.why} ${said.next}`;

  test('say what happened, as whole sentences', () => {
    expect(said.what).toMatch(/^[A-Z“].*[.]$/);
    for (const sentence of [said.why, said.next]) expect(sentence).toMatch(/^$|[.]$/);
  });

  test('say what to do, where somebody has to do something', () => {
    const somebody = problemMoves[code] !== null;
    expect(somebody && said.next === '').toBe(false);
  });

  test('show no raw error, no unknown fact, no exclamation mark', () => {
    expect(all).not.toMatch(/undefined|null|NaN|\[object|ECONN|ENOTFOUND|!/);
  });

  test('read well when the facts are hostile', () => {
    const facts = { host: '<script>', status: 'x'.repeat(5_000), to: '\u202e', count: -1 };
    expect(() => problemWords({ code, facts })).not.toThrow();
  });
});
