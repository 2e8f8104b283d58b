import {
  connectionEventTypes,
  eventsOfApp,
  type LogEvent,
} from '../../shared/domain/onelogin/event.ts';
import {
  type AppSearch,
  detailsOf,
  type OneLoginReading,
  type Read,
  type Role,
  type UserReading,
  userOf,
} from '../../shared/domain/onelogin/reading.ts';
import { readRows } from '../../shared/domain/onelogin/rows.ts';
import { idOf, someText } from '../../shared/domain/onelogin/values.ts';
import { wrongShape } from './answer.ts';
import type { OneLoginClient } from './client.ts';
import { findApp } from './find-app.ts';
import { findUser } from './find-user.ts';
import {
  type Assigned,
  assignedOnce,
  chooseApp,
  readEvents,
  readFailure,
  readUserApps,
} from './user-app.ts';

/** What is looked at: an app by its Display Name, and users as the admin calls them. */
export interface Wanted {
  readonly appName: string;
  readonly users: readonly string[];
}

/** A look before it is dated and judged as a whole. */
export type RawReading = Pick<OneLoginReading, 'app' | 'events' | 'roles' | 'users'>;

const dayMs = 86_400_000;
/** How far back events about the connection count, and those about a user's failure. */
const connectionDays = 7;
const failureDays = 30;

/**
 * Reads everything that is to be known of an app and its test users, as much of it at once as the
 * client lets through. Resolves always, each part with what it says or why it is not known.
 */
export async function readAll(
  client: OneLoginClient,
  { appName, users }: Wanted,
  now: Date,
): Promise<RawReading> {
  const since = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const searching = findApp(client, appName);
  const assigned = assignedOnce(client);
  const one = { appName, searching, assigned, failuresSince: since(failureDays) };
  const people = Promise.all(users.map((asked) => readPerson(client, asked, one)));
  const events = readEvents(client, {
    types: connectionEventTypes,
    since: since(connectionDays),
    userId: null,
  });
  const app = await searching;
  const roles = readRoles(client, app);
  return {
    app,
    events: ofApp(await events, app),
    roles: await roles,
    users: await people,
  };
}

/** What looking at one person after the other needs besides them. */
export interface People {
  readonly appName: string;
  readonly people: readonly string[];
  /** How many are looked at at a time. */
  readonly atOnce: number;
  /** Takes what was read of one, before the next one is begun in their place. */
  readonly onPerson: (at: number, reading: UserReading) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Reads of many people what a look reads of a test user. Resolves when all are read, or soon after the
 * signal is aborted; what was under way then is not told.
 */
export async function readPeople(
  client: OneLoginClient,
  { appName, atOnce, onPerson, people, signal }: People,
  now: Date,
): Promise<void> {
  const parts: PersonParts = {
    appName,
    searching: findApp(client, appName),
    assigned: assignedOnce(client),
    failuresSince: new Date(now.getTime() - failureDays * dayMs).toISOString(),
  };
  const left = people.entries();
  const work = async () => {
    for (const [at, asked] of left) {
      if (signal.aborted) return;
      const reading = await readPerson(client, asked, parts);
      if (signal.aborted) return;
      await onPerson(at, reading);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

interface PersonParts {
  readonly appName: string;
  readonly searching: Promise<Read<AppSearch>>;
  readonly assigned: Assigned;
  readonly failuresSince: string;
}

async function readPerson(
  client: OneLoginClient,
  asked: string,
  { appName, assigned, failuresSince, searching }: PersonParts,
): Promise<UserReading> {
  const search = await findUser(client, asked);
  const user = userOf({ search });
  if (user === null) return { asked, search, app: null, failure: null };
  const apps = await readUserApps(client, user.id);
  if (!apps.ok) return { asked, search, app: apps, failure: null };
  const parts = { appName, assigned, search: await searching };
  const app = await chooseApp(apps.value, user.id, parts);
  const userApp = app?.ok === true ? app.value.userApp : null;
  const failure = await readFailure(client, user.id, userApp, failuresSince);
  return { asked, search, app, failure };
}

/** The events of the one app; null where it is not known which that is. */
function ofApp(
  events: Read<readonly LogEvent[]>,
  app: Read<AppSearch>,
): Read<readonly LogEvent[]> | null {
  if (!events.ok) return events;
  if (!app.ok || app.value.kind !== 'found') return null;
  return { ok: true, value: eventsOfApp(events.value, app.value.row.id) };
}

/** Roles that give the app to their users: not asked where the app says that there are none. */
export async function readRoles(
  client: OneLoginClient,
  app: Read<AppSearch>,
): Promise<Read<readonly Role[]> | null> {
  if (!app.ok || app.value.kind !== 'found') return null;
  if (detailsOf({ app })?.roleIds?.length === 0) return null;
  const answer = await client.get({ read: 'roles', appId: app.value.row.id });
  if (!answer.ok) return answer;
  const listed = readRows(answer.value);
  if (listed === null) return wrongShape('roles', answer.headers);
  const roles = listed.rows.flatMap((row) => {
    const [id, name] = [idOf(row, 'id'), someText(row, 'name')];
    return id === null || name === null ? [] : [{ id, name }];
  });
  return { ok: true, value: roles };
}
