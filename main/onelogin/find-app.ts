import { type AppRow, appsNamed, readApp, readAppRow } from '../../shared/domain/onelogin/app.ts';
import { connectorFit } from '../../shared/domain/onelogin/connectors.ts';
import type { AppSearch, Read } from '../../shared/domain/onelogin/reading.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';
import { wrongShape } from './answer.ts';
import type { Call } from './calls.ts';
import type { OneLoginClient } from './client.ts';
import { readPages } from './pages.ts';

/** How many apps are read where the search by name found none. */
const appsPerPage = 1000;
const mostPages = 3;

/** Finds the app by its Display Name, and reads it. A failed list is never "no app". */
export async function findApp(client: OneLoginClient, name: string): Promise<Read<AppSearch>> {
  const searched = await readApps(client, searchText(name));
  if (!searched.ok) return searched;
  const first = appsNamed(searched.value, name);
  if (first.length > 0) return { ok: true, value: await found(client, first) };
  // How OneLogin compares names is not documented: look at all of them before saying no.
  const all = await readApps(client, null);
  if (!all.ok) return all;
  const named = appsNamed(all.value, name);
  if (named.length > 0) return { ok: true, value: await found(client, named) };
  return { ok: true, value: { kind: 'none', similar: similarTo(all.value, name) } };
}

async function found(client: OneLoginClient, rows: readonly AppRow[]): Promise<AppSearch> {
  const [row, another] = rows;
  if (row === undefined || another !== undefined) return { kind: 'several', rows };
  const answer = await client.get({ read: 'app', id: row.id });
  if (!answer.ok) return { kind: 'found', row, app: answer };
  const app = readApp(answer.value, row.id);
  return {
    kind: 'found',
    row,
    app: app === null ? wrongShape('app', answer.headers) : { ok: true, value: app },
  };
}

async function readApps(
  client: OneLoginClient,
  name: string | null,
): Promise<Read<readonly AppRow[]>> {
  const call = (page: Extract<Call, { read: 'apps' }>['page']): Call => ({
    read: 'apps',
    name,
    page,
  });
  const read = await readPages(client, call, { limit: appsPerPage, mostPages }, readAppRow);
  if (!read.ok) return read;
  const { complete, unread } = read.value;
  // Pages that overlap have a row twice, which makes no second app.
  const items = [...new Map(read.value.items.map((row) => [row.id, row])).values()];
  if (complete) return { ok: true, value: items };
  // Of a list with gaps, what is there can be used, and nothing can be said to be missing.
  return name !== null && appsNamed(items, name).length === 1 ? { ok: true, value: items } : unread;
}

/**
 * What is searched for. OneLogin keeps names XML-escaped, and whether it searches them so is not
 * known: its wildcard stands for the characters that this concerns.
 */
function searchText(name: string): string {
  return name.trim().replace(/[&<>"'*]+/g, '*');
}

/** Another app that may be meant, to be asked about: of a fitting connector, or with a similar name. */
function similarTo(rows: readonly AppRow[], name: string): AppRow | null {
  const wanted = comparableName(name);
  const alike = rows.filter((row) => {
    const other = comparableName(row.name);
    return wanted !== '' && (other.includes(wanted) || wanted.includes(other));
  });
  const fitting = rows.filter((row) => connectorFit(row.connectorId) === 'right');
  return alike[0] ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
}
