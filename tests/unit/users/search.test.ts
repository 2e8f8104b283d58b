import { describe, expect, it } from 'vitest';
import { looksLikeEmail, matchingUsers } from '../../../main/users/match.ts';
import { search, searchOnce } from '../../../main/users/search.ts';
import { targetOf } from '../../../main/connection/target.ts';
import { defaultLimits } from '../../../main/connection/limits.ts';
import { type Reply, list, scimError } from '../../../tools/fixtures/scim-answers.ts';
import { scriptedTransport } from '../../support/scripted-transport.ts';

const address = 'maya.okafor@northwind.example';
const maya = { id: '1', userName: address, emails: [{ value: address }] };
const other = { id: '9', userName: 'else@northwind.example' };
const users = (...resources: unknown[]): Reply => ({ status: 200, body: list(resources) });
const refused: Reply = { status: 400, body: scimError({ scimType: 'invalidFilter' }) };
const bare: Reply = { status: 400 };
const unknown: Reply = { status: 501 };
const broken: Reply = { status: 500 };

type Answering = (query: URLSearchParams, at: number) => Reply;
interface Wanted {
  readonly userName?: string;
  readonly email?: string | null;
  readonly queryIndex?: number;
}

/** What a search found, and the filters (or the starts of pages) it asked for. */
async function searched(
  answer: Answering,
  { userName = address, email = null, queryIndex }: Wanted = {},
) {
  const { transport, sent } = scriptedTransport(answer);
  const options = {
    transport,
    target: targetOf('https://acme.wisq.example/scim/v2'),
    limits: defaultLimits,
    token: 'wq_live_0123456789',
    userName,
    email,
    now: () => new Date('2026-03-02T10:00:00Z'),
    signal: new AbortController().signal,
  };
  const found = await (queryIndex === undefined
    ? search(options)
    : searchOnce(options, queryIndex));
  return {
    ids: found.users.map(({ id }) => id),
    problems: found.problems.map(({ code, params }) => [code, params]),
    sent: sent.map(({ filter, startIndex }) => filter ?? `from ${startIndex}`),
    pages: sent.filter(({ count }) => count !== undefined),
  };
}

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
    const { ids, sent } = await searched(() => users(other, maya));
    expect([ids, sent.length]).toEqual([['1'], 1]);
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
    expect(await one(bare, 0)).toEqual([['FILTER_REFUSED', { status: 400, html: false }]]);
    expect(await one(unknown, 0)).toEqual([['FILTER_REFUSED', { status: 501, html: false }]]);
    expect(await one(users(other), 0)).toEqual([['FILTER_IGNORED', {}]]);
    expect(await one(users(), 0)).toEqual(notFound());
    for (const answer of [refused, bare, unknown, users(other), users()]) {
      expect(await one(answer, 1)).toEqual(notFound());
    }
  });
});

