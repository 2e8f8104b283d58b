import { afterEach, describe, expect, it } from 'vitest';
import { CompanyServer, type Company, member, names } from '../../support/company-server.ts';
import { compareWith, statesOf } from '../../support/comparing.ts';

let server = new CompanyServer();

async function started(more: Partial<Company>): Promise<CompanyServer> {
  server = new CompanyServer(more);
  await server.start();
  return server;
}

afterEach(() => server.stop());

const users = (count: number) => names(count).map((name) => member(name));

describe('a server that lists its users', () => {
  it('has its pages walked, and everybody is where they are', async () => {
    const company = [
      ...users(230),
      member('lacks@x.example', { title: ' ' }),
      member('off@x.example', { active: false, title: null }),
      member('twice@x.example'),
      member('TWICE@x.example', { id: 'second' }),
      member('other-name', { emails: [{ value: 'by-mail@x.example' }] }),
      member('doubtful@x.example', { title: 'N/A' }),
    ];
    await started({ users: company });
    const list = [
      ...names(2, 228),
      'lacks@x.example',
      'off@x.example',
      'Twice@x.example',
      'by-mail@x.example',
      'doubtful@x.example',
      'nobody@x.example',
    ];
    const { others, outcome, state } = await compareWith(server, list);
    expect(outcome).toEqual({ kind: 'finished' });
    expect(statesOf(state)).toEqual([
      'complete',
      'complete',
      'incomplete',
      'inactive',
      'several',
      'complete',
      'incomplete',
      'not-there',
    ]);
    expect(state.last).toMatchObject({
      way: 'pages',
      why: 'lists',
      doubt: null,
      done: 8,
      of: 8,
      notListed: 228,
      requests: 3,
      counts: { listed: 8, unchecked: 0, lacking: { jobTitle: 2, department: 0 } },
    });
    expect(state.person(6)?.atWisq).toMatchObject({
      lacking: ['jobTitle'],
      doubtful: ['jobTitle'],
    });
    expect(state.person(5)?.atWisq).toMatchObject({ otherName: true });
    expect(others).toHaveLength(228);
    expect(server.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it.each([10, 37, 50])('and sends pages of %i at most', async (pageSize) => {
    await started({ users: users(120), pageSize });
    const { state } = await compareWith(server, [...names(120), 'nobody@x.example']);
    expect(state.last).toMatchObject({ doubt: null, notListed: 0 });
    expect(statesOf(state).filter((one) => one === 'complete')).toHaveLength(120);
    expect(statesOf(state).at(-1)).toBe('not-there');
  });

  it('asks for one page more where the total may be a bound, and for one of those who are missing', async () => {
    await started({ users: users(200) });
    const { state } = await compareWith(server, [...names(200), 'nobody@x.example']);
    expect(statesOf(state).at(-1)).toBe('not-there');
    expect(server.pages).toHaveLength(3);
    expect(server.searches.length).toBeGreaterThan(0);
  });
});

describe('a server that does not', () => {
  it.each([
    ['refuses it', { listing: 400 }, 'refused'],
    ['forbids it', { listing: 403 }, 'refused'],
    ['does not know how', { listing: 501 }, 'refused'],
    ['counts them alone', { listing: 'counts-only' }, 'counts-only'],
    ['says that there is nobody', { listing: 'nobody' }, 'lists-nobody'],
  ] as const)('but %s, is searched for each person', async (_name, more, why) => {
    await started({ users: users(12), ...more });
    const { outcome, state } = await compareWith(server, [...names(12), 'nobody@x.example']);
    expect(outcome).toEqual({ kind: 'finished' });
    expect(statesOf(state)).toEqual([...names(12).map(() => 'complete'), 'not-there']);
    expect(state.last).toMatchObject({ way: 'searches', why, notListed: null });
    expect(server.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it('and refuses to search as well: of nobody can it be told', async () => {
    await started({ users: users(30), listing: 403, filter: 400 });
    const { state } = await compareWith(server, names(30));
    expect(new Set(statesOf(state))).toEqual(new Set(['cannot-tell']));
    expect(state.person(29)?.atWisq?.problem).toMatchObject({ code: 'FILTER_REFUSED' });
    expect(server.asked.length).toBeLessThan(15);
  });

  it('and has nobody indeed', async () => {
    await started({ users: [] });
    const { state } = await compareWith(server, names(4));
    expect(new Set(statesOf(state))).toEqual(new Set(['not-there']));
  });
});

describe('pages that lie', () => {
  const list = [...names(250), 'nobody@x.example'];

  it.each<readonly [string, string, Partial<Company>]>([
    [
      'a total that is the length of each page',
      'page-total',
      {
        page: (page) => ({ ...page, totalResults: page.Resources.length }),
      },
    ],
    [
      'a page that comes again and again',
      'repeats',
      {
        page: (page) => ({ ...page, Resources: users(250).slice(0, 100) }),
      },
    ],
    [
      'users who stand on two pages',
      'ids-twice',
      {
        page: (page, { startIndex }) =>
          startIndex === 101 ? { ...page, Resources: users(250).slice(95, 195) } : page,
      },
    ],
    [
      'a total that changes',
      'total-changes',
      {
        page: (page, { startIndex }) => (startIndex > 1 ? { ...page, totalResults: 249 } : page),
      },
    ],
    [
      'fewer users than the total',
      'ends-early',
      {
        page: (page) => ({
          ...page,
          Resources: page.Resources.filter((_one, at) => page.Resources.length === 100 || at > 3),
        }),
      },
    ],
    [
      'a short page in the middle',
      'short-page',
      {
        page: (page, { startIndex }) =>
          startIndex === 101 ? { ...page, Resources: page.Resources.slice(0, 60) } : page,
      },
    ],
    [
      'entries that are no users',
      'unreadable',
      {
        page: (page, { startIndex }) =>
          startIndex === 201 ? { ...page, Resources: ['?', ...page.Resources.slice(1)] } : page,
      },
    ],
    [
      'users without a name',
      'nameless',
      {
        page: (page, { startIndex }) =>
          startIndex === 201
            ? { ...page, Resources: [{ id: 'x' }, ...page.Resources.slice(1)] }
            : page,
      },
    ],
    [
      'more users than the total',
      'more-than-total',
      {
        page: (page) => ({ ...page, totalResults: 150 }),
      },
    ],
  ])('%s: whoever is found is found, of nobody else it is told', async (_name, doubt, more) => {
    await started({ users: users(250), ...more });
    const { outcome, state } = await compareWith(server, list);
    expect(outcome).toEqual({ kind: 'finished' });
    expect(state.last).toMatchObject({ way: 'pages', doubt, notListed: null });
    const states = statesOf(state);
    expect(states[0]).toBe('complete');
    expect(states).not.toContain('not-there');
    expect(states).not.toContain('several');
    expect(states.at(-1)).toBe('cannot-tell');
    expect(state.person(250)?.atWisq?.problem).toMatchObject({
      code: 'PAGES_UNRELIABLE',
      params: { reason: doubt },
    });
  });

  it('one page whose total is its length, and nothing beyond it: a search finds who is hidden', async () => {
    await started({
      users: users(250),
      page: (page, { startIndex }) => ({
        ...page,
        totalResults: 100,
        Resources: startIndex > 1 ? [] : page.Resources,
      }),
    });
    const { state } = await compareWith(server, list);
    expect(state.last).toMatchObject({ doubt: 'hidden' });
    expect(statesOf(state)).not.toContain('not-there');
  });

  it('no total at all: the pages are read to an empty one', async () => {
    await started({
      users: users(250),
      page: ({ totalResults: _none, ...page }) => page,
    });
    const { state } = await compareWith(server, list);
    expect(state.last).toMatchObject({ doubt: null });
    expect(statesOf(state).at(-1)).toBe('not-there');
  });
});
