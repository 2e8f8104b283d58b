import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import {
  app,
  appName,
  appRow,
  at,
  events,
  json,
  lookAtAnswers,
  page,
  type Replaced,
  unauthorized,
  user,
  userApp,
} from '../../support/onelogin-answers.ts';

const other = { ...appRow, id: 8, name: 'Zoom' };
const crowd = Array.from({ length: 50 }, (_, index) => ({
  ...user,
  id: 100 + index,
  username: `x${index}`,
  email: `x${index}@northwind.example`,
}));
const failed = { ...userApp, provisioning_state: 'provisioning_failed' };
const why = {
  id: 8,
  created_at: '2026-11-23T10:05:12.331Z',
  user_id: 5,
  event_type_id: 64,
  app_id: 7,
  error_description: 'Wisq answered 409',
};
/** First page of apps, without the one, and what comes after it. */
const thenApps = (next: Replaced[number][1]): Replaced => [
  [
    at.apps,
    (target) =>
      target.includes('cursor=') ? next(target) : json(200, [other], { 'after-cursor': 'AAA' }),
  ],
];

/** What OneLogin, or something in its place, answers, and all that is said of it. */
const cases: readonly (readonly [
  kind: string,
  replaced: Replaced,
  codes: readonly ProblemCode[],
])[] = [
  ['all is well', [], []],
  ['apps: 204', [[at.apps, () => json(204, '')]], ['ONELOGIN_STATUS_UNEXPECTED']],
  ['apps: null', [[at.apps, () => json(200, 'null')]], ['ONELOGIN_ANSWER_UNREADABLE']],
  [
    'apps: an empty list that is nobody’s form',
    [[at.apps, () => json(200, { data: [] })]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'apps: none listed, three counted',
    [[at.apps, () => json(200, [], { 'total-count': '3' })]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'apps: one of 900, and no cursor',
    [[at.apps, () => json(200, [other], { 'total-count': '900' })]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'apps: the first of three pages, and no cursor',
    [[at.apps, () => json(200, [other], { 'current-page': '1', 'total-pages': '3' })]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'apps: pages that overlap',
    [
      [
        at.apps,
        (target) =>
          target.includes('cursor=')
            ? json(200, [appRow])
            : json(200, [appRow], { 'after-cursor': 'AAA' }),
      ],
    ],
    [],
  ],
  [
    'apps: cursors that take turns',
    thenApps((target) =>
      json(200, [other], { 'after-cursor': target.includes('=AAA') ? 'BBB' : 'AAA' }),
    ),
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  ['apps: 401 in the middle', thenApps(() => unauthorized), ['ONELOGIN_NOT_ALLOWED']],
  [
    'apps: a bad cursor',
    thenApps(() => json(400, { status: 400, error: 'BadRequestError', description: 'cursor' })),
    ['ONELOGIN_STATUS_UNEXPECTED'],
  ],
  [
    'apps: text on the second page',
    thenApps(() => ({ ...page(200), headers: {}, body: 'upstream error' })),
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'apps: a look-alike of the name',
    [[at.apps, () => json(200, [{ ...appRow, id: 8, name: `${appName} (old)` }])]],
    ['ONELOGIN_APP_NOT_FOUND'],
  ],
  [
    'apps: ids as text',
    [[at.apps, () => json(200, [{ ...appRow, id: '7', connector_id: '130179' }])]],
    [],
  ],
  [
    'app: another one answers',
    [[at.app, () => json(200, { ...app, id: 99 })]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  ['app: no rows at all', [[at.app, () => json(200, { ...app, parameters: {} })]], []],
  [
    'app: flags as text',
    [[at.app, () => json(200, { ...app, provisioning: { enabled: 'false' } })]],
    [],
  ],
  ['app: a page for “not found”', [[at.app, () => page(404)]], ['ONELOGIN_STATUS_UNEXPECTED']],
  [
    'users: nobody listed, one counted',
    [[at.users, () => json(200, [], { 'total-count': '1' })]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'users: a full page of others',
    [[at.users, () => json(200, crowd)]],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'users: statuses that no table has',
    [[at.users, () => json(200, [{ ...user, status: 99, state: 99 }])]],
    [],
  ],
  [
    'users: null for every state',
    [[at.users, () => json(200, [{ ...user, status: null, state: null }])]],
    [],
  ],
  [
    'user’s apps: none, and the other list failed',
    [
      [at.userApps, () => json(200, [])],
      [at.appUsers, () => json(200, '[{"id":4')],
    ],
    ['ONELOGIN_ANSWER_UNREADABLE'],
  ],
  [
    'user’s apps: none, and none in the other list',
    [
      [at.userApps, () => json(200, [[]])],
      [at.appUsers, () => json(200, [])],
    ],
    ['ONELOGIN_NOT_ASSIGNED'],
  ],
  [
    'user’s apps: a state as a number',
    [[at.userApps, () => json(200, [{ ...userApp, provisioning_state: 3 }])]],
    ['ONELOGIN_STATE_UNKNOWN'],
  ],
  [
    'events: ids as text',
    [
      [at.userApps, () => json(200, [failed])],
      [at.events, () => events([{ ...why, app_id: '7', user_id: '5' }])],
    ],
    ['ONELOGIN_FAILED'],
  ],
  [
    'events: of another app',
    [
      [at.userApps, () => json(200, [failed])],
      [at.events, () => events([{ ...why, app_id: 99 }])],
    ],
    ['ONELOGIN_FAILED_UNEXPLAINED'],
  ],
  [
    'token: 401 of OneLogin',
    [[at.token, () => json(401, { status: { error: true, code: 401, message: 'no' } })]],
    ['ONELOGIN_CREDENTIAL_REFUSED'],
  ],
  [
    'token: 401 of a proxy',
    [[at.token, () => page(401, { 'www-authenticate': 'Basic realm="proxy"' })]],
    ['ONELOGIN_STATUS_UNEXPECTED'],
  ],
  ['token: 403 of a firewall', [[at.token, () => page(403)]], ['ONELOGIN_STATUS_UNEXPECTED']],
  ['token: 429 as a page', [[at.token, () => page(429)]], ['ONELOGIN_RATE_LIMITED']],
  ['every read: 403 of a firewall', [[at.api, () => page(403)]], ['ONELOGIN_STATUS_UNEXPECTED']],
  [
    'every read: 401 of a sign-in page',
    [[at.api, () => page(401, { 'www-authenticate': 'Negotiate' })]],
    ['ONELOGIN_STATUS_UNEXPECTED'],
  ],
  [
    'every read: 403 in one line',
    [[at.api, () => ({ ...page(403), headers: {}, body: 'RBAC: access denied' })]],
    ['ONELOGIN_STATUS_UNEXPECTED'],
  ],
  [
    'apps: 401 of a sign-in page, users read',
    [[at.apps, () => page(401)]],
    ['ONELOGIN_STATUS_UNEXPECTED'],
  ],
  [
    'every read: 503 of a web filter',
    [[at.api, () => page(503, { server: 'Zscaler/6.2' })]],
    ['ONELOGIN_STATUS_UNEXPECTED'],
  ],
  [
    'a limit that is no number',
    [[at.events, () => ({ ...events([]), headers: { 'x-ratelimit-remaining': 'lots' } })]],
    [],
  ],
];

describe('answers of OneLogin, or of what is in its place', () => {
  it.each(cases)('%s', async (_kind, replaced, codes) => {
    expect((await lookAtAnswers(replaced)).codes).toEqual(codes);
  });

  it('a refusal in the middle of a list is no credential without apps', async () => {
    const { credential } = await lookAtAnswers(thenApps(() => unauthorized));
    expect(credential).toBe('read-all');
  });
});
