import { describe, expect, it } from 'vitest';
import { type Entry, type NewEntry, toStoredEntry } from '../../../shared/domain/setup/entries.ts';
import { readEntry } from '../../../shared/domain/setup/read-entry.ts';
import { watchEnds } from '../../../shared/domain/users/watch.ts';
import {
  credentialDeleted,
  lookedAtApp,
  lookedAtUser,
  oneLoginConnected,
  oneLoginRemoved,
} from '../../support/onelogin-entries.ts';
import {
  checkedHealth,
  manyFindings,
  notAsked,
  withoutOneLogin,
} from '../../../tools/fixtures/health-past.ts';
import {
  allItems,
  begun,
  finished,
  givenUp,
  item,
  provenByLog,
  provenByUser,
  seen,
  testedToken,
  told,
} from '../../support/replacement-entries.ts';
import { inState, notRead, read } from '../../support/onelogin-reading.ts';
import { compared, listed, listForgotten } from '../../support/people-entries.ts';
import {
  addMaya,
  checked,
  confirmed,
  looked,
  maya,
  mayaId,
  stored,
} from '../../support/setup-state.ts';

const common = { v: 1, id: 'entry-1', at: '2026-11-23T10:00:00.000Z' } as const;
const userId = mayaId;
const watch = { since: common.at, until: common.at, looks: 38, end: 'time' } as const;
const answer = { by: 'Ines', on: '2026-11-23', note: 'Good.' };
const found = looked(mayaId, maya, [{ code: 'USER_INACTIVE', params: { userName: 'maya' } }]);

const written: readonly NewEntry[] = [
  { type: 'setup.created', name: 'Northwind' },
  { type: 'setup.renamed', name: 'Northwind' },
  { type: 'onelogin.host', host: 'northwind.onelogin.com' },
  { type: 'onelogin.host', host: null },
  { type: 'connector.chosen', connector: 'enterprise' },
  { type: 'connector.chosen', connector: null },
  { type: 'display-name.set', displayName: 'Wisq' },
  { type: 'assignment.way', way: 'user' },
  { type: 'assignment.way', way: 'role' },
  { type: 'task.ticked', taskId: 'before.admin' },
  { type: 'task.unticked', taskId: 'before.admin' },
  stored,
  {
    type: 'credentials.stored',
    facts: {
      where: 'session',
      host: 'scim.wisq.example',
      urlFingerprint: 'aaaaaaaa',
      tokenFingerprint: 'bbbbbbbb',
      tokenLength: 46,
      tokenEnd: 'k9Qz',
      tokenExpiresAt: common.at,
    },
  },
  { type: 'credentials.removed' },
  { type: 'token.valid-until', until: '2027-03-14' },
  { type: 'token.valid-until', until: null },
  begun,
  testedToken('new'),
  testedToken('old', 'TOKEN_REFUSED'),
  ...allItems,
  item('base-url', false),
  seen('2026-11-23T10:00:00.000Z'),
  seen(),
  provenByUser,
  provenByLog,
  told,
  finished,
  givenUp,
  checked('works'),
  checked('fails', { code: 'SERVER_ERROR', params: { status: 500, text: 'x', shown: true } }),
  addMaya,
  { type: 'user.expected', userId, expected: maya },
  { type: 'user.removed', userId },
  { type: 'user.said', userId, what: 'assigned', done: true },
  { type: 'user.said', userId, what: 'approved', done: false },
  found,
  looked(mayaId, 'not-found'),
  looked(mayaId, 'several'),
  looked(mayaId, 'failed', [{ code: 'RATE_LIMITED', params: { retryAfterSeconds: 3 } }]),
  ...[null, common.at].map((createdAt): NewEntry => {
    if (found.type !== 'user.looked') throw new Error('no lookup');
    return { ...found, look: { ...found.look, unexpected: ['nickName'], createdAt } };
  }),
  ...watchEnds.map((end): NewEntry => ({ type: 'user.watched', userId, watch: { ...watch, end } })),
  ...(['call', 'mail', 'chat', 'other', 'file'] as const).map(
    (channel): NewEntry => ({ type: 'user.confirmed', userId, ...answer, channel }),
  ),
  { type: 'user.confirmed', userId, ...answer, channel: 'file', file: { id: 'f-1' } },
  { type: 'user.declined', userId, ...answer, channel: 'file', file: { id: 'f-1' } },
  { type: 'user.confirmation-withdrawn', userId, note: 'mistake' },
  { type: 'rollout.agreed', with: 'Paula', who: 'HR', when: 'March' },
  { type: 'rollout.withdrawn', note: 'later' },
  checkedHealth(),
  checkedHealth(manyFindings),
  checkedHealth(notAsked),
  checkedHealth(withoutOneLogin),
  { type: 'health.seen', events: ['8123456000'] },
  { type: 'onelogin.counted', assigned: 420 },
  oneLoginConnected,
  oneLoginRemoved(),
  credentialDeleted(false),
  lookedAtApp(),
  lookedAtApp({ app: notRead('ONELOGIN_READ_USERS') }),
  lookedAtUser(),
  lookedAtUser({ ...inState(null), search: read({ kind: 'several', count: 2 }) }),
  listed(420),
  compared(common.at, ['complete', 'incomplete']),
  compared(common.at, [], { end: 'failed', problem: { code: 'RATE_LIMITED', params: {} } }),
  listForgotten,
];

