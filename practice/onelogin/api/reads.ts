import type { Assignment, OneLogin } from '../onelogin.ts';
import type { Knobs } from './knobs.ts';
import { type Reply, unauthorized, v1Success, v2Error } from './reply.ts';
import {
  appDetails,
  appId,
  appRows,
  eventRow,
  provisioningWords,
  roleId,
  roleName,
  userDetails,
} from './views.ts';

const shortUser = ['id', 'email', 'username', 'firstname', 'lastname', 'status', 'state'];

/** Answers the reads of OneLogin's API, each from the state of the simulated OneLogin alone. */
export class Reads {
  readonly #onelogin: OneLogin;
  readonly #shown = new Map<string, { readonly now: string; before: string; looks: number }>();

  constructor(onelogin: OneLogin) {
    this.#onelogin = onelogin;
  }

  /** In: the path, its query, and how the API is today. Out: 401 for a path that is not there. */
  answer(url: URL, knobs: Knobs): Reply {
    const [, version, list, id = '', more = ''] =
      /^\/api\/(\d)\/(\w+)(?:\/(\d+))?(?:\/(\w+))?$/.exec(url.pathname) ?? ['', '', '', '', ''];
    const what = `${version}/${list}${id === '' ? '' : '/id'}${more === '' ? '' : `/${more}`}`;
    const apps = knobs.scope === 'read-all';
    const query = url.searchParams;
    switch (knobs.scope === 'auth-only' ? '' : what) {
      case '2/apps':
        if (apps) return this.#apps(query, knobs);
        break;
      case '2/apps/id':
        if (apps) return this.#app(Number(id), knobs);
        break;
      case '2/apps/id/users':
        if (apps) return this.#appUsers(query, knobs);
        break;
      case '2/users':
        return this.#users(query, knobs);
      case '2/users/id':
        return this.#user(Number(id));
      case '2/users/id/apps':
        return this.#userApps(Number(id), query, knobs);
      case '2/roles':
        return page(
          [{ id: roleId, name: roleName, admins: [], apps: [], users: [] }],
          query,
          knobs,
        );
      case '2/roles/id/users':
        return Number(id) === roleId ? this.#appUsers(query, knobs, roleId) : notFound();
      case '1/events':
        return this.#events(query, knobs);
    }
    return unauthorized(url.pathname);
  }

  #apps(query: URLSearchParams, knobs: Knobs): Reply {
    const name = query.get('name');
    const connector = query.get('connector_id');
    const rows = appRows(this.#onelogin, knobs)
      .filter((row) => name === null || !knobs.filters || fits(row.name, name))
      .filter((row) => connector === null || String(row.connector_id) === connector);
    return page(rows, query, knobs);
  }

  #app(id: number, knobs: Knobs): Reply {
    return id === appId && !knobs.appDeleted
      ? { status: 200, body: appDetails(this.#onelogin, knobs) }
      : notFound();
  }

  /** Who has the app; in `role`: of them, who is in that role. */
  #appUsers(query: URLSearchParams, knobs: Knobs, role: number | null = null): Reply {
    const people = this.#onelogin.directory
      .all()
      .filter(({ user }) => this.#onelogin.assignmentOf(user.userName) !== null)
      .filter(({ roleIds }) => role === null || roleIds.includes(role))
      .map(({ id, user }) => ({
        id,
        firstname: user.firstName,
        lastname: user.lastName,
        email: user.email,
        username: user.userName,
      }));
    return page(people, query, knobs);
  }

  #users(query: URLSearchParams, knobs: Knobs): Reply {
    const wanted = ['username', 'email'].flatMap((key) => {
      const value = query.get(key);
      return value === null ? [] : [[key, value] as const];
    });
    const fields = knobs.fields === 'ignored' ? null : query.get('fields');
    if (fields !== null && knobs.fields === 'refused') {
      return v2Error(400, 'BadRequestError', 'unknown attribute: department');
    }
    const asked = fields?.split(',') ?? shortUser;
    const rows = this.#onelogin.directory
      .all()
      .map((person): Readonly<Record<string, unknown>> => userDetails(person))
      .filter(
        (row) => !knobs.filters || wanted.every(([key, value]) => fits(textOf(row[key]), value)),
      )
      .map((row) => Object.fromEntries(asked.map((field) => [field, row[field] ?? null])));
    return page(rows, query, knobs);
  }

