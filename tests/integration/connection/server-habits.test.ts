import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { judgeServer, type ServerCase, serverOf } from '../../cases/server-case.ts';
import { check, codes, plainUrl } from '../../support/checking.ts';
import { httpServer } from '../../support/server.ts';

const cases: readonly ServerCase[] = JSON.parse(
  readFileSync(new URL('../../cases/server-habits.json', import.meta.url), 'utf8'),
);

it.each(cases.map((one) => [one.id, one.kind, one] as const))('%s %s', async (_id, _kind, one) => {
  const server = await httpServer(serverOf(one.reply, token, scimServer()));
  onTestFinished(() => server.close());
  const result = await check(plainUrl(server));
  const said = result.stages
    .flatMap(({ problems }) => problems)
    .map((problem) => Object.values(problemMessage(problem)).join(' '));
  const outcome = { ...result, codes: codes(result), said };
  expect(judgeServer(one.want, outcome), JSON.stringify(outcome.codes)).toEqual([]);
});