const asEntry = (entry: NewEntry): Entry => ({ ...common, ...entry });
const through = (entry: NewEntry) =>
  readEntry(JSON.parse(JSON.stringify(toStoredEntry(asEntry(entry)))));

describe('an entry of this version', () => {
  it.each(written.map((entry, index) => ({ entry, name: `${index}, ${entry.type}` })))(
    '$name, is read as it was written',
    ({ entry }) => {
      expect(through(entry)).toEqual(asEntry(entry));
    },
  );

  it('keeps its name, and a problem its keys, as they stand in every journal', () => {
    const types = [...new Set(written.map(({ type }) => type))];
    expect(types).toEqual([
      'setup.created',
      'setup.renamed',
      'onelogin.host',
      'connector.chosen',
      'display-name.set',
      'assignment.way',
      'task.ticked',
      'task.unticked',
      'credentials.stored',
      'credentials.removed',
      'token.valid-until',
      'replacement.begun',
      'replacement.tested',
      'replacement.item',
      'replacement.seen',
      'replacement.proven',
      'replacement.told',
      'replacement.finished',
      'replacement.given-up',
      'check.finished',
      'user.added',
      'user.expected',
      'user.removed',
      'user.said',
      'user.looked',
      'user.watched',
      'user.confirmed',
      'user.declined',
      'user.confirmation-withdrawn',
      'rollout.agreed',
      'rollout.withdrawn',
      'health.checked',
      'health.seen',
      'onelogin.counted',
      'onelogin.connected',
      'onelogin.disconnected',
      'onelogin.credential-deleted',
      'onelogin.looked',
      'user.onelogin-looked',
      'rollout.listed',
      'rollout.compared',
      'rollout.list-forgotten',
    ]);
    expect(toStoredEntry(asEntry(found))).toMatchObject({
      look: { problems: [{ code: 'USER_INACTIVE', facts: { userName: 'maya' } }] },
    });
  });
});

