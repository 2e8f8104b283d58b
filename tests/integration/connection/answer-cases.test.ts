import { afterEach, describe, expect, it } from 'vitest';
import { problemMessage } from '../../../shared/messages/problems.ts';
import { type Reply, scimServer, send, token } from '../../../tools/fixtures/scim-answers.ts';
import given from '../../cases/servers.json' with { type: 'json' };
import type { AnswerCase, ServerReplies } from '../../cases/answer-case.ts';
import more from '../../cases/more-servers.json' with { type: 'json' };
import tried from '../../cases/tried-servers.json' with { type: 'json' };
import { check, codes, plainUrl, summary } from '../../support/checking.ts';
import { type Handler, type TestServer, httpServer } from '../../support/server.ts';

let server: TestServer;
afterEach(() => server.close());

/** What `right` in servers.json comes to: the code, whose turn, and what may not be said. */
const right: Readonly<Record<string, AnswerCase['expected']>> = {
  S01: {
    code: 'NO_USER_AS_ERROR',
    owner: 'wisq',
    never: 'doesn’t know this directory',
    says: 'may well be right',
  },
  S03: { code: 'FORMAT_REFUSED', owner: 'wisq', says: 'format' },
  S12: { code: 'BLOCKED_AT_WISQ', owner: 'wisq', never: 'knows the token' },
  S15: { code: null, notes: ['ANSWER_CONTENT_TYPE'], never: 'web page' },
  S18: { code: 'FILTER_REFUSED', owner: 'wisq' },
  S21: { code: 'FILTER_REFUSED', owner: 'wisq', never: 'few minutes' },
  S25: { code: 'FILTER_IGNORED', owner: 'wisq' },
  S27: { code: null, notes: ['WRONG_TOKEN_UNCLEAR'], never: 'accepts any token' },
  S37: { code: null, notes: ['DISCOVERY_UNUSUAL'], never: 'not published' },
};

const cases: readonly AnswerCase[] = [
  ...given.map(({ id, kind, reply }): AnswerCase => {
    const expected = right[id];
    if (expected === undefined) throw new Error(`nothing is said of ${id}`);
    return { id, kind, reply, expected };
  }),
  // JSON knows no unions: each case has the members that it needs.
  ...(more as unknown as readonly AnswerCase[]),
  ...(tried as unknown as readonly AnswerCase[]),
];

/** A server that answers as the case says, and well otherwise. */
function serverOf({ users, wrong, disc }: ServerReplies): Handler {
  const good = scimServer({
    ...(users === undefined ? {} : { users }),
    ...(wrong === undefined ? {} : { wrongToken: wrong }),
  });
  return (request, response) => {
    const place = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
    const own: Reply | undefined = disc?.[place];
    const known = request.headers.authorization === `Bearer ${token}`;
    if (own !== undefined && known) send(response, own);
    else good(request, response);
  };
}

describe('answers as servers, firewalls and proxies give them', () => {
  it('are at least 40', async () => {
    server = await httpServer(scimServer());
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases)('$id: $kind', async ({ reply, expected }) => {
    server = await httpServer(serverOf(reply));
    const result = await check(plainUrl(server));
    const { code, owner } = summary(result);
    expect({ code, owner }).toEqual({ code: expected.code, owner: expected.owner ?? null });
    if (expected.notes !== undefined) {
      expect(codes(result).filter((one) => one !== 'PLAIN_LOOPBACK')).toEqual(expected.notes);
    }
    const told = result.stages
      .flatMap(({ problems }) => problems.map(problemMessage))
      .flatMap(({ what, why, next }) => [what, why, next])
      .join('\n');
    if (expected.says !== undefined) expect(told).toMatch(new RegExp(expected.says, 'is'));
    if (expected.never !== undefined) expect(told).not.toMatch(new RegExp(expected.never, 'is'));
    expect(told).not.toMatch(/undefined|NaN|\[object/);
    await server.idle();
  });
});
