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
