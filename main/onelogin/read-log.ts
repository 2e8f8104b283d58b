import { type LogRows, readEventTypes, readLogRow } from '../../shared/domain/onelogin/log.ts';
import type { AppSearch, Read } from '../../shared/domain/onelogin/reading.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import { readRows } from '../../shared/domain/onelogin/rows.ts';
import { unanswered, wrongShape } from './answer.ts';
import type { OneLoginClient } from './client.ts';
import { findApp } from './find-app.ts';
import { masked, type OneLoginOptions, withClient } from './look-at-onelogin.ts';
import { readPages } from './pages.ts';

/** What is read of an app beside a look: its log since a moment, and how many people have it. */
export interface LogReading {
  /** ISO 8601. */
  readonly at: string;
  readonly events: Read<LogRows>;
  readonly assigned: Read<number>;
}

/** The size of a page of the log, and how many are read. */
const rowsPerPage = 50;
const mostPages = 6;
/** As a look at an app without anybody is allowed (look-at-onelogin.ts). */
const mostCalls = 20;

/**
 * Reads what OneLogin's log says of an app since a moment, and how many people are assigned to it.
 * Reads only. Resolves always: what could not be read says why, and is never an empty log.
 * In: the app's Display Name, and since when (ISO 8601).
 */
export async function readOneLoginLog(
  options: OneLoginOptions,
  { appName, since }: { readonly appName: string; readonly since: string },
): Promise<LogReading> {
  const at = (options.now ?? (() => new Date()))().toISOString();
  const { done, mask } = await withClient(options, mostCalls, async (client) => {
    const app = onlyApp(await findApp(client, appName));
    if (!app.ok) return { events: app, assigned: app };
    const [events, assigned] = await Promise.all([
      readLog(client, app.value, since),
      countIn(client, app.value),
    ]);
    return { events, assigned };
  });
  const read = done.ok ? done.value : { events: done, assigned: done };
  return masked({ at, ...read }, mask);
}

/** How many people are assigned to the app of that name. Resolves always: what could not be read says why. */
export async function countAssigned(
  options: OneLoginOptions,
  appName: string,
): Promise<Read<number>> {
  const { done, mask } = await withClient(options, mostCalls, async (client) => {
    const app = onlyApp(await findApp(client, appName));
    return app.ok ? countIn(client, app.value) : app;
  });
  return masked(done.ok ? done.value : done, mask);
}

/** The id of the one app of that name; why there is none. */
function onlyApp(search: Read<AppSearch>): Read<number> {
  if (!search.ok) return search;
  const { value } = search;
  if (value.kind === 'found') return { ok: true, value: value.row.id };
  return value.kind === 'none'
    ? unanswered(problem('ONELOGIN_APP_NOT_FOUND'))
    : unanswered(problem('ONELOGIN_APP_SEVERAL', { count: value.rows.length }));
}

/** The events of one app, of every type that is read. An app's own filter is not documented: rows are matched here. */
async function readLog(
  client: OneLoginClient,
  appId: number,
  since: string,
): Promise<Read<LogRows>> {
  const pages = await readPages(
    client,
    (page) => ({ read: 'events', types: readEventTypes, since, userId: null, page }),
    { limit: rowsPerPage, mostPages },
    readLogRow,
  );
  if (!pages.ok) return pages;
  const { complete, items } = pages.value;
  const rows = items
    .filter(({ appId: id, type }) => id === appId && readEventTypes.includes(type))
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? '', 'en'));
  return { ok: true, value: { rows, complete } };
}

/** How many people have the app: the count that OneLogin puts beside a page of one. */
async function countIn(client: OneLoginClient, id: number): Promise<Read<number>> {
  const answer = await client.get({ read: 'app-users', id, page: { limit: 1 } });
  if (!answer.ok) return answer;
  const total = answer.headers['total-count']?.trim() ?? '';
  const rows = readRows(answer.value);
  if (rows === null || !/^\d{1,9}$/.test(total) || Number(total) < rows.rows.length) {
    return wrongShape('app-users', answer.headers);
  }
  return { ok: true, value: Number(total) };
}
