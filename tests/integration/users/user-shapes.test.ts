import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { compareAttributes, isGood } from '../../../shared/domain/users/compare.ts';
import { token } from '../../../tools/fixtures/scim-answers.ts';
import { judgeUser, type UserCase, userName, userServer } from '../../cases/user-case.ts';
import { plainUrl } from '../../support/checking.ts';
import { httpServer } from '../../support/server.ts';

const cases: readonly UserCase[] = JSON.parse(
  readFileSync(new URL('../../cases/user-shapes.json', import.meta.url), 'utf8'),
);

// A time without a zone must not be read by the zone of this computer.
const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'America/New_York';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each(cases.map((one) => [one.id, one.kind, one] as const))('%s %s', async (_id, _kind, one) => {
  const server = await httpServer(userServer(one.serve));
  onTestFinished(() => server.close());
  const found = await lookUpUser({
    baseUrl: plainUrl(server),
    token,
    userName,
    email: userName,
    signal: new AbortController().signal,
  });
  const compared = compareAttributes(one.expected, found.received).map((line) => ({
    ...line,
    isGood: isGood(line),
    isNoted: Object.keys(line).length > 4,
  }));
  const codes = found.problems.map(({ code }) => code).join(' ');
  expect(judgeUser(one, found, compared), `${found.outcome} ${codes}`).toEqual([]);
});
