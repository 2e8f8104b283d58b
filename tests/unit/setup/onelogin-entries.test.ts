import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { snapshotSchema } from '../../../main/setups/snapshot-schema.ts';
import { type Entry, type NewEntry, toStoredEntry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { everConnected, noOneLoginSide } from '../../../shared/domain/setup/fold-onelogin.ts';
import { userSide } from '../../../shared/domain/setup/onelogin-side.ts';
import { readEntry } from '../../../shared/domain/setup/read-entry.ts';
import { timeline } from '../../../shared/domain/setup/timeline.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { journal } from '../../support/journals.ts';
import {
  credentialDeleted,
  lookedAtApp,
  lookedAtUser,
  oneLoginConnected,
  oneLoginRemoved,
} from '../../support/onelogin-entries.ts';
import { inState, notRead, someUser } from '../../support/onelogin-reading.ts';
import {
  addJonas,
  addMaya,
  dated,
  jonasId,
  maya,
  mayaId,
  stateOf,
} from '../../support/setup-state.ts';

const [first, second, third] = [1, 2, 3].map((minute) => `2026-11-23T10:0${minute}:00.000Z`);
const sideOf = (...entries: readonly NewEntry[]) => stateOf(...entries).oneLogin;
const connection = { at: first, where: 'keychain', clientIdEnd: '6ab9' };
const removedMaya: NewEntry = { type: 'user.removed', userId: mayaId };

describe('what is known of OneLogin’s own side', () => {
  it.each<[string, readonly NewEntry[], object]>([
    ['a credential', [oneLoginConnected], { connection }],
    [
      'a credential that was removed, and whether its token was revoked',
      [oneLoginConnected, oneLoginRemoved(false)],
      { disconnected: { at: second, revoked: false } },
    ],
    [
      'one that is deleted in OneLogin, as the admin says',
      [oneLoginConnected, oneLoginRemoved(), credentialDeleted()],
      { disconnected: { at: second, revoked: true }, credentialDeletedAt: third },
    ],
    [
      'one that is not deleted after all',
      [oneLoginRemoved(), credentialDeleted(), credentialDeleted(false)],
      { disconnected: { at: first, revoked: true } },
    ],
    [
      'another credential, of which nothing was said yet',
      [oneLoginRemoved(), credentialDeleted(), oneLoginConnected],
      { connection: { ...connection, at: third } },
    ],
    [
      'the newest look at the app',
      [lookedAtApp(), lookedAtApp({ ms: 7 })],
      { app: lookedAtApp({ ms: 7 }).look },
    ],
    [
      'the newest look at each test user',
      [addMaya, addJonas, lookedAtUser(), lookedAtUser(inState('deleted'))],
      { users: { [mayaId]: lookedAtUser(inState('deleted')).look } },
    ],
    ['nothing of somebody who was never added', [addJonas, lookedAtUser()], {}],
    ['nothing of somebody who was removed', [addMaya, lookedAtUser(), removedMaya], {}],
    ['nothing of somebody who was added anew', [addMaya, lookedAtUser(), addMaya], {}],
  ])('is %s', (_what, entries, change) => {
    expect(sideOf(...entries)).toEqual({ ...noOneLoginSide, ...change });
  });

  it('keeps what was read when the credential is removed: it has its date', () => {
    const read = [oneLoginConnected, addMaya, lookedAtApp(), lookedAtUser()];
    const { app, users } = sideOf(...read);
    expect(sideOf(...read, oneLoginRemoved())).toMatchObject({ app, users, connection: null });
  });

  it('says whether anything of OneLogin was ever asked', () => {
    expect(everConnected(sideOf())).toBe(false);
    expect(everConnected(sideOf(credentialDeleted(false)))).toBe(false);
    for (const entry of [oneLoginConnected, oneLoginRemoved(), lookedAtApp()]) {
      expect(everConnected(sideOf(entry))).toBe(true);
    }
  });

  it('is nothing for a test user whose id is a word that every object knows', () => {
    const userId = 'constructor';
    const state = stateOf({ ...addMaya, userId } as NewEntry, lookedAtApp());
    expect(state.users.map((user) => userSide(state, user))).toEqual([null]);
  });
});

const common = { v: 1, id: 'entry-1', at: '2026-11-23T10:00:00.000Z' } as const;
const app = lookedAtApp();
const failed = { ok: false, problem: problem('ONELOGIN_READ_USERS'), requestId: 'A-1' } as const;

describe('an entry about OneLogin', () => {
  it('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        for (const entry of entries) {
          const stored: unknown = JSON.parse(JSON.stringify(toStoredEntry(entry)));
          expect(readEntry(stored)).toEqual(entry);
        }
      }),
    );
  });

  it('makes a state that is shown again from the disk', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const kept: unknown = JSON.parse(JSON.stringify({ changedAt: '', state: fold(entries) }));
        expect(v.parse(snapshotSchema, kept)).toEqual(kept);
      }),
    );
  });

  const user = lookedAtUser().look;
  const appWith = (change: object) => ({ ...common, ...app, look: { ...app.look, ...change } });
  const userWith = (change: object) => ({
    ...common,
    ...lookedAtUser(),
    look: { ...user, ...change },
  });
  const foundUser = (change: object) =>
    userWith({
      search: { ok: true, value: { kind: 'found', user: { ...someUser(), ...change } } },
    });

  it.each<[string, object, 'damaged' | 'newer']>([
    [
      'more of the Client ID than its end',
      { ...oneLoginConnected, clientIdEnd: '12345' },
      'damaged',
    ],
    ['a credential at no place', { ...oneLoginConnected, where: undefined }, 'damaged'],
    [
      'a credential at a place of a later version',
      { ...oneLoginConnected, where: 'vault' },
      'newer',
    ],
    ['a revocation that is a text', { ...oneLoginRemoved(), revoked: 'yes' }, 'damaged'],
    ['no look', { ...app, look: null }, 'damaged'],
    ['a look without the app', appWith({ app: undefined }), 'damaged'],
    ['a look at no time', appWith({ at: 'today' }), 'damaged'],
    ['a name that is a list', appWith({ appName: ['Wisq'] }), 'damaged'],
    ['a text that is too long', appWith({ host: 'x'.repeat(1001) }), 'damaged'],
    ['an answer that is neither read nor not', appWith({ roles: { ok: 'yes' } }), 'damaged'],
    ['a credential of a scope to come', appWith({ credential: 'read-apps' }), 'newer'],
    [
      'an app that is found in a way to come',
      appWith({ app: { ok: true, value: { kind: 'gone' } } }),
      'newer',
    ],
    [
      'a reason to come',
      appWith({ app: { ...failed, problem: { code: 'ONELOGIN_ON_THE_MOON', params: {} } } }),
      'newer',
    ],
    ['a reason of another shape', appWith({ app: { ...failed, problem: 'no' } }), 'damaged'],
    ['a user without values', foundUser({ values: null }), 'damaged'],
    ['a user whose id is negative', foundUser({ id: -1 }), 'damaged'],
    ['a user in a status to come', foundUser({ account: 'on-the-moon' }), 'newer'],
    [
      'users found in a way to come',
      userWith({ search: { ok: true, value: { kind: 'many' } } }),
      'newer',
    ],
    ['a look at nobody', { ...lookedAtUser(), userId: undefined }, 'damaged'],
  ])('is kept or told apart: %s', (_what, entry, expected) => {
    expect(readEntry({ ...common, ...entry })).toBe(expected);
  });
});