describe('page by page', () => {
  const page = (resources: readonly unknown[], totalResults: number): Reply => ({
    status: 200,
    body: list(resources, { totalResults }),
  });
  const walking =
    (...pages: readonly Reply[]): Answering =>
    (query, at) =>
      query.has('filter') ? refused : (pages[at - 1] ?? page([], 900));

  it('goes on after what was sent, whatever was asked for', async () => {
    const { sent, ids } = await searched(
      walking(page([other], 3), page([{ id: '2' }], 3), page([maya], 3)),
    );
    expect([sent.slice(1), ids]).toEqual([['from 1', 'from 2', 'from 3'], ['1']]);
  });

  it('goes to the end: a second user of that name would matter', async () => {
    const twin = { ...maya, id: '2' };
    expect((await searched(walking(page([maya], 2), page([twin], 2)))).ids).toEqual(['1', '2']);
  });

  it('counts a user on two pages once, and users without an id each', async () => {
    const again = walking(page([other, maya], 4), page([{ id: '8' }, maya], 4));
    expect((await searched(again)).ids).toEqual(['1']);
    const { userName } = maya;
    const nameless = walking(page([other, { userName }], 4), page([{ id: '8' }, { userName }], 4));
    expect((await searched(nameless)).ids).toEqual([null, null]);
  });

  it('finds a user by address where no name fits', async () => {
    const renamed = { ...maya, userName: 'mokafor' };
    expect((await searched(walking(page([other, renamed], 2)))).ids).toEqual(['1']);
    const named = { ...other, userName: address };
    expect((await searched(walking(page([renamed, named], 2)))).ids).toEqual(['9']);
    const mail = { value: 'maya' };
    const { ids } = await searched(walking(page([{ ...other, emails: [mail] }], 1)), {
      userName: 'maya',
    });
    expect(ids).toEqual([]);
  });

  it('ends where nobody more is sent, and that was all', async () => {
    const { problems, sent } = await searched(walking(page([other], 900), page([], 900)));
    expect(sent.length).toBe(3);
    expect(problems).toEqual([['USER_NOT_FOUND', { userName: address, searched: 1 }]]);
  });

  it('ends where the count is reached', async () => {
    const { problems, sent } = await searched(walking(page([other], 2), page([{ id: '2' }], 2)));
    expect(sent.length).toBe(3);
    expect(problems).toEqual([['USER_NOT_FOUND', { userName: address, searched: 2 }]]);
  });

  it('ends where the first page comes again, which was not all', async () => {
    const { problems, sent } = await searched(walking(page([other], 9), page([other], 9)));
    expect(sent.length).toBe(3);
    expect(problems).toEqual([['USER_NOT_FOUND_IN_PAGES', { userName: address, searched: 1 }]]);
  });

  it('does not take pages without ids for the same one', async () => {
    const one = page([{ userName: 'a' }], 3);
    expect((await searched(walking(one, one, page([maya], 3)))).ids).toEqual(['1']);
    const odd = page(['no user'], 3);
    expect((await searched(walking(odd, odd, page([maya], 3)))).ids).toEqual(['1']);
  });

  it('ends after five pages', async () => {
    const pages = Array.from({ length: 6 }, (_, at) => page([{ id: `x${at}` }], 900));
    const { problems, sent } = await searched(walking(...pages));
    expect(sent.length).toBe(6);
    expect(problems).toEqual([['USER_NOT_FOUND_IN_PAGES', { userName: address, searched: 5 }]]);
  });

  it('ends with what failed', async () => {
    const { problems, ids } = await searched(walking(page([maya], 9), broken));
    expect([problems[0]?.[0], ids]).toEqual(['SERVER_ERROR', []]);
  });
});

describe('the users of a page that match', () => {
  const ids = (...args: Parameters<typeof matchingUsers>) =>
    matchingUsers(...args).map(({ id }) => id);

  it('are those of that name, without case and blanks', () => {
    const all = [other, { id: '2', userName: ' MAYA ' }, { id: '3' }, 'no user', null];
    expect(ids(all, 'maya', 'userName')).toEqual(['2']);
    expect(ids(all, ' Maya', 'userName')).toEqual(['2']);
  });

  it('are those with that address, whatever their name', () => {
    const two = { id: '2', userName: 'x', emails: [{ value: 'a@x.example' }, { value: address }] };
    const nameless = { id: '3', emails: [{ value: address.toUpperCase() }] };
    const all = [other, two, nameless, { id: '4', userName: address }];
    expect(ids(all, address, 'email')).toEqual(['2', '3']);
    expect(ids(all, address, 'userName')).toEqual(['4']);
  });

  it('are listed once each, unless they have no id', () => {
    const { userName } = maya;
    const all = [maya, maya, { userName }, { userName }, { ...maya, id: '2' }];
    expect(ids(all, address, 'userName')).toEqual(['1', null, null, '2']);
  });
});

describe('an address', () => {
  it.each([
    ['m@x.example', true],
    [' m@x.example\n', true],
    ['m@localhost', true],
    ['m', false],
    ['@x.example', false],
    ['m@', false],
    ['m@x@y', false],
    ['m m@x.example', false],
    ['m@x.example y', false],
  ])('%j: %s', (text, is) => expect(looksLikeEmail(text)).toBe(is));
});
