import { describe, expect, it } from 'vitest';
import { userOf } from '../../../shared/domain/onelogin/reading.ts';
import { judgeReading } from '../../../shared/domain/onelogin/verdict.ts';
import {
  inState,
  mapped,
  notRead,
  read,
  someReading,
  someUser,
} from '../../support/onelogin-reading.ts';

const userName = 'maya';
const first = (...given: Parameters<typeof inState>) =>
  judgeReading(someReading([inState(...given)])).users[0]?.[0];
const { values } = someUser();

describe('each finding has the evidence that its message needs', () => {
  it.each([
    [first(null, { search: read({ kind: 'none' }), app: null }), 'ONELOGIN_USER_NOT_FOUND', {}],
    [
      first(null, { search: read({ kind: 'several', count: 3 }), app: null }),
      'ONELOGIN_USER_SEVERAL',
      { count: 3 },
    ],
    [first('disabled', { user: { account: 'suspended' } }), 'ONELOGIN_USER_SUSPENDED', {}],
    [first('nonexistent', { user: { approval: 'unlicensed' } }), 'ONELOGIN_USER_UNLICENSED', {}],
    [
      first('nonexistent', { user: { approval: 'unapproved' } }),
      'ONELOGIN_USER_NOT_APPROVED',
      { approval: 'unapproved' },
    ],
    [first('nonexistent', { user: { userName: '' } }), 'ONELOGIN_USER_NO_USERNAME', {}],
    [
      first('nonexistent', { user: { values: { ...values, email: ' ' } } }),
      'ONELOGIN_FIELD_EMPTY',
      { attribute: 'email' },
    ],
    [
      first('provisioned', { user: { values: { ...values, email: '' } } }),
      'ONELOGIN_FIELD_EMPTY',
      { attribute: 'email' },
    ],
    [
      first('provisioned', { user: { values: { ...values, department: '' } } }),
      'ONELOGIN_FIELD_EMPTY',
      { attribute: 'department' },
    ],
    [
      first(null, { app: read({ assigned: null, userApp: null }) }),
      'ONELOGIN_ASSIGNMENT_UNCLEAR',
      {},
    ],
    [first(null, { app: read({ assigned: false, userApp: null }) }), 'ONELOGIN_NOT_ASSIGNED', {}],
    [first('modifying_pending_approval'), 'ONELOGIN_APPROVAL_WAITING', { action: 'update' }],
    [first('linking'), 'ONELOGIN_WORKING', { state: 'linking' }],
    [first('deleted'), 'ONELOGIN_USER_REMOVED', { state: 'deleted' }],
    [first('nonexistent'), 'ONELOGIN_NEVER_SENT', {}],
    [first('new\nword'), 'ONELOGIN_STATE_UNKNOWN', { state: 'new word' }],
    [first(null), 'ONELOGIN_STATE_UNKNOWN', { state: '' }],
    [first('unknown', { enabled: false }), 'ONELOGIN_PROVISIONING_OFF', { for: 'user' }],
    [first('deleting_failed'), 'ONELOGIN_FAILED_UNEXPLAINED', { action: 'delete' }],
  ])('%o', (finding, code, params) => {
    expect(finding).toEqual({ code, params: { userName, ...params } });
  });

  it('a failure without date and without a reading has its text alone', () => {
    const failure = read({ type: 64, at: null, appId: 7, userId: 5, text: 'clumsy' });
    expect(first('provisioning_failed', { failure })).toEqual({
      code: 'ONELOGIN_FAILED',
      params: { userName, action: 'create', text: 'clumsy' },
    });
  });

  it('an account that isn’t active comes last, with its word', () => {
    const found = judgeReading(someReading([inState('linking', { user: { account: 'locked' } })]));
    expect(found.users[0]?.at(-1)).toEqual({
      code: 'ONELOGIN_USER_INACTIVE',
      params: { userName, account: 'locked' },
    });
    expect(
      judgeReading(someReading([inState('linking', { user: { account: null } })])).users[0],
    ).toHaveLength(1);
  });

  it('an app that is not there, with another that may be meant', () => {
    const user = inState('provisioned', { app: null });
    const similar = { id: 1, name: 'Wisq\u202e SCIM', connectorId: null };
    const verdict = judgeReading(someReading([user], { app: read({ kind: 'none', similar }) }));
    const why = { code: 'ONELOGIN_APP_NOT_FOUND', params: { name: 'Wisq', similar: 'Wisq SCIM' } };
    expect(verdict).toMatchObject({ kind: 'found', problems: [why], users: [[why]] });
    const alone = judgeReading(someReading([], { app: read({ kind: 'none', similar: null }) }));
    expect(alone.problems).toEqual([{ code: 'ONELOGIN_APP_NOT_FOUND', params: { name: 'Wisq' } }]);
  });

  it('several apps of one name', () => {
    const row = { id: 1, name: 'Wisq', connectorId: 45_504 };
    const app = read({ kind: 'several', rows: [row, row] } as const);
    expect(judgeReading(someReading([], { app })).problems).toEqual([
      { code: 'ONELOGIN_APP_SEVERAL', params: { name: 'Wisq', count: 2 } },
    ]);
  });

  it('a look-alike with and without a name, provisioning that is off, a row filled from elsewhere', () => {
    const problems = (details: Parameters<typeof someReading>[1] & object) =>
      judgeReading(someReading([], details)).problems;
    expect(problems({ details: { connectorId: 45_504 } })).toEqual([
      {
        code: 'ONELOGIN_WRONG_CONNECTOR',
        params: { connectorId: 45_504, name: 'SCIM Provisioner with SAML (SCIM v2 Core)' },
      },
    ]);
    expect(problems({ details: { connectorId: 163_938 } })[0]?.params).toEqual({
      connectorId: 163_938,
      name: '',
    });
    expect(problems({ details: { provisioning: false } })).toEqual([
      { code: 'ONELOGIN_PROVISIONING_OFF', params: { for: 'app' } },
    ]);
    const mappings = mapped({ department: { user_attribute_mappings: 'company' } });
    expect(problems({ details: { mappings } })).toEqual([
      { code: 'ONELOGIN_MAPPED_ELSEWHERE', params: { row: 'department', field: 'company' } },
    ]);
    expect(problems({ details: { connectorId: 1 } })[0]?.params).toEqual({ connectorId: 1 });
  });

  it('nothing is said of events that were not looked for', () => {
    expect(judgeReading(someReading([], { events: null })).codes).toEqual([]);
    const app = notRead('ONELOGIN_UNAVAILABLE');
    expect(judgeReading(someReading([], { app, events: null })).codes).toEqual([
      'ONELOGIN_UNAVAILABLE',
    ]);
  });

  it('a user who was not found by himself is nobody', () => {
    expect(userOf(inState('provisioned'))?.id).toBe(5);
    expect(userOf({ search: read({ kind: 'none' }) })).toBeNull();
    expect(userOf({ search: notRead('ONELOGIN_GONE') })).toBeNull();
  });

  it('without knowing the rows, an empty field is an empty field', () => {
    const user = inState('provisioned', { user: { values: { ...values, jobTitle: '' } } });
    const app = notRead('ONELOGIN_READ_USERS');
    expect(judgeReading(someReading([user], { app })).users[0]).toEqual([
      { code: 'ONELOGIN_FIELD_EMPTY', params: { userName, attribute: 'jobTitle' } },
    ]);
  });
});
