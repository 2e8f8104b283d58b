import type { ServerResponse } from 'node:http';
import type { Handler } from './server.ts';

export const token = 'wisq_test_7f3a9c51e0b84d26a1c0';
const wwwAuthenticate = { 'www-authenticate': 'Bearer' };

const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const scimJson = { 'content-type': 'application/scim+json' };
export const html = { 'content-type': 'text/html; charset=utf-8' };

/** A ListResponse around resources. */
export function list(resources: readonly unknown[] = [], rest: object = {}): string {
  return JSON.stringify({
    schemas: [listUrn],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
    ...rest,
  });
}

/** A SCIM error body. */
export function scimError(rest: object = {}): string {
  return JSON.stringify({ schemas: [errorUrn], ...rest });
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { ...scimJson, ...reply.headers });
  response.end(reply.body ?? '');
}

const discovery: Readonly<Record<string, string>> = {
  ServiceProviderConfig: JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    filter: { supported: true },
  }),
  ResourceTypes: list([
    { name: 'User', schemaExtensions: [{ schema: enterpriseUrn, required: false }] },
  ]),
  Schemas: list([{ id: 'urn:ietf:params:scim:schemas:core:2.0:User' }, { id: enterpriseUrn }]),
};

/**
 * A well-behaved Wisq at `/scim/v2`, save for what is replaced.
 * `users`: the answer to `GET /Users` with the right token; `wrongToken`: with any other.
 */
export function scimServer(
  replaced: {
    readonly users?: Reply | Handler;
    readonly wrongToken?: Reply;
    readonly discovery?: Reply;
  } = {},
): Handler {
  const users = replaced.users ?? { status: 200, body: list() };
  const wrongToken = replaced.wrongToken ?? {
    status: 401,
    headers: wwwAuthenticate,
    body: scimError({ status: '401' }),
  };
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (request.headers.authorization !== `Bearer ${token}`) send(response, wrongToken);
    else if (path === '/scim/v2/Users') {
      if (typeof users === 'function') users(request, response);
      else send(response, users);
    } else {
      const body = discovery[path.replace('/scim/v2/', '')];
      if (body === undefined)
        send(response, { status: 404, headers: html, body: '<html>no</html>' });
      else send(response, replaced.discovery ?? { status: 200, body });
    }
  };
}
