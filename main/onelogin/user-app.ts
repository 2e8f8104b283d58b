import {
  eventsOfApp,
  failureEventTypes,
  type LogEvent,
  readEvent,
} from '../../shared/domain/onelogin/event.ts';
import {
  readUserApp,
  stateMeaning,
  type UserApp,
} from '../../shared/domain/onelogin/provisioning.ts';
import type { AppOfUser, AppSearch, Read } from '../../shared/domain/onelogin/reading.ts';
import { readRows } from '../../shared/domain/onelogin/rows.ts';
import { idOf } from '../../shared/domain/onelogin/values.ts';
import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';
import { wrongShape } from './answer.ts';
import type { OneLoginClient } from './client.ts';
import { readPages } from './pages.ts';

/** Reads which apps a user has. `ignore_visibility` shows those, too, that the portal hides. */
export async function readUserApps(
  client: OneLoginClient,
  userId: number,
): Promise<Read<readonly UserApp[]>> {
  const answer = await client.get({ read: 'user-apps', id: userId });
  if (!answer.ok) return answer;
  const listed = readRows(answer.value);
  const apps = listed?.rows.map(readUserApp) ?? [];
  if (listed?.complete !== true || apps.includes(null))
    return wrongShape('user-apps', answer.headers);
  return { ok: true, value: apps.filter((app) => app !== null) };
}

/** Why the second list cannot be read on another day either: the user's own has to do. */
const neverRead: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'ONELOGIN_GONE',
  'ONELOGIN_NOT_ALLOWED',
]);

/** Where else it stands who has an app: asked at most once in a look, and only when it is needed. */
export type Assigned = (appId: number) => Promise<Read<ReadonlySet<number>>>;

/**
 * Which of a user's apps is the one that is meant, by id or, where apps cannot be read, by name.
 * Whether somebody does not have it is concluded from two lists of OneLogin's, where both can be
 * read: a second list that failed today is no list without them. Null: the app is not known, so that nothing can be said.
 */
export async function chooseApp(
  apps: readonly UserApp[],
  userId: number,
  {
    appName,
    search,
    assigned,
  }: {
    readonly appName: string;
    readonly search: Read<AppSearch>;
    readonly assigned: Assigned;
  },
): Promise<Read<AppOfUser> | null> {
  const ids = search.ok ? idsOf(search.value) : null;
  if (ids?.length === 0) return null;
  const named = (app: UserApp) => comparableName(app.name ?? '') === comparableName(appName);
  const matching = apps.filter((app) => (ids === null ? named(app) : ids.includes(app.id)));
  const [userApp, another] = matching;
  if (userApp !== undefined) {
    if (another === undefined) return read({ assigned: true, userApp });
    // One app twice is no list; of two apps with one name, which is meant is not known.
    return another.id === userApp.id ? wrongShape('user-apps', {}) : null;
  }
  const [only, more] = ids ?? [];
  // Without the list of apps, an app of another name may be the one: not there is not known.
  if (only === undefined) return null;
  if (more !== undefined) return read({ assigned: false, userApp: null });
  const other = await assigned(only);
  if (!other.ok && !neverRead.has(other.problem.code)) return other;
  return read({ assigned: other.ok && other.value.has(userId) ? null : false, userApp: null });
}

/** Makes the second list, of everybody who has the app. */
export function assignedOnce(client: OneLoginClient): Assigned {
  let reading: Promise<Read<ReadonlySet<number>>> | null = null;
  return (appId) => {
    reading ??= readAssigned(client, appId);
    return reading;
  };
}

async function readAssigned(
  client: OneLoginClient,
  id: number,
): Promise<Read<ReadonlySet<number>>> {
  const pages = await readPages(
    client,
    (page) => ({ read: 'app-users', id, page }),
    { limit: 1000, mostPages: 3 },
    (row) => idOf(row, 'id'),
  );
  return pages.ok ? { ok: true, value: new Set(pages.value.items) } : pages;
}

/** The newest event that says why a user failed; not asked for where nothing did. */
export async function readFailure(
  client: OneLoginClient,
  userId: number,
  userApp: UserApp | null,
  since: string,
): Promise<Read<LogEvent | null> | null> {
  if (userApp === null || stateMeaning(userApp.state) !== 'failed') return null;
  const events = await readEvents(client, { types: failureEventTypes, since, userId });
  if (!events.ok) return events;
  const own = eventsOfApp(events.value, userApp.id).filter(
    (event) => event.userId === null || event.userId === userId,
  );
  return read(own.find(({ text }) => text !== null) ?? own[0] ?? null);
}

/** Events of some types since a moment, of everybody or of one user; of every app. */
export async function readEvents(
  client: OneLoginClient,
  wanted: {
    readonly types: readonly number[];
    readonly since: string;
    readonly userId: number | null;
  },
): Promise<Read<readonly LogEvent[]>> {
  const answer = await client.get({ read: 'events', ...wanted });
  if (!answer.ok) return answer;
  const rows = readRows(answer.value);
  if (rows === null) return wrongShape('events', answer.headers);
  const events = rows.rows.map(readEvent).filter((event) => event !== null);
  return read(events.filter(({ type }) => wanted.types.includes(type)));
}

function idsOf(search: AppSearch): readonly number[] {
  if (search.kind === 'found') return [search.row.id];
  return search.kind === 'several' ? search.rows.map(({ id }) => id) : [];
}

function read<T>(value: T): Read<T> {
  return { ok: true, value };
}