describe('what is no entry of this version', () => {
  const ticked = { ...common, type: 'task.ticked', taskId: 'before.admin' };
  const look = found.type === 'user.looked' ? found.look : undefined;
  const lookedWith = (change: object) => ({
    ...common,
    type: 'user.looked',
    userId,
    look: { ...look, problems: [], ...change },
  });
  const storedWith = (change: object) => ({
    ...common,
    ...stored,
    facts: { ...(stored.type === 'credentials.stored' && stored.facts), ...change },
  });

  it.each<[string, unknown, 'damaged' | 'newer']>([
    ['nothing', null, 'damaged'],
    ['a text', 'task.ticked', 'damaged'],
    ['a list', [ticked], 'damaged'],
    ['an empty object', {}, 'damaged'],
    ['no type', { ...common }, 'damaged'],
    ['a type that is a number', { ...ticked, type: 7 }, 'damaged'],
    ['no version', { ...ticked, v: undefined }, 'damaged'],
    ['version 0', { ...ticked, v: 0 }, 'damaged'],
    ['version 0 of an unknown type', { ...common, v: 0, type: 'moon.landed' }, 'damaged'],
    ['no id', { ...ticked, id: undefined }, 'damaged'],
    ['an id that is too long', { ...ticked, id: 'x'.repeat(65) }, 'damaged'],
    ['no time', { ...ticked, at: 'today' }, 'damaged'],
    ['a field left out', { ...ticked, taskId: undefined }, 'damaged'],
    ['a text that is too long', { ...ticked, taskId: 'x'.repeat(501) }, 'damaged'],
    [
      'a note that is too long',
      { ...common, type: 'rollout.withdrawn', note: 'x'.repeat(2001) },
      'damaged',
    ],
    [
      'a user id that is too long',
      { ...common, type: 'user.removed', userId: 'x'.repeat(65) },
      'damaged',
    ],
    ['a date that is none', { ...common, ...confirmed(mayaId), on: 'today' }, 'damaged'],
    [
      'a file id that is too long',
      { ...common, ...confirmed(mayaId), file: { id: 'x'.repeat(65) } },
      'damaged',
    ],
    ['a fingerprint that is too long', storedWith({ urlFingerprint: 'x'.repeat(17) }), 'damaged'],
    [
      'another fingerprint that is too long',
      storedWith({ tokenFingerprint: 'x'.repeat(17) }),
      'damaged',
    ],
    ['more of the token than its end', storedWith({ tokenEnd: '12345' }), 'damaged'],
    ['an expiry that is no time', storedWith({ tokenExpiresAt: 'soon' }), 'damaged'],
    ['a number where a word should be', { ...common, type: 'assignment.way', way: 7 }, 'damaged'],
    ['a check that is a text', { ...common, type: 'check.finished', result: 'works' }, 'damaged'],
    ['a check that is nothing', { ...common, type: 'check.finished', result: null }, 'damaged'],
    [
      'a check without stages',
      { ...common, type: 'check.finished', result: { verdict: 'works' } },
      'damaged',
    ],
    [
      'a check without a verdict',
      { ...common, type: 'check.finished', result: { stages: [] } },
      'damaged',
    ],
    ['a problem without facts', lookedWith({ problems: [{ code: 'USER_INACTIVE' }] }), 'damaged'],
    [
      'a problem with a list for a fact',
      lookedWith({ problems: [{ code: 'USER_INACTIVE', facts: { a: [] } }] }),
      'damaged',
    ],
    ['names that are numbers', lookedWith({ unexpected: [7] }), 'damaged'],
    [
      'a new word and a damaged field',
      { ...common, type: 'user.said', userId, what: 'licensed', done: 'yes' },
      'damaged',
    ],
    ['a later version', { ...ticked, v: 2 }, 'newer'],
    [
      'a later version without the fields of this one',
      { v: 2, id: 'x', type: 'task.ticked' },
      'newer',
    ],
    ['a type of a later version', { ...common, type: 'moon.landed' }, 'newer'],
    ['a new word', { ...common, type: 'user.said', userId, what: 'licensed', done: true }, 'newer'],
    ['a new code', lookedWith({ problems: [{ code: 'USER_ON_THE_MOON', facts: {} }] }), 'newer'],
  ])('%s', (_what, value, expected) => {
    expect(readEntry(value)).toBe(expected);
  });

  it('may have the longest texts that fit', () => {
    const longest = { ...ticked, id: 'x'.repeat(64), taskId: 'x'.repeat(500) };
    expect(readEntry(longest)).toEqual(longest);
  });
});
