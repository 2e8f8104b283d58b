import { describe, expect, test } from 'vitest';
import { type ProblemCode, problemCodes } from '../../../shared/domain/problems/codes.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { problemOwners } from '../../../shared/domain/problems/owners.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';

test('a code of another version has a message too', () => {
  const { what, next } = problemMessage({ code: 'PROXY_NOT_USED' as ProblemCode, params: {} });
  expect(`${what} ${next}`).toMatch(/no words .* code below/);
});

describe.each(problemCodes)('the message of %s', (code) => {
  const message = problemMessage(problem(code));
  const all = `${message.what} ${message.why} ${message.next}`;

  test('says what happened, in whole sentences', () => {
    expect(message.what).toMatch(/^[A-Z“].*[.]$/);
    for (const sentence of [message.why, message.next]) expect(sentence).toMatch(/^$|[.]$/);
  });

  test('says what to do, where somebody has to do something', () => {
    const somebody = problemOwners[code] !== null;
    expect(somebody && message.next === '').toBe(false);
  });

  test('shows no raw error, no unknown parameter, no exclamation mark', () => {
    expect(all).not.toMatch(/undefined|null|NaN|\[object|ECONN|ENOTFOUND|!/);
  });

  test('stands hostile parameters', () => {
    const params = { host: '<script>', status: 'x'.repeat(5_000), to: '\u202e', count: -1 };
    expect(() => problemMessage({ code, params })).not.toThrow();
  });
});