  #user(id: number): Reply {
    const person = this.#onelogin.directory.all().find((one) => one.id === id);
    return person === undefined ? notFound() : { status: 200, body: userDetails(person) };
  }

  #userApps(id: number, query: URLSearchParams, knobs: Knobs): Reply {
    const person = this.#onelogin.directory.all().find((one) => one.id === id);
    if (person === undefined) return notFound();
    const assignment = this.#onelogin.assignmentOf(person.user.userName);
    // The app is hidden in the portal, as the guide advises.
    const shown =
      assignment !== null && query.get('ignore_visibility') === 'true' && !knobs.offUsersLists;
    if (!shown) return { status: 200, body: knobs.nestedNothing ? [[]] : [] };
    const enabled = this.#onelogin.provisioningEnabled;
    const [status, state] = this.#lagging(person.user.userName, assignment, enabled, knobs);
    const login = 571_984_693;
    const row = {
      id: appId,
      name: appRows(this.#onelogin, knobs)[0]?.name,
      icon_url: 'https://cdn.example/icon.png',
      extension: false,
      login_id: knobs.loginId === 'string' ? String(login) : login,
      provisioning_enabled: enabled,
      provisioning_status: status,
      provisioning_state: state,
    };
    return { status: 200, body: [row] };
  }

  /** The state before, for the first looks after it changed. */
  #lagging(userName: string, assignment: Assignment, enabled: boolean, knobs: Knobs) {
    const words = provisioningWords(assignment, enabled);
    const [, now] = words;
    const known = this.#shown.get(userName);
    if (known === undefined || known.now !== now) {
      this.#shown.set(userName, { now, before: known?.now ?? now, looks: 0 });
    }
    const shown = this.#shown.get(userName);
    if (shown === undefined || shown.before === now || shown.looks >= knobs.lagLooks) return words;
    shown.looks += 1;
    return ['enabling', shown.looks === 1 ? shown.before : 'provisioning'] as const;
  }

  #events(query: URLSearchParams, knobs: Knobs): Reply {
    const types = query.get('event_type_id')?.split(',').map(Number) ?? null;
    const user = query.get('user_id');
    const since = Date.parse(query.get('since') ?? '') || 0;
    const data = this.#onelogin.log
      .all()
      .filter(({ type }) => types === null || types.includes(type))
      .filter(({ userId }) => user === null || !knobs.filters || String(userId) === user)
      .filter(({ at }) => at.getTime() >= since)
      .map((event) => eventRow(event, this.#onelogin, knobs));
    const limit = knobs.pageSize ?? Number(query.get('limit') ?? 50);
    const from = Number(query.get('after_cursor') ?? 0);
    const next = from + limit < data.length ? String(from + limit) : null;
    const pagination = { before_cursor: null, after_cursor: next, next_link: null };
    return v1Success({ pagination, data: data.slice(from, from + limit) });
  }
}

function notFound(): Reply {
  return v2Error(404, 'NotFoundError', 'The resource with the given id could not be found');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** OneLogin's filters: the whole value, or with `*` for anything. */
function fits(value: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is').test(value);
}

/** A page of a list, with its headers; a cursor is the query of its page in base64. */
function page(rows: readonly unknown[], query: URLSearchParams, knobs: Knobs): Reply {
  const cursor = query.get('cursor');
  if (cursor !== null && (query.has('limit') || query.has('page'))) {
    return v2Error(400, 'BadRequestError', 'cursor cannot be used with limit or page');
  }
  const asked =
    cursor === null ? query : new URLSearchParams(Buffer.from(cursor, 'base64').toString('latin1'));
  if (cursor !== null && !asked.has('page')) {
    const description = 'Invalid pagination cursor';
    return { status: 400, body: { status: 400, error: 'BadRequestError', description } };
  }
  const limit = knobs.pageSize ?? Number(asked.get('limit') ?? 50);
  const at = Number(asked.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(rows.length / limit));
  const next = knobs.sameCursor ? at : at + 1;
  const after = Buffer.from(`limit=${limit}&sort=id&page=${next}`).toString('base64');
  return {
    status: 200,
    body: rows.slice((at - 1) * limit, at * limit),
    headers: {
      'total-count': String(rows.length),
      ...(knobs.lastCursor ? {} : { 'total-pages': String(pages), 'current-page': String(at) }),
      ...(at < pages || knobs.lastCursor ? { 'after-cursor': after } : {}),
    },
  };
}
