import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanEntries } from '../../../shared/domain/handover/clean.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { showsNames } from '../../../shared/domain/handover/mask/shows-names.ts';
import { neededEntries } from '../../../shared/domain/handover/needed.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { sha256 } from '../../../main/handover/sha256.ts';
import { compareWithSource } from '../../../shared/domain/onelogin/compare.ts';
import { noMappings } from '../../../shared/domain/onelogin/mapping.ts';
import { detailsOf, userOf } from '../../../shared/domain/onelogin/reading.ts';
import type { Entry, NewEntry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { appSide, userSide } from '../../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { journal } from '../../support/journals.ts';
import {
  credentialDeleted,
  lookedAtApp,
  lookedAtUser,
  oneLoginConnected,
  oneLoginRemoved,
} from '../../support/onelogin-entries.ts';
import { inState, mapped, notRead, read, someUser } from '../../support/onelogin-reading.ts';
import {
  addJonas,
  addMaya,
  dated,
  jonasId,
  looked,
  maya,
  mayaId,
} from '../../support/setup-state.ts';
import { masked } from './masked.ts';
import { clean, damaged, forged, journalOf, reportOf, secretPath, token } from './shared-files.ts';

const requestId = '610B5B9E-8B3CAF02-E8F5-0A0B01DE';
const failure = (text: string) =>
  read({ type: 64, at: '2026-11-23T11:00:00.000Z', appId: 7, userId: 5, text });

describe('a look at OneLogin in a report without names', () => {
  it('calls a user as everywhere: who was asked for, who was found, and in every text', () => {
    const look = lookedAtUser({
      ...inState('provisioning_failed', {
        user: { userName: 'mokafor', values: { ...maya, firstName: 'Maya-Lou' } },
        failure: failure('Maya-Lou Okafor (mokafor, hr@northwind.example) exists'),
      }),
      asked: 'maya.okafor@northwind.example',
    });
    expect(masked(addMaya, look)).toMatchObject({
      look: {
        asked: 'user-a@masked.example',
        search: {
          value: {
            kind: 'found',
            user: {
              userName: 'user-a-2@masked.example',
              account: 'active',
              approval: 'approved',
              values: {
                firstName: 'User (2)',
                lastName: 'A',
                email: 'user-a@masked.example',
                jobTitle: 'HR Operations Lead',
              },
            },
          },
        },
        app: { value: { userApp: { state: 'provisioning_failed' } } },
        failure: { value: { text: 'User A (User A, [e-mail]) exists', type: 64 } },
      },
    });
  });

  it('says of what was empty that it was, and of what was not read that it was not', () => {
    const values = { ...noValues, firstName: '', lastName: ' ', email: null };
    const look = lookedAtUser(inState(null, { user: { userName: '', values } }));
    expect(masked(addMaya, look)).toMatchObject({
      look: { search: { value: { user: { userName: '', values } } } },
    });
    const absent = lookedAtUser({ ...inState(null), search: notRead('ONELOGIN_READ_USERS') });
    expect(masked(addMaya, absent)).toMatchObject({ look: { search: absent.look.search } });
  });

  it('hides people in the names of apps, roles, fields and hosts, and in the log', () => {
    const look = lookedAtApp({
      host: 'okafor.onelogin.com',
      appName: 'Wisq for Maya',
      app: read({ kind: 'none', similar: { id: 1, name: 'Okafor SCIM', connectorId: 9 } }),
      roles: read([{ id: 1, name: 'Reports to Maya Okafor' }]),
      events: read([{ type: 250, at: null, appId: 7, userId: null, text: 'By maya' }]),
    });
    expect(masked(addMaya, look)).toMatchObject({
      look: {
        host: 'User A.onelogin.com',
        appName: 'Wisq for User A',
        app: { value: { similar: { name: 'User A SCIM' } } },
        roles: { value: [{ name: 'Reports to User A' }] },
        events: { value: [{ text: 'By User A', type: 250 }] },
      },
    });
  });

  it('keeps the words that comparisons rest on, and the id of a failed call, whatever people are called', () => {
    const userName = 'title';
    const known = [
      { ...addMaya, userName, expected: { ...noValues, lastName: 'found', firstName: 'read-all' } },
      { ...addJonas, userName: '8B3CAF02' },
    ] as NewEntry[];
    const own = { user_attribute_mappings: 'custom_attribute_title' };
    const details = { mappings: mapped({ department: own }) };
    const events = { ...notRead('ONELOGIN_READ_USERS'), requestId };
    expect(masked(...known, lookedAtApp({ details, events }))).toMatchObject({
      look: {
        credential: 'read-all',
        app: {
          value: {
            kind: 'found',
            app: {
              value: {
                mappings: {
                  title: { word: 'title', kind: 'field' },
                  department: { word: 'custom_attribute_User A', kind: 'field' },
                },
              },
            },
          },
        },
        events,
      },
    });
  });

  it('hides a name where the id of a call should be', () => {
    const events = { ...notRead('ONELOGIN_READ_USERS'), requestId: 'okafor-1' };
    expect(masked(addMaya, lookedAtApp({ events }))).toMatchObject({
      look: { events: { requestId: 'User A-1' } },
    });
  });

  it('fits into a journal however long a pseudonym makes it', () => {
    const li = { ...addMaya, userName: 'li', expected: noValues } as NewEntry;
    const text = 'li '.repeat(333).trim();
    const own = { user_attribute_mappings: `custom_attribute_${'li '.repeat(300).trim()}` };
    const journaled = journalOf(
      li,
      lookedAtApp({ details: { name: text, mappings: mapped({ title: own }) } }),
      lookedAtUser(inState('deleted', { failure: failure(text) })),
    );
    expect(readSharedFile(JSON.stringify(reportOf(journaled, true)), sha256).ok).toBe(true);
  });
});

/** What the app concludes of a state, without whom it is about. */
function conclusions(state: SetupState) {
  const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
  const app = appSide(state);
  const mappings = (state.oneLogin.app && detailsOf(state.oneLogin.app)?.mappings) ?? noMappings;
  return {
    app: app && [codes(app.forAll), codes(app.attributes), codes(app.questions)],
    users: state.users.map((user) => {
      const side = userSide(state, user);
      const found = side && userOf(side.look);
      const received = user.lastLookUp?.received ?? noValues;
      return {
        causes: side && codes(side.causes),
        verdicts:
          found &&
          compareWithSource(found.values, mappings, received).map(({ verdict }) => verdict),
      };
    }),
  };
}

/** Entries over so few names that they meet: people, fields, empty ones, and words of OneLogin's. */
const names = fc.constantFrom(
  'Maya',
  ' maya ',
  'Okafor',
  'title',
  'department',
  'custom',
  'Maya {$user.lastname}',
  '{$user.lastname}, Okafor',
  'none',
  '',
  'x@y.example',
  '/scim',
  'https://a.example/b',
);
const source = fc
  .record({
    userName: fc.option(names),
    firstName: fc.option(names),
    lastName: fc.option(names),
    email: fc.option(names),
    jobTitle: fc.option(names),
    department: fc.option(names),
    arrived: fc.record({
      firstName: fc.option(names),
      lastName: fc.option(names),
      email: fc.option(names),
      jobTitle: fc.option(names),
      department: fc.option(names),
    }),
    word: fc.constantFrom('title', 'department', 'none', 'custom_attribute_maya', 'company'),
    asked: names.filter((name) => name !== ''),
  })
  .map(({ arrived, asked, userName, word, ...values }) =>
    dated([
      { ...addMaya, userName: asked } as NewEntry,
      lookedAtApp({ details: { mappings: mapped({ title: { user_attribute_mappings: word } }) } }),
      looked(mayaId, arrived),
      lookedAtUser({ ...inState('provisioned', { user: { userName, values } }), asked }),
    ]),
  );

describe('what a report’s reader concludes', () => {
  test('is what the sender concluded, with names and without', () => {
    fc.assert(
      fc.property(fc.oneof(source, journal), fc.boolean(), (entries, hide) => {
        const cleaned = cleanEntries(entries, clean);
        const shared = hide ? maskEntries(cleaned) : cleaned;
        expect(conclusions(fold(shared))).toEqual(conclusions(fold(entries)));
      }),
      { numRuns: 500 },
    );
  });

  test('is about nobody by name where names are hidden', () => {
    fc.assert(
      fc.property(fc.oneof(source, journal), (entries) => {
        expect(showsNames(maskEntries(entries))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, NewEntry]>([
    ['who was asked for', lookedAtUser(inState('provisioned', { asked: 'maya' }))],
    [
      'a username at OneLogin',
      lookedAtUser(inState(null, { asked: 'user-a@masked.example', user: { values: noValues } })),
    ],
    [
      'a name at OneLogin',
      lookedAtUser(
        inState(null, {
          asked: 'user-a@masked.example',
          user: { userName: '', values: { ...noValues, lastName: 'Okafor' } },
        }),
      ),
    ],
    [
      'an address in its log',
      lookedAtApp({
        events: read([{ type: 250, at: null, appId: 7, userId: null, text: 'bo@e.example' }]),
      }),
    ],
  ])('is warned of a report that calls names hidden and shows %s', (_what, entry) => {
    expect(showsNames(dated([entry]))).toBe(true);
  });
});

describe('what leaves this computer', () => {
  const cleaned = (entry: NewEntry) => cleanEntries(dated([entry]), clean)[0];

  it('is of the API credential that there is one, and nothing of it', () => {
    expect(cleaned(oneLoginConnected)).toEqual({
      ...dated([oneLoginConnected])[0],
      clientIdEnd: '',
    });
    for (const entry of [oneLoginRemoved(), credentialDeleted()]) {
      expect(cleaned(entry)).toEqual(dated([entry])[0]);
    }
  });

  it('is of OneLogin’s log neither the base URL’s path nor a token', () => {
    const text = `POST https://scim.wisq.example${secretPath}/Users: 401 for ${token}`;
    const left = 'POST https://scim.wisq.example/… 401 for [token]';
    expect(cleaned(lookedAtUser(inState('deleted', { failure: failure(text) })))).toMatchObject({
      look: { failure: { value: { text: left } } },
    });
    const events = read([{ type: 250, at: null, appId: 7, userId: null, text }]);
    expect(cleaned(lookedAtApp({ events }))).toMatchObject({
      look: { events: { value: [{ text: left }] } },
    });
  });

  it('is of a user’s values all but a token, as what arrived is', () => {
    const values = { ...maya, jobTitle: '/lead', department: `${token} https://a.example/b` };
    const user = someUser({ values });
    const look = lookedAtUser(inState('provisioned', { user, asked: '/maya' }));
    expect(cleaned(look)).toMatchObject({
      look: {
        asked: '/maya',
        search: {
          value: { user: { values: { ...values, department: '[token] https://a.example/b' } } },
        },
      },
    });
  });
});

describe('a report whose times cannot be', () => {
  const report = reportOf(journalOf(addMaya));
  const refused = (entry: object) => {
    const stored = { v: 1, id: 'more', at: '2026-11-23T10:05:00.000Z', ...entry };
    const text = forged(report, { entries: [...report.entries, stored] });
    const file = readSharedFile(text, sha256);
    return file.ok ? null : file.problem;
  };
  const never = '2026-02-30T10:00:00.000Z';
  const app = lookedAtApp().look;
  const event = { type: 250, at: never, appId: 7, userId: null, text: null };

  it.each<[string, object]>([
    ['a look at the app', { ...lookedAtApp(), look: { ...app, at: never } }],
    ['a look at a user', lookedAtUser(undefined, mayaId, never)],
    ['the app’s last change', lookedAtApp({ details: { updatedAt: never } })],
    ['an event of the log', lookedAtApp({ events: read([event]) })],
    ['a failure', lookedAtUser(inState('deleted', { failure: read(event) }))],
  ])('is refused: %s', (_what, entry) => {
    expect(refused(entry)).toMatchObject({ ...damaged('entries.2'), params: { reason: 'date' } });
  });

  it('opens where they can', () => {
    expect(refused(lookedAtApp({ details: { updatedAt: '2026-02-28T10:00:00.000Z' } }))).toBeNull();
    expect(refused(lookedAtUser(inState('deleted', { failure: failure('no') })))).toBeNull();
  });
});

describe('what the state of OneLogin’s side rests on', () => {
  /** Which of these, by their place after the setup was created. */
  function needed(...entries: readonly NewEntry[]): readonly number[] {
    const all: readonly Entry[] = dated([{ type: 'setup.created', name: 'N' }, ...entries]).map(
      (entry) => structuredClone(entry),
    );
    const kept = neededEntries(all);
    return all.flatMap((entry, at) => (kept.has(entry) ? [at] : [])).slice(1);
  }

  it('is the newest look at the app, and at each test user', () => {
    expect(
      needed(
        addMaya,
        addJonas,
        lookedAtApp(),
        lookedAtUser(),
        lookedAtUser(inState('deleted'), jonasId),
        lookedAtApp(),
        lookedAtUser(inState('deleted')),
      ),
    ).toEqual([1, 2, 5, 6, 7]);
  });

  it('is what became of the credential, and what took away what was read before', () => {
    const host = (name: string): NewEntry => ({
      type: 'onelogin.host',
      host: `${name}.onelogin.com`,
    });
    expect(
      needed(
        oneLoginConnected,
        host('a'),
        lookedAtApp(),
        host('b'),
        oneLoginRemoved(),
        credentialDeleted(),
      ),
    ).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
