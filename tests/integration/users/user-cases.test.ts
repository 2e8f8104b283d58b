import { describe, expect, it, onTestFinished } from 'vitest';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { attributeIds, enterpriseUrn } from '../../../shared/domain/users/attributes.ts';
import { compareLookUp, countGood } from '../../../shared/domain/users/compare.ts';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { type Reply, list, scimError, send, token } from '../../../tools/fixtures/scim-answers.ts';
import type { ReadBackCase } from '../../cases/answer-case.ts';
import more from '../../cases/more-users.json' with { type: 'json' };
import tried from '../../cases/tried-users.json' with { type: 'json' };
import given from '../../cases/users.json' with { type: 'json' };
import { plainUrl } from '../../support/checking.ts';
import { type Handler, httpServer } from '../../support/server.ts';

/** Maya as SCIM has her. */
const maya = {
  id: '1',
  userName: 'maya.okafor@northwind.example',
  name: { givenName: 'Maya', familyName: 'Okafor' },
  emails: [{ value: 'maya.okafor@northwind.example', primary: true }],
  title: 'HR Lead',
  active: true,
  [enterpriseUrn]: { department: 'People' },
};
const expected = {
  firstName: 'Maya',
  lastName: 'Okafor',
  email: 'maya.okafor@northwind.example',
  jobTitle: 'HR Lead',
  department: 'People',
};

/** What `want` in users.json comes to in this app's own words. */
const wanted: Readonly<Record<string, ReadBackCase['want']>> = {
  R01: { outcome: 'found', codes: ['USER_INACTIVE'], active: false },
  R05: { outcome: 'failed', codes: ['ANSWER_COUNT_ONLY'] },
  R10: { outcome: 'found', codes: ['ATTRIBUTE_ELSEWHERE'] },
  R11: { outcome: 'found', codes: ['ATTRIBUTE_ELSEWHERE'] },
  R16: { outcome: 'found', codes: [] },
  R19: { outcome: 'found', codes: ['ATTRIBUTE_FORM'] },
  R22: { outcome: 'found', codes: ['EMAIL_PRIMARY_UNCLEAR'] },
  R28: { outcome: 'found', codes: [], verdicts: { lastName: 'missing' }, good: 4 },
  R31: { outcome: 'found', codes: [], createdAt: '2026-11-27T10:05:00.522Z' },
  R33: { outcome: 'found', codes: [], createdAt: null },
  R37: { outcome: 'found', codes: [], createdAt: null },
  R42: {
    outcome: 'found',
    codes: ['ATTRIBUTE_ENCODED'],
    received: { lastName: 'O&#39;Brien' },
    verdicts: { lastName: 'differs' },
    good: 4,
  },
  R44: { outcome: 'not-found', codes: ['USER_NOT_FOUND_IN_PAGES'] },
  R47: { outcome: 'not-found', codes: ['USER_NOT_FOUND', 'NO_USER_AS_ERROR'] },
  R59: { outcome: 'found', codes: [], verdicts: { department: 'differs' }, good: 4 },
};

const hundred = Array.from({ length: 100 }, (_, at) => ({
  id: `x${at}`,
  userName: `x${at}@northwind.example`,
}));

const cases: readonly ReadBackCase[] = [
  ...given.map(({ id, kind, answer }): ReadBackCase => {
    const want = wanted[id];
    if (want === undefined) throw new Error(`nothing is said of ${id}`);
    const filter = 'toFilter' in answer ? answer.toFilter : undefined;
    const toFilter: Reply =
      filter === undefined
        ? { status: 200, body: JSON.stringify(answer) }
        : { status: filter.status, body: JSON.stringify(filter.body) };
    const pages = 'toList' in answer ? { toList: { status: 200, body: list(hundred) } } : {};
    return { id, kind, toFilter, ...pages, want };
  }),
  // JSON knows no unions: each case has the members that it needs.
  ...(more as unknown as readonly ReadBackCase[]),
  ...(tried as unknown as readonly ReadBackCase[]),
];

function serverOf({ user = maya, toFilter, toList }: ReadBackCase): Handler {
  const good: Reply = { status: 200, body: list([user]) };
  const none: Reply = { status: 400, body: scimError() };
  return (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const plain = query.has('filter') && !(query.has('count') && toList !== undefined);
    send(response, plain ? (toFilter ?? good) : (toList ?? none));
  };
}

describe('users as servers show them', () => {
  it('are at least 50', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases)('$id: $kind', async (one) => {
    const { want } = one;
    const server = await httpServer(serverOf(one));
    onTestFinished(() => server.close());
    const result = await lookUpUser({
      baseUrl: plainUrl(server),
      token,
      userName: maya.userName,
      signal: new AbortController().signal,
      now: () => new Date('2026-11-27T12:00:00Z'),
    });
    const codes = result.problems.map(({ code }) => code);
    expect([result.outcome, codes.toSorted()]).toEqual([want.outcome, want.codes.toSorted()]);
    const told = result.problems.map(problemMessage).map(({ what, why }) => `${what} ${why}`);
    expect(told.join('\n')).not.toMatch(/undefined|NaN|\[object/);
    if (want.outcome !== 'found') return;
    if (want.createdAt !== undefined) expect(result.createdAt).toBe(want.createdAt);
    if (want.active !== undefined) expect(result.active).toBe(want.active);
    expect(result.received).toMatchObject(want.received ?? {});
    const rows = compareLookUp(expected, result);
    const verdicts = Object.fromEntries(rows.map((row) => [row.attribute, row.verdict]));
    expect(verdicts).toMatchObject(want.verdicts ?? {});
    expect(countGood(rows)).toBe(want.good ?? attributeIds.length);
  });
});
