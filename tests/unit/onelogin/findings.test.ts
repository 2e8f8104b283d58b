import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../shared/domain/onelogin/event.ts';
import type { UserReading } from '../../../shared/domain/onelogin/reading.ts';
import { lagMs } from '../../../shared/domain/onelogin/user-findings.ts';
import { judgeReading } from '../../../shared/domain/onelogin/verdict.ts';
import {
  inState,
  mapped,
  notRead,
  read,
  someReading,
  someUser,
} from '../../support/onelogin-reading.ts';

const at = '2026-11-23T10:00:00.000Z';
const codesOf = (user: UserReading, more: Parameters<typeof someReading>[1] = {}) =>
  judgeReading(someReading([user], more)).users[0]?.map(({ code }) => code) ?? [];

const none = { user_attribute_mappings: 'none' };
const event = (more: Partial<LogEvent> = {}): LogEvent => ({
  type: 64,
  at,
  appId: 7,
  userId: 5,
  text: 'no',
  ...more,
});

describe('why a person is not here', () => {
  it.each<[string, UserReading, readonly string[]]>([
    ['all well', inState('provisioned'), []],
    ['approval', inState('modifying_pending_approval'), ['ONELOGIN_APPROVAL_WAITING']],
    ['at work', inState('linking'), ['ONELOGIN_WORKING']],
    ['failed without an event', inState('provisioning_failed'), ['ONELOGIN_FAILED_UNEXPLAINED']],
    [
      'failed, log not read',
      inState('modifying_failed', { failure: notRead('ONELOGIN_NOT_ALLOWED') }),
      ['ONELOGIN_FAILED_UNEXPLAINED'],
    ],
    [
      'failed with a text',
      inState('modifying_failed', { failure: read(event()) }),
      ['ONELOGIN_FAILED'],
    ],
    ['removed', inState('disabled'), ['ONELOGIN_USER_REMOVED']],
    ['never sent', inState('nonexistent'), ['ONELOGIN_NEVER_SENT']],
    ['a new word', inState('warming_up'), ['ONELOGIN_STATE_UNKNOWN']],
    ['no word', inState(null), ['ONELOGIN_STATE_UNKNOWN']],
    ['off for the user', inState('unknown', { enabled: false }), ['ONELOGIN_PROVISIONING_OFF']],
    [
      'not there',
      inState(null, { search: read({ kind: 'none' }), app: null }),
      ['ONELOGIN_USER_NOT_FOUND'],
    ],
    [
      'two of them',
      inState(null, { search: read({ kind: 'several', count: 2 }), app: null }),
      ['ONELOGIN_USER_SEVERAL'],
    ],
    [
      'without the app',
      inState(null, { app: read({ assigned: false, userApp: null }) }),
      ['ONELOGIN_NOT_ASSIGNED'],
    ],
    [
      'lists that disagree',
      inState(null, { app: read({ assigned: null, userApp: null }) }),
      ['ONELOGIN_ASSIGNMENT_UNCLEAR'],
    ],
    [
      'a search that failed',
      inState(null, { search: notRead('ONELOGIN_TOO_SLOW'), app: null }),
      [],
    ],
    ['a state that was not read', inState(null, { app: notRead('ONELOGIN_TOO_SLOW') }), []],
    ['locked, and arrived', inState('provisioned', { user: { account: 'locked' } }), []],
    [
      'locked, and not',
      inState('nonexistent', { user: { account: 'locked' } }),
      ['ONELOGIN_NEVER_SENT', 'ONELOGIN_USER_INACTIVE'],
    ],
    [
      'suspended',
      inState('disabled', { user: { account: 'suspended' } }),
      ['ONELOGIN_USER_SUSPENDED', 'ONELOGIN_USER_REMOVED'],
    ],
    [
      'unlicensed',
      inState('nonexistent', { user: { approval: 'unlicensed' } }),
      ['ONELOGIN_USER_UNLICENSED', 'ONELOGIN_NEVER_SENT'],
    ],
    [
      'rejected',
      inState('nonexistent', { user: { approval: 'rejected' } }),
      ['ONELOGIN_USER_NOT_APPROVED', 'ONELOGIN_NEVER_SENT'],
    ],
    [
      'no username',
      inState('nonexistent', { user: { userName: ' ' } }),
      ['ONELOGIN_USER_NO_USERNAME', 'ONELOGIN_NEVER_SENT'],
    ],
    ['no username, and arrived', inState('provisioned', { user: { userName: '' } }), []],
    [
      'a username that was not said',
      inState('nonexistent', { user: { userName: null } }),
      ['ONELOGIN_NEVER_SENT'],
    ],
  ])('%s', (_what, user, codes) => {
    expect(codesOf(user)).toEqual(codes);
  });

  it('names the first broken link of the chain first', () => {
    const user = inState('nonexistent', {
      user: {
        userName: '',
        approval: 'unlicensed',
        account: 'locked',
        values: { ...someUser().values, email: '', jobTitle: '', firstName: '' },
      },
    });
    const details = {
      connectorId: 45_504,
      provisioning: false,
      mappings: mapped({ scimusername: none, department: none }),
    };
    expect(codesOf(user, { details })).toEqual([
      'ONELOGIN_WRONG_CONNECTOR',
      'ONELOGIN_PROVISIONING_OFF',
      'ONELOGIN_NOT_MAPPED',
      'ONELOGIN_USER_UNLICENSED',
      'ONELOGIN_FIELD_EMPTY',
      'ONELOGIN_NEVER_SENT',
      'ONELOGIN_NOT_MAPPED',
      'ONELOGIN_FIELD_EMPTY',
      'ONELOGIN_FIELD_EMPTY',
      'ONELOGIN_USER_INACTIVE',
    ]);
  });

  it('needs no username where SCIM Username is filled from something else', () => {
    const user = inState('nonexistent', { user: { userName: '' } });
    const mappings = mapped({ scimusername: { user_attribute_mappings: 'email' } });
    expect(codesOf(user, { details: { mappings } })).toEqual(['ONELOGIN_NEVER_SENT']);
    expect(codesOf(user, { details: { mappings: mapped({ scimusername: 7 }) } })).toContain(
      'ONELOGIN_USER_NO_USERNAME',
    );
  });

  it.each([
    ['title', 'jobTitle', ['ONELOGIN_FIELD_EMPTY']],
    ['none', 'jobTitle', ['ONELOGIN_NOT_MAPPED']],
    ['custom_attribute_role', 'jobTitle', []],
    ['company', 'jobTitle', ['ONELOGIN_MAPPED_ELSEWHERE']],
  ] as const)('judges an empty Title by its row, filled from %s', (word, attribute, codes) => {
    const user = inState('provisioned', {
      user: { values: { ...someUser().values, [attribute]: ' ' } },
    });
    const mappings = mapped({ title: { user_attribute_mappings: word } });
    expect(codesOf(user, { details: { mappings } })).toEqual(codes);
  });

  it('does not call a value empty that was not read, nor one that another rule fills', () => {
    const values = { ...someUser().values, jobTitle: null, department: '' };
    const mappings = mapped({ department: { user_attribute_mappings: 'none', values: 'Sales' } });
    expect(
      codesOf(inState('provisioned', { user: { values } }), { details: { mappings } }),
    ).toEqual([]);
  });

  it.each(['nonexistent', 'unknown', null])(
    'waits five minutes before it concludes from %s',
    (state) => {
      const judge = (agoMs: number | null) =>
        judgeReading(someReading([inState(state)]), () =>
          agoMs === null ? null : new Date(Date.parse(at) - agoMs).toISOString(),
        ).users[0]?.[0]?.code;
      expect(judge(lagMs - 1)).toBe('ONELOGIN_WORKING');
      expect(judge(lagMs)).not.toBe('ONELOGIN_WORKING');
      expect(judge(null)).not.toBe('ONELOGIN_WORKING');
    },
  );

  it('waits as well before it says that somebody has no app', () => {
    const user = inState(null, { app: read({ assigned: false, userApp: null }) });
    expect(judgeReading(someReading([user]), () => at).users[0]?.[0]?.code).toBe(
      'ONELOGIN_WORKING',
    );
  });

  it('gives the text of a failure with its date, and what it probably means', () => {
    const user = inState('deleting_failed', { failure: read(event({ text: '404 Not Found' })) });
    expect(judgeReading(someReading([user])).users[0]).toEqual([
      {
        code: 'ONELOGIN_FAILED',
        params: {
          userName: 'maya',
          action: 'delete',
          text: '404 Not Found',
          at,
          reason: 'address',
        },
      },
    ]);
  });
});

