import { describe, expect, it } from 'vitest';
import { type Reply, list } from '../../../tools/fixtures/scim-answers.ts';
import {
  address,
  type Answering,
  bare,
  broken,
  maya,
  other,
  refused,
  searched,
  unknown,
  users,
  type Wanted,
} from '../../support/searched.ts';

/** Answers each filter with the users named for it, and any other with nobody. */
const byFilter =
  (answers: Readonly<Record<string, readonly unknown[]>>): Answering =>
  (query) =>
    users(...(answers[query.get('filter') ?? ''] ?? []));
const nobody = byFilter({});
const notFound = (userName = address) => [['USER_NOT_FOUND', { userName }]];

describe('the queries of a search', () => {
  it.each<[string, Wanted, readonly string[]]>([
    ['a name', { userName: 'maya' }, ['userName eq "maya"']],
    ['a name with capitals', { userName: 'Maya' }, ['userName eq "Maya"', 'userName eq "maya"']],
    ['an address', {}, [`userName eq "${address}"`, `emails.value eq "${address}"`]],
    [
      'an address with capitals',
      { userName: 'Maya@X.example' },
      [
        'userName eq "Maya@X.example"',
        'userName eq "maya@x.example"',
        'emails.value eq "Maya@X.example"',
      ],
    ],
    [
      'an address with blanks around it',
      { userName: ' m@x.example ' },
      ['userName eq " m@x.example "', 'emails.value eq "m@x.example"', 'userName eq "m@x.example"'],
    ],
    [
      'a name, and the address that is expected',
      { userName: 'maya', email: ' M@x.example ' },
      ['userName eq "maya"', 'emails.value eq "M@x.example"', 'userName eq "M@x.example"'],
    ],
    [
      'an address, and another that is expected',
      { email: 'm@x.example' },
      [`userName eq "${address}"`, 'emails.value eq "m@x.example"', 'userName eq "m@x.example"'],
    ],
    [
      'an address, and the same expected with capitals',
      { email: address.toUpperCase() },
      [`userName eq "${address}"`, `emails.value eq "${address.toUpperCase()}"`],
    ],
    [
      'an address, and no address expected',
      { email: 'ask Maya' },
      [`userName eq "${address}"`, `emails.value eq "${address}"`],
    ],
  ])('for %s', async (_name, wanted, filters) => {
    const { sent, problems } = await searched(nobody, wanted);
    expect(sent).toEqual(filters);
    expect(problems).toEqual(notFound(wanted.userName));
    // One alone is one of these, and the first again after the last.
    for (const [at, filter] of [...filters, ...filters].entries()) {
      const one = await searched(nobody, { ...wanted, queryIndex: at });
      expect([one.sent, one.problems]).toEqual([[filter], notFound(wanted.userName)]);
    }
  });

  it('end with the one that finds the user', async () => {
    const byMail = byFilter({ [`emails.value eq "${address}"`]: [maya] });
    const wanted = { userName: 'Maya', email: address };
    expect(await searched(byMail, wanted)).toMatchObject({
      ids: ['1'],
      problems: [],
      sent: { length: 3 },
    });
    expect(await searched(byMail, { ...wanted, queryIndex: 2 })).toMatchObject({
      ids: ['1'],
      problems: [],
    });
    expect(await searched(byFilter({}), { queryIndex: 0 })).toMatchObject({ ids: [] });
  });

  it('go on when a later one is refused, or finds others', async () => {
    for (const answer of [refused, bare, broken, users(other)]) {
      const later: Answering = (_query, at) => (at === 0 ? users() : answer);
      const { sent, problems, ids } = await searched(later);
      expect([sent.length, ids, problems]).toEqual([2, [], notFound()]);
    }
  });
});

describe('a search that ended with nobody', () => {
  const later =
    (answer: Reply): Answering =>
    (_query, at) =>
      at === 0 ? users() : answer;

  it.each([
    [{ status: 503 }, 'SERVER_ERROR'],
    [{ status: 500, body: 'error code: 522', headers: { server: 'cloudflare' } }, 'SERVER_ERROR'],
    [{ status: 401 }, 'TOKEN_REFUSED'],
    [{ status: 429 }, 'RATE_LIMITED'],
    [{ status: 302, headers: { location: '/login' } }, 'REDIRECTED'],
    [{ status: 200, body: '' }, 'ANSWER_EMPTY'],
  ])('is open where a later query was stopped: %j', async (answer, code) => {
    const { ids, problems } = await searched(later(answer));
    expect([ids, problems.map(([one]) => one)]).toEqual([[], [code]]);
  });

  it('is open where an empty page is followed by another', async () => {
    const answer = { status: 200, body: list([], { nextCursor: 'VZUTiyhEQJ94IR' }) };
    const { ids, problems } = await searched(() => answer);
    expect([ids, problems.map(([one]) => one)]).toEqual([[], ['ANSWER_COUNT_ONLY']]);
  });
});

describe('a server that does not filter', () => {
  it.each([
    ['refuses', refused],
    ['calls it a bad request', bare],
    ['does not know filters', unknown],
    ['sends others', users(other)],
  ])('and %s has its pages walked', async (_how, answer) => {
    const walked: Answering = (query) => (query.has('filter') ? answer : users(other, maya));
    expect(await searched(walked)).toEqual({
      ids: ['1'],
      problems: [],
      sent: [`userName eq "${address}"`, 'from 1'],
      pages: [{ startIndex: '1', count: '100' }],
    });
  });

  it('but sends the user among others has found them', async () => {
    const all = { status: 200, body: list([other, maya], { totalResults: 300 }) };
    const { ids, sent, problems } = await searched(() => all);
    expect([ids, sent.length, problems]).toEqual([['1'], 1, []]);
  });

  it.each([
    [{ status: 401 }, 'TOKEN_REFUSED'],
    [broken, 'SERVER_ERROR'],
    [{ status: 404 }, 'PATH_NOT_FOUND'],
  ])('is something else than one that fails: %j', async (answer, code) => {
    const whole = await searched(() => answer);
    expect([whole.ids, whole.problems[0]?.[0], whole.sent.length]).toEqual([[], code, 1]);
    for (const queryIndex of [0, 1]) {
      const one = await searched(() => answer, { queryIndex });
      expect([one.ids, one.problems]).toEqual([[], whole.problems]);
    }
  });

  it('ends a watch at its first query, and counts as a miss at a later one', async () => {
    const one = async (answer: Reply, queryIndex: number) =>
      (await searched(() => answer, { queryIndex })).problems;
    expect(await one(refused, 0)).toEqual([['FILTER_REFUSED', { status: 400 }]]);
    expect(await one(bare, 0)).toEqual([['FILTER_REFUSED', { status: 400 }]]);
    expect(await one(unknown, 0)).toEqual([['FILTER_REFUSED', { status: 501 }]]);
    expect(await one(users(other), 0)).toEqual([['FILTER_IGNORED', {}]]);
    expect(await one(users(), 0)).toEqual(notFound());
    for (const answer of [refused, bare, unknown, users(other), users()]) {
      expect(await one(answer, 1)).toEqual(notFound());
    }
  });
});
