import { describe, expect, it } from 'vitest';
import { type Reply, list } from '../../../tools/fixtures/scim-answers.ts';
import {
  address,
  type Answering,
  broken,
  maya,
  other,
  refused,
  searched,
} from '../../support/searched.ts';

describe('page by page', () => {
  const page = (resources: readonly unknown[], totalResults: number): Reply => ({
    status: 200,
    body: list(resources, { totalResults }),
  });
  const walking =
    (...pages: readonly Reply[]): Answering =>
    (query, at) =>
      query.has('filter') ? refused : (pages[at - 1] ?? page([], 900));

  const person = (at: number) => ({ id: `x${at}`, userName: `x${at}@northwind.example` });
  const second = person(2);
  const people = (from: number, length: number) =>
    Array.from({ length }, (_, at) => person(from + at));
  const missed = (read: number, reason: string) => [
    'USER_NOT_FOUND_IN_PAGES',
    { userName: address, searched: read, reason },
  ];

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

  it('ends where nobody more is sent, which was not all when the total says more', async () => {
    const { problems, sent } = await searched(walking(page([other], 900), page([], 900)));
    expect(sent.length).toBe(3);
    expect(problems).toEqual([missed(1, 'ends-early')]);
    const fewer = await searched(walking(page([other], 900), page([], 1)));
    expect(fewer.problems).toEqual([missed(1, 'ends-early')]);
  });

  it('ends where the count is reached', async () => {
    const { problems, sent } = await searched(walking(page([other], 2), page([second], 2)));
    expect(sent.length).toBe(3);
    expect(problems).toEqual([['USER_NOT_FOUND', { userName: address, searched: 2 }]]);
  });

  it('ends where the first page comes again, which was not all', async () => {
    const { problems, sent } = await searched(walking(page([other], 9), page([other], 9)));
    expect(sent.length).toBe(3);
    expect(problems).toEqual([missed(1, 'repeats')]);
  });

  it('does not take pages without ids for the same one', async () => {
    const one = page([{ userName: 'a' }], 3);
    expect((await searched(walking(one, one, page([maya], 3)))).ids).toEqual(['1']);
    const odd = page(['no user'], 3);
    expect((await searched(walking(odd, odd, page([maya], 3)))).ids).toEqual(['1']);
  });

  it('ends after five pages', async () => {
    const pages = Array.from({ length: 6 }, (_, at) => page([person(at)], 900));
    const { problems, sent } = await searched(walking(...pages));
    expect(sent.length).toBe(6);
    expect(problems).toEqual([missed(5, 'limit')]);
  });

  it('asks for one page more where the total may be what one page holds', async () => {
    const hundred = page(people(0, 100), 100);
    expect((await searched(walking(hundred, hundred))).problems).toEqual([missed(100, 'repeats')]);
    const whole = await searched(walking(hundred, page([], 100)));
    expect(whole.problems).toEqual([['USER_NOT_FOUND', { userName: address, searched: 100 }]]);
    const more = await searched(walking(hundred, page([maya], 1)));
    expect([more.ids, more.sent.at(-1)]).toEqual([['1'], 'from 101']);
    const odd = await searched(walking(page(people(0, 7), 7), page([maya], 7)));
    expect([odd.sent.length, odd.problems[0]?.[0]]).toEqual([2, 'USER_NOT_FOUND']);
  });

  it.each([
    [5, 2],
    [10, 3],
    [12, 2],
    [25, 3],
    [100, 3],
    [101, 3],
  ])('takes %i users in one page for all of them with %i requests', async (size, requests) => {
    const one = await searched(walking(page(people(0, size), size), page([], size)));
    expect([one.sent.length, one.problems[0]?.[0]]).toEqual([requests, 'USER_NOT_FOUND']);
  });

  it('needs no further page where a later one reaches the total', async () => {
    const pages = walking(page(people(0, 5), 25), page(people(5, 20), 25), page([maya], 26));
    const { sent, problems } = await searched(pages);
    expect([sent.length, problems[0]?.[0]]).toEqual([3, 'USER_NOT_FOUND']);
  });

  it('takes an error beyond the end for no proof, and any other for what it is', async () => {
    const twenty = page(people(0, 20), 20);
    const beyond = await searched(walking(twenty, { status: 400 }));
    expect(beyond.problems).toEqual([missed(20, 'page-total')]);
    const nobody = { status: 404, body: list([], { totalResults: 0 }) };
    expect((await searched(walking(twenty, nobody))).problems[0]?.[0]).toBe('USER_NOT_FOUND');
    expect((await searched(walking(twenty, broken))).problems[0]?.[0]).toBe('SERVER_ERROR');
  });

  it('goes on to an empty page where no total is named', async () => {
    const uncounted = (...resources: readonly unknown[]): Reply => ({
      status: 200,
      body: list(resources, { totalResults: undefined }),
    });
    const { problems, sent } = await searched(walking(uncounted(other), uncounted()));
    expect([problems, sent.length]).toEqual([
      [['USER_NOT_FOUND', { userName: address, searched: 1 }]],
      3,
    ]);
  });

  it('cannot tell anything from users without names', async () => {
    const nameless = walking(page([other, { id: '7' }, 'x'], 3));
    expect((await searched(nameless)).problems).toEqual([
      ['USER_SEARCH_NAMELESS', { searched: 3, nameless: 2 }],
    ]);
  });

  it('ends with what failed', async () => {
    const { problems, ids } = await searched(walking(page([maya], 9), broken));
    expect([problems[0]?.[0], ids]).toEqual(['SERVER_ERROR', []]);
  });
});