describe('a look as a whole', () => {
  const verdict = (more: Parameters<typeof someReading>[1], users: readonly UserReading[] = []) =>
    judgeReading(someReading(users, more));

  it('is nothing only where everything that decides was read', () => {
    expect(verdict({}, [inState('provisioned')])).toEqual({
      kind: 'nothing',
      problems: [],
      users: [[]],
      codes: [],
    });
    const open = notRead('ONELOGIN_UNAVAILABLE');
    expect(verdict({ app: open }).kind).toBe('not-asked');
    expect(verdict({}, [inState(null, { search: open, app: null })]).kind).toBe('not-asked');
    expect(verdict({}, [inState(null, { app: open })]).kind).toBe('not-asked');
  });

  it('is found where something is wrong, whatever could not be read beside it', () => {
    const open = inState(null, { app: notRead('ONELOGIN_UNAVAILABLE') });
    const { codes, kind } = verdict({}, [open, inState('provisioning_pending_approval')]);
    expect(kind).toBe('found');
    expect(codes).toEqual(['ONELOGIN_UNAVAILABLE', 'ONELOGIN_APPROVAL_WAITING']);
  });

  it('does not depend on what is evidence alone, and says when that could not be read', () => {
    const { codes, kind } = verdict({
      events: notRead('ONELOGIN_NOT_ALLOWED'),
      roles: notRead('ONELOGIN_TOO_SLOW'),
    });
    expect([kind, codes]).toEqual(['nothing', ['ONELOGIN_NOT_ALLOWED', 'ONELOGIN_TOO_SLOW']]);
  });

  it('finds a credential too narrow to have seen the app', () => {
    expect(
      verdict({ app: notRead('ONELOGIN_READ_USERS'), credential: 'read-users' }),
    ).toMatchObject({
      kind: 'found',
      codes: ['ONELOGIN_READ_USERS'],
    });
  });

  it('says the same problem once', () => {
    const gone = notRead('ONELOGIN_UNREACHABLE');
    const user = inState(null, { search: gone, app: null });
    expect(verdict({ app: gone }, [user, user]).problems).toHaveLength(1);
  });

  it('asks about a connector that nobody knows, and claims nothing where there is no id', () => {
    expect(verdict({ details: { connectorId: 1 } }).codes).toEqual(['ONELOGIN_CONNECTOR_UNKNOWN']);
    expect(verdict({ details: { connectorId: null } }).codes).toEqual([]);
  });

  it('judges the connector by the list where the app itself could not be read', () => {
    const row = { id: 7, name: 'Wisq', connectorId: 45_504 };
    const app = read({ kind: 'found', row, app: notRead('ONELOGIN_GONE') } as const);
    expect(verdict({ app }).codes).toEqual(['ONELOGIN_GONE', 'ONELOGIN_WRONG_CONNECTOR']);
  });

  it.each(['title', 'department', 'userName'] as const)(
    'names the row %s that nothing fills',
    (row) => {
      const name = row === 'userName' ? 'scimusername' : row;
      const { problems } = verdict({ details: { mappings: mapped({ [name]: none }) } });
      expect(problems).toEqual([{ code: 'ONELOGIN_NOT_MAPPED', params: { row } }]);
    },
  );

  it('names a row that is not there, and none of which nothing is known', () => {
    const { department, title, userName } = mapped();
    const absent = { userName, title, department: { ...department, kind: 'absent' } } as const;
    expect(verdict({ details: { mappings: absent } }).problems).toEqual([
      { code: 'ONELOGIN_NOT_MAPPED', params: { row: 'department', absent: true } },
    ]);
    expect(verdict({ details: { mappings: mapped({ department: 7 }) } }).problems).toEqual([]);
    // It follows from the connector, and cannot be mended in Parameters.
    expect(verdict({ details: { mappings: absent, connectorId: 45_504 } }).codes).toEqual([
      'ONELOGIN_WRONG_CONNECTOR',
    ]);
  });

  it('shows the newest event about the connection', () => {
    const events = read([event({ type: 85, text: 'refused' }), event({ type: 39 })]);
    expect(verdict({ events }).problems).toEqual([
      { code: 'ONELOGIN_CONNECTION_EVENTS', params: { event: 85, at, text: 'refused' } },
    ]);
    const bare = read([event({ type: 39, text: null, at: null })]);
    expect(verdict({ events: bare }).problems[0]?.params).toEqual({ event: 39 });
  });
});
