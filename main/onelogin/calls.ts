import { readEventTypes } from '../../shared/domain/onelogin/log.ts';
import { userFields } from '../../shared/domain/onelogin/user.ts';
import type { Request } from '../connection/transport.ts';

/** A page of a list: the first with its size, every later one by the cursor that the last one gave. */
export type Page = { readonly limit: number } | { readonly cursor: string };

/**
 * The closed list of what is read. `read` also names the call in problems. Filters go with every
 * page; a cursor together with a limit is refused by OneLogin (400).
 */
export type Call =
  | { readonly read: 'apps'; readonly name: string | null; readonly page: Page }
  | { readonly read: 'app'; readonly id: number }
  | { readonly read: 'app-users'; readonly id: number; readonly page: Page }
  | {
      readonly read: 'users';
      readonly by: 'username' | 'email' | null;
      readonly value: string;
      /** False: without naming the fields, for a OneLogin that does not know one of them. */
      readonly withFields: boolean;
    }
  | { readonly read: 'user'; readonly id: number }
  | { readonly read: 'user-apps'; readonly id: number }
  | { readonly read: 'roles'; readonly appId: number }
  | { readonly read: 'role-users'; readonly id: number; readonly page: Page }
  | {
      readonly read: 'events';
      readonly types: readonly number[];
      readonly since: string;
      readonly userId: number | null;
      /** Left out: one page of 50. */
      readonly page?: Page;
    };

/** Path and query of a call. */
export function pathOf(call: Call): string {
  switch (call.read) {
    case 'apps':
      return withQuery('/api/2/apps', { name: call.name, ...call.page });
    case 'app':
      return `/api/2/apps/${call.id}`;
    case 'app-users':
      return withQuery(`/api/2/apps/${call.id}/users`, call.page);
    case 'users':
      return withQuery('/api/2/users', {
        ...(call.by === null ? {} : { [call.by]: call.value }),
        fields: call.withFields ? userFields.join(',') : null,
        limit: call.by === null ? 1 : 50,
      });
    case 'user':
      return `/api/2/users/${call.id}`;
    case 'user-apps':
      // Without it an app that is hidden in the portal is missing, and the guide advises to hide it.
      return withQuery(`/api/2/users/${call.id}/apps`, { ignore_visibility: 'true' });
    case 'roles':
      return withQuery('/api/2/roles', { app_id: call.appId, limit: 650 });
    case 'role-users':
      return withQuery(`/api/2/roles/${call.id}/users`, call.page);
    case 'events':
      return withQuery('/api/1/events', {
        event_type_id: call.types.join(','),
        user_id: call.userId,
        since: call.since,
        ...eventsPage(call.page ?? { limit: 50 }),
      });
  }
}

/** API v1 calls its cursor otherwise. */
function eventsPage(page: Page): Readonly<Record<string, string | number>> {
  return 'cursor' in page ? { after_cursor: page.cursor } : page;
}

function withQuery(path: string, query: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== null);
  return given.length === 0
    ? path
    : `${path}?${given.map(([name, value]) => `${name}=${encoded(String(value))}`).join('&')}`;
}

/** As a query's value; lists keep their commas, as OneLogin's documentation writes them. */
function encoded(value: string): string {
  // Half of a character cannot be encoded.
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('%2C', ',');
}

export const tokenPath = '/auth/oauth2/v2/token';
export const revokePath = '/auth/oauth2/revoke';

const posts: ReadonlySet<string> = new Set([tokenPath, revokePath]);
const gets: readonly RegExp[] = [
  /^\/api\/2\/apps$/,
  /^\/api\/2\/apps\/\d{1,16}(?:\/users)?$/,
  /^\/api\/2\/users$/,
  /^\/api\/2\/users\/\d{1,16}(?:\/apps)?$/,
  /^\/api\/2\/roles$/,
  /^\/api\/2\/roles\/\d{1,16}\/users$/,
  /^\/api\/1\/events$/,
];

/**
 * The one gate before the network: throws for whatever is not on the list, however it came about.
 * Nothing but these paths leaves, and nothing is posted but the request for a token and its
 * revocation. Of the log, only events of the types that are read are asked for.
 */
export function mustBeAllowed(request: Pick<Request, 'path' | 'post'>): void {
  const [path = ''] = request.path.split('?', 1);
  const allowed =
    request.post === undefined
      ? gets.some((pattern) => pattern.test(path))
      : posts.has(request.path);
  if (!allowed || !onlyReadEvents(request.path) || /[\s#\\]|[^\x20-\x7e]/.test(request.path)) {
    throw new Error('a call that is not on the list');
  }
}

/** Whether a request for the log names its types, and no other than those that are read. */
function onlyReadEvents(path: string): boolean {
  if (!path.startsWith('/api/1/events')) return true;
  const types = new URLSearchParams(path.split('?')[1] ?? '').getAll('event_type_id');
  const [only = ''] = types;
  const named = only.split(',').map(Number);
  return types.length === 1 && named.every((type) => readEventTypes.includes(type));
}
