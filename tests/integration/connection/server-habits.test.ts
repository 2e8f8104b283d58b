import { describe, expect, it, onTestFinished } from 'vitest';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { judgeServer, type ServerCase, serverOf } from '../../cases/server-case.ts';
import habits from '../../cases/server-habits.json' with { type: 'json' };
import { check, plainUrl } from '../../support/checking.ts';
import { httpServer } from '../../support/server.ts';

// JSON knows no unions: each case has the members that it needs.
const cases = habits as unknown as readonly ServerCase[];

describe('what servers really answer', () => {
  it.each(cases)('$id: $kind ($source)', async ({ reply, want }) => {
    const server = await httpServer(serverOf(reply, token, scimServer()));
    onTestFinished(() => server.close());
    const { owner, stages, verdict } = await check(plainUrl(server));
    const problems = stages.flatMap((stage) => stage.problems);
    const codes = problems.map(({ code }) => code);
    const said = problems.map((one) => Object.values(problemMessage(one)).join(' '));
    expect(judgeServer(want, { verdict, owner, codes, said })).toEqual([]);
  });
});
