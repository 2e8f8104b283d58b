import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../../shared/messages/problems.ts';
import type { AnswerCase } from '../../cases/answer-case.ts';
import more from '../../cases/more-servers.json' with { type: 'json' };
import { judged } from '../../support/judging.ts';

// JSON knows no unions: each case has the members that it needs.
const cases = (more as unknown as readonly AnswerCase[]).flatMap(({ id, kind, reply, expected }) =>
  reply.users === undefined ? [] : [{ id, kind, reply: reply.users, expected }],
);

/** The same cases as over a socket, to be judged without one (tests/integration/connection). */
describe('an answer by itself', () => {
  it.each(cases)('$id: $kind', ({ reply, expected }) => {
    const { result } = judged({
      ...reply,
      headers: { 'content-type': 'application/scim+json', ...reply.headers },
    });
    // What a list of somebody means, the stage says.
    if (result.list !== null) return;
    const [decisive] = result.problems;
    expect(decisive?.code).toBe(expected.code);
    if (decisive === undefined || expected.says === undefined) return;
    const { what, why, next } = problemMessage(decisive);
    expect(`${what}\n${why}\n${next}`).toMatch(new RegExp(expected.says, 'is'));
  });
});
