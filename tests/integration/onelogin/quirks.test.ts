import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../shared/domain/onelogin/reading.ts';
import { people } from '../../../tools/fixtures/people.ts';
import type { Knobs } from '../../../practice/onelogin/api/knobs.ts';
import { look, scene } from '../../support/onelogin.ts';

const [maya] = people;

/** Knobs that change the form of an answer and nothing of what it says. */
const harmless: readonly (readonly [string, Partial<Knobs>])[] = [
  ['rows of users that leave fields out', { fields: 'ignored' }],
  ['a refusal of the fields that are named', { fields: 'refused' }],
  ['searches that hand out everybody', { filters: false }],
  ['two pages of everything', { pageSize: 1 }],
  [
    'a search that hands out every app, page by page',
    {
      filters: false,
      pageSize: 2,
      otherApps: ['A', 'B', 'C'].map((name) => ({ name, connectorId: 1 })),
    },
  ],
  ['ids of logins as text', { loginId: 'string' }],
  ['values of parameters as a list', { parameterValues: [''] }],
  ['values of parameters as text', { parameterValues: '' }],
  ['flags that are left out', { flags: 'missing' }],
  ['no list of roles in the app', { roleIds: 'missing' }],
  ['keys of events with a hyphen', { eventKeys: '-' }],
  ['a cursor that comes with the last page as well', { lastCursor: true }],
  ['no word about the limit', { rate: null }],
  ['a token that is hours old already', { tokenAgeSeconds: 30_000 }],
  ['a token that has ended by the clock here', { tokenAgeSeconds: 40_000, tokenSeconds: 40_100 }],
  ['one bad gateway', { faults: [{ on: /\/apps\?/, kind: 'bad-gateway', times: 1 }] }],
  ['one answer that was cut off', { faults: [{ on: /\/users\?/, kind: 'truncated', times: 1 }] }],
  ['one connection that broke', { faults: [{ on: /\/apps\?/, kind: 'reset', times: 1 }] }],
  ['one internal error', { faults: [{ on: /\/apps\/\d+$/, kind: 'error', times: 1 }] }],
  ['one flood', { faults: [{ on: /\/apps\?/, kind: 'flood', times: 1 }] }],
  ['a flood that meets all on their way', { faults: [{ on: /\/api\//, kind: 'flood', times: 4 }] }],
  ['one refusal of a good token', { faults: [{ on: /\/apps\?/, kind: 'unauthorized', times: 1 }] }],
  ['one refusal inside a 200', { faults: [{ on: /events/, kind: 'error-in-200', times: 1 }] }],
];

describe('what differs between accounts and days changes nothing', () => {
  it.each(harmless)('%s', async (_what, knobs) => {
    const world = await scene('happy');
    world.api.turn(knobs);
    const { reading, verdict } = await look(world);
    expect(verdict.codes).toEqual([]);
    expect(verdict.kind).toBe('nothing');
    expect(reading.credential).toBe('read-all');
    expect(detailsOf(reading)?.mappings.title.word).toBe('title');
    expect(reading.users[0]?.search).toMatchObject({
      ok: true,
      value: { kind: 'found', user: { values: { jobTitle: maya.title } } },
    });
    expect(world.api.requests.length).toBeLessThanOrEqual(20);
  });

  it.each([{ provisioning: 'empty' }, { provisioning: 'absent' }] as const)(
    'whether provisioning is enabled is not known from %o',
    async (knobs) => {
      const world = await scene('happy');
      world.api.turn(knobs);
      const { reading, verdict } = await look(world);
      expect(detailsOf(reading)?.provisioning).toBeNull();
      expect(verdict.codes).toEqual([]);
    },
  );

  it('names come unescaped, and an app is found by one that OneLogin keeps escaped', async () => {
    const world = await scene('happy');
    world.api.turn({ otherApps: [{ name: 'R&D <Wisq> “it’s”', connectorId: 130_179 }] });
    const { reading } = await look(world, {}, { appName: 'R&D <Wisq> “it’s”' });
    expect(reading.app).toMatchObject({ ok: true, value: { row: { name: 'R&D <Wisq> “it’s”' } } });
    const searches = world.api.requests.filter((line) => line.includes('/api/2/apps?'));
    expect(searches.map((line) => decodeURIComponent(line))).toEqual([
      'GET /api/2/apps?name=R*D *Wisq* “it’s”&limit=1000',
    ]);
  });
});

/** Failures that last: what cannot be known is said to be unknown, and is no empty list. */
const lasting: readonly (readonly [string, Partial<Knobs>, string, string])[] = [
  [
    'a flood',
    { faults: [{ on: /apps\?/, kind: 'flood', times: 99 }] },
    'ONELOGIN_RATE_LIMITED',
    'not-asked',
  ],
  [
    'bad gateways',
    { faults: [{ on: /users\?/, kind: 'bad-gateway', times: 99 }] },
    'ONELOGIN_UNAVAILABLE',
    'not-asked',
  ],
  [
    'lists that are cut off',
    { faults: [{ on: /users\?/, kind: 'truncated', times: 99 }] },
    'ONELOGIN_ANSWER_UNREADABLE',
    'not-asked',
  ],
  [
    'empty answers',
    { faults: [{ on: /\/apps\?ig/, kind: 'empty', times: 99 }] },
    'ONELOGIN_ANSWER_UNREADABLE',
    'not-asked',
  ],
  [
    'web pages',
    { faults: [{ on: /apps\?/, kind: 'web-page', times: 99 }] },
    'ONELOGIN_ANSWER_UNREADABLE',
    'not-asked',
  ],
  [
    'an object for a list',
    { faults: [{ on: /users\?/, kind: 'nonsense', times: 99 }] },
    'ONELOGIN_ANSWER_UNREADABLE',
    'not-asked',
  ],
  [
    'errors inside a 200',
    { faults: [{ on: /\/apps\?ig/, kind: 'error-in-200', times: 99 }] },
    'ONELOGIN_NOT_ALLOWED',
    'not-asked',
  ],
  [
    'broken connections',
    { faults: [{ on: /users\?/, kind: 'reset', times: 99 }] },
    'ONELOGIN_UNREACHABLE',
    'not-asked',
  ],
  [
    'refusals of one read',
    { faults: [{ on: /\/apps\?ig/, kind: 'unauthorized', times: 99 }] },
    'ONELOGIN_NOT_ALLOWED',
    'not-asked',
  ],
  ['an app that is gone', { appDeleted: true }, 'ONELOGIN_GONE', 'not-asked'],
];

describe('what fails for good is said, and concluded from', () => {
  it.each(lasting)('%s', async (_what, knobs, code, kind) => {
    const world = await scene('happy');
    world.api.turn(knobs);
    const { causes, verdict } = await look(world);
    expect(verdict.codes).toContain(code);
    expect(verdict.kind).toBe(kind);
    expect(verdict.codes).not.toContain('ONELOGIN_APP_NOT_FOUND');
    expect(verdict.codes).not.toContain('ONELOGIN_USER_NOT_FOUND');
    expect(verdict.codes).not.toContain('ONELOGIN_NOT_ASSIGNED');
    expect(causes).toEqual([null, null]);
    expect(world.api.requests.length).toBeLessThanOrEqual(20);
  });

  it('an answer that never ends is waited for no longer than its bound', async () => {
    const world = await scene('happy');
    world.api.turn({ faults: [{ on: /users\?/, kind: 'stall', times: 9 }] });
    const { verdict } = await look(world, { limits: { stageMs: 300, connections: 4 } });
    expect(verdict.codes).toContain('ONELOGIN_TOO_SLOW');
    expect(verdict.kind).toBe('not-asked');
  });

  it('pages that go in a circle end, and nobody is said to be missing', async () => {
    const world = await scene('happy');
    world.api.turn({ pageSize: 1, sameCursor: true, otherApps: [{ name: 'B', connectorId: 1 }] });
    const { verdict } = await look(world, {}, { appName: 'Nothing of that name' });
    expect(verdict.codes).toContain('ONELOGIN_ANSWER_UNREADABLE');
    expect(verdict.codes).not.toContain('ONELOGIN_APP_NOT_FOUND');
    expect(world.api.requests.length).toBeLessThanOrEqual(20);
  });

  it('nothing more leaves once OneLogin keeps refusing for the number of calls', async () => {
    const world = await scene('happy');
    world.api.turn({ faults: [{ on: /\/api\//, kind: 'flood', times: 999 }] });
    const { verdict } = await look(world);
    expect(verdict.codes).toEqual(['ONELOGIN_RATE_LIMITED']);
    // The token, four on their way, and each of them once more.
    expect(world.api.requests.length).toBeLessThanOrEqual(9);
  });

  it('a list that hands out everybody, page by page, does not prove that somebody is missing', async () => {
    const world = await scene('happy');
    world.api.turn({ filters: false, pageSize: 1 });
    const { verdict } = await look(world, {}, { users: ['nobody'] });
    expect(verdict.codes).toEqual(['ONELOGIN_ANSWER_UNREADABLE']);
  });

  it('an empty page ends a list, whatever cursor comes with it', async () => {
    const world = await scene('happy');
    world.api.turn({ lastCursor: true });
    const { verdict } = await look(world, {}, { appName: 'Nothing', users: [] });
    expect(verdict.codes).toEqual(['ONELOGIN_APP_NOT_FOUND']);
  });

  it('two lists that contradict each other are said to', async () => {
    const world = await scene('happy');
    world.api.turn({ offUsersLists: true });
    const { causes } = await look(world);
    expect(causes).toEqual(Array(2).fill('ONELOGIN_ASSIGNMENT_UNCLEAR'));
    const lists = world.api.requests.filter((line) => /apps\/\d+\/users/.test(line));
    expect(lists).toHaveLength(1);
  });

  it('another user’s failure is not taken for this one’s', async () => {
    const world = await scene('failed-without-text');
    const [, jonas] = world.onelogin.directory.all();
    world.onelogin.log.add(64, jonas?.id ?? 0, 'Jonas alone');
    world.api.turn({ filters: false, eventText: 'error_description' });
    expect((await look(world)).verdict.users[0]?.[0]).toMatchObject({
      code: 'ONELOGIN_FAILED',
      params: { text: 'Wisq answered 409' },
    });
  });

  it('the log is left alone when few calls of the account are left, and the rest is read', async () => {
    const world = await scene('failed');
    world.api.turn({ rate: { remaining: 3, reset: 900 } });
    const { causes, verdict } = await look(world);
    expect(world.api.requests.filter((line) => line.includes('/api/1/'))).toHaveLength(1);
    expect(causes[0]).toBe('ONELOGIN_FAILED_UNEXPLAINED');
    expect(verdict.codes).toContain('ONELOGIN_RATE_LIMITED');
  });
});