describe('the timeline of OneLogin’s side', () => {
  const last = (...entries: readonly NewEntry[]) => {
    const all = dated(entries);
    const item = timeline(all).find(({ id }) => id === all.at(-1)?.id);
    return item === undefined ? null : { mark: item.mark, what: item.what };
  };
  const name = 'Maya Okafor';
  const off = lookedAtApp({ details: { provisioning: false } });
  const provisioningOff = problem('ONELOGIN_PROVISIONING_OFF', { for: 'app' });

  it.each<[string, readonly NewEntry[], string, object]>([
    ['a credential', [oneLoginConnected], 'plain', { code: 'onelogin-connected' }],
    ['its removal', [oneLoginRemoved()], 'plain', { code: 'onelogin-disconnected', revoked: true }],
    ['its deletion', [credentialDeleted()], 'said', { code: 'onelogin-credential-deleted' }],
    ['an app in order', [lookedAtApp()], 'measured', { code: 'onelogin-app', problem: null }],
    ['one that is not', [off], 'failed', { code: 'onelogin-app', problem: provisioningOff }],
    [
      'a look that failed',
      [lookedAtApp({ app: notRead('ONELOGIN_RATE_LIMITED') })],
      'failed',
      { code: 'onelogin-app', problem: problem('ONELOGIN_RATE_LIMITED') },
    ],
    [
      'a user in order',
      [addMaya, lookedAtApp(), lookedAtUser()],
      'measured',
      { code: 'onelogin-user', user: name, problem: null },
    ],
    [
      'a user who waits',
      [addMaya, lookedAtApp(), lookedAtUser(inState('provisioning_pending_approval'))],
      'failed',
      {
        code: 'onelogin-user',
        user: name,
        problem: problem('ONELOGIN_APPROVAL_WAITING', { userName: 'maya', action: 'create' }),
      },
    ],
  ])('tells of %s', (_what, entries, mark, what) => {
    expect(last(...entries)).toEqual({ mark, what });
  });

  it('is silent on what was taken back and on who is not there', () => {
    expect(last(credentialDeleted(false))).toBeNull();
    expect(last(addJonas, lookedAtUser())).toBeNull();
    expect(last(addMaya, addJonas, lookedAtUser(inState('provisioned'), jonasId))).not.toBeNull();
  });

  it('tells of looks in a row that say the same once, with the newest time', () => {
    const items = timeline(dated([lookedAtApp(), lookedAtApp(), off, off, lookedAtApp()]));
    expect(items.map(({ at, mark }) => [at.slice(14, 16), mark])).toEqual([
      ['04', 'measured'],
      ['03', 'failed'],
      ['01', 'measured'],
    ]);
  });
});

it('a journal of before has the side that nothing was read of', () => {
  const before: readonly Entry[] = dated([
    addMaya,
    { type: 'user.expected', userId: mayaId, expected: maya },
  ]);
  expect(fold(before).oneLogin).toEqual(noOneLoginSide);
});
