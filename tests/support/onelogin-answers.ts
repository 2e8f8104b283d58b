import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { lookAtOneLogin } from '../../main/onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../../main/onelogin/tokens.ts';
import { judgeReading } from '../../shared/domain/onelogin/verdict.ts';

export interface OneLoginAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a path is answered with in place of the good answer; in: path and query. */
export type Replaced = readonly (readonly [RegExp, (target: string) => OneLoginAnswer])[];

export const appName = 'Wisq SCIM Provisioning';
const userName = 'maya.okafor@northwind.example';

/** Paths of the reads. */
export const at = {
  token: /^\/auth\//,
  api: /^\/api\//,
  apps: /^\/api\/2\/apps\?/,
  app: /^\/api\/2\/apps\/7$/,
  appUsers: /^\/api\/2\/apps\/7\/users/,
  users: /^\/api\/2\/users\?/,
  userApps: /^\/api\/2\/users\/5\/apps/,
  roles: /^\/api\/2\/roles/,
  events: /^\/api\/1\/events/,
} as const;

/** An answer in JSON; a text goes as it is. */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): OneLoginAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** A web page. */
export function page(status: number, headers: Readonly<Record<string, string>> = {}) {
  const body = '<html><body>Sign in to go on</body></html>';
  return { status, headers: { 'content-type': 'text/html', ...headers }, body };
}

export const unauthorized = json(401, {
  message: 'Unauthorized',
  name: 'UnauthorizedError',
  statusCode: 401,
});

export const appRow = { id: 7, connector_id: 130_179, name: appName };
const from = (field: string) => ({ user_attribute_mappings: field });
export const app = {
  ...appRow,
  role_ids: [],
  provisioning: { enabled: true },
  parameters: {
    scimusername: from('username'),
    title: from('title'),
    department: from('department'),
  },
};
export const user = {
  id: 5,
  email: userName,
  username: userName,
  firstname: 'Maya',
  lastname: 'Okafor',
  title: 'HR Lead',
  department: 'People',
  status: 1,
  state: 1,
  role_ids: [],
};
export const userApp = {
  id: 7,
  name: appName,
  provisioning_enabled: true,
  provisioning_status: 'enabled',
  provisioning_state: 'provisioned',
};

/** Events as API v1 wraps them. */
export function events(data: unknown, pagination: object = {}): OneLoginAnswer {
  return json(200, { status: { error: false, code: 200, type: 'success' }, pagination, data });
}

const good: Replaced = [
  [
    at.token,
    () =>
      json(200, {
        access_token: 'f3'.repeat(32),
        created_at: new Date().toISOString(),
        expires_in: 36_000,
        token_type: 'bearer',
      }),
  ],
  [at.appUsers, () => json(200, [{ id: 5, email: userName }], { 'total-count': '1' })],
  [at.app, () => json(200, app)],
  [at.apps, () => json(200, [appRow], { 'total-count': '1' })],
  [at.userApps, () => json(200, [userApp])],
  [at.users, () => json(200, [user], { 'total-count': '1' })],
  [at.roles, () => json(200, [])],
  [at.events, () => events([])],
];

/**
 * Looks at a OneLogin whose answers are good save for those replaced. Out: the codes of the verdict,
 * and what the credential was taken for. The server ends with the test.
 */
export async function lookAtAnswers(replaced: Replaced) {
  const server = createServer((request, response) => {
    const target = request.url ?? '';
    const answer = [...replaced, ...good].find(([on]) => on.test(target))?.[1](target);
    const { body, headers, status } = answer ?? unauthorized;
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // listen() was given a port, so the address is one of TCP.
  const { port } = server.address() as AddressInfo;
  const reading = await lookAtOneLogin(
    {
      address: `http://127.0.0.1:${port}`,
      practice: true,
      tokens: new TokenKeeper({ clientId: 'client-of-test', clientSecret: 'secret-of-test-1234' }),
      signal: new AbortController().signal,
      pauseMs: 5,
    },
    { appName, users: [userName] },
  );
  return { codes: judgeReading(reading).codes, credential: reading.credential };
}
