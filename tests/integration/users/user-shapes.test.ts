import { describe, expect, it, onTestFinished } from 'vitest';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { compareLookUp, isGood } from '../../../shared/domain/users/compare.ts';
import { token } from '../../../tools/fixtures/scim-answers.ts';
import { judgeUser, type UserCase, userName, userServer } from '../../cases/user-case.ts';
import shapes from '../../cases/user-shapes.json' with { type: 'json' };
import { plainUrl } from '../../support/checking.ts';
import { httpServer } from '../../support/server.ts';

// JSON knows no unions: each case has the members that it needs.
const cases = shapes as unknown as readonly UserCase[];

describe('in what forms servers really show a user', () => {
  it.each(cases)('$id: $kind ($source)', async (one) => {
    const server = await httpServer(userServer(one.serve));
    onTestFinished(() => server.close());
    const found = await lookUpUser({
      baseUrl: plainUrl(server),
      token,
      userName,
      signal: new AbortController().signal,
      now: () => new Date('2026-11-27T12:00:00Z'),
    });
    const compared = compareLookUp({ ...noValues, ...one.expected }, found).map((row) => ({
      ...row,
      isGood: isGood(row),
      isNoted: row.difference !== undefined || row.sign !== undefined,
    }));
    expect(judgeUser(one, found, compared)).toEqual([]);
  });
});
