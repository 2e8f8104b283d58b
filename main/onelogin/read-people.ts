import type { AppSearch, Read, Role } from '../../shared/domain/onelogin/reading.ts';
import { someText } from '../../shared/domain/onelogin/values.ts';
import type { JsonObject } from '../../shared/domain/scim/keys.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Call } from './calls.ts';
import type { OneLoginClient } from './client.ts';
import { findApp } from './find-app.ts';
import { readRoles } from './look.ts';
import { type OneLoginOptions, withClient } from './look-at-onelogin.ts';
import { readPages } from './pages.ts';

/** Who has an app or a role, by the name that Wisq most likely knows them by. */
export interface PeopleThere {
  /** The app's or the role's name. */
  readonly name: string;
  readonly people: readonly string[];
}

/** Pages of the lists: up to 100,000 people. */
const pages = { limit: 1000, mostPages: 100 };
const mostCalls = 120;

/**
 * Reads who has the app, or a role. A list that could not be read whole is none: LIST_INCOMPLETE.
 * ONELOGIN_*
 */
export async function readPeopleThere(
  options: OneLoginOptions,
  { appName, roleId }: { readonly appName: string; readonly roleId: number | null },
): Promise<Result<PeopleThere>> {
  const { done, mask } = await withClient(options, mostCalls, (client) =>
    roleId === null ? ofApp(client, appName) : ofRole(client, appName, roleId),
  );
  if (!done.ok) return { ok: false, problem: done.problem };
  if (!done.value.ok) return done.value;
  const { name, people } = done.value.value;
  return ok({ name: mask(name), people: people.map(mask) });
}

/** Reads which roles give the app. ONELOGIN_* */
export async function readRolesThere(
  options: OneLoginOptions,
  appName: string,
): Promise<Result<readonly Role[]>> {
  const { done, mask } = await withClient(options, mostCalls, async (client) => {
    const app = await findApp(client, appName);
    const id = idOf(app, appName);
    if (!id.ok) return id;
    const roles = await readRoles(client, app);
    return roles === null ? ok([]) : roles;
  });
  if (!done.ok) return { ok: false, problem: done.problem };
  if (!done.value.ok) return { ok: false, problem: done.value.problem };
  return ok(done.value.value.map(({ id, name }) => ({ id, name: mask(name) })));
}

async function ofApp(client: OneLoginClient, appName: string): Promise<Result<PeopleThere>> {
  const id = idOf(await findApp(client, appName), appName);
  if (!id.ok) return id;
  const people = await listed(client, (page) => ({ read: 'app-users', id: id.value, page }));
  return people.ok ? ok({ name: appName, people: people.value }) : people;
}

async function ofRole(
  client: OneLoginClient,
  appName: string,
  roleId: number,
): Promise<Result<PeopleThere>> {
  const app = await findApp(client, appName);
  const roles = app.ok ? await readRoles(client, app) : null;
  const known = roles?.ok === true ? roles.value.find(({ id }) => id === roleId) : undefined;
  const people = await listed(client, (page) => ({ read: 'role-users', id: roleId, page }));
  return people.ok ? ok({ name: known?.name ?? '', people: people.value }) : people;
}

/** The one app of that name. ONELOGIN_APP_NOT_FOUND, ONELOGIN_APP_SEVERAL */
function idOf(app: Read<AppSearch>, appName: string): Result<number> {
  if (!app.ok) return { ok: false, problem: app.problem };
  const { value: found } = app;
  if (found.kind === 'found') return ok(found.row.id);
  return { ok: false, problem: notOne(found, appName) };
}

function notOne(found: Exclude<AppSearch, { kind: 'found' }>, name: string): Problem {
  return found.kind === 'none'
    ? problem('ONELOGIN_APP_NOT_FOUND', { name })
    : problem('ONELOGIN_APP_SEVERAL', { name, count: found.rows.length });
}

async function listed(
  client: OneLoginClient,
  call: (page: Extract<Call, { read: 'app-users' }>['page']) => Call,
): Promise<Result<readonly string[]>> {
  const read = await readPages(client, call, pages, nameOf);
  if (!read.ok) return { ok: false, problem: read.problem };
  return read.value.complete
    ? ok(read.value.items)
    : { ok: false, problem: problem('LIST_INCOMPLETE') };
}

/** The e-mail, which is what Wisq is sent for most; who has none, the user name, or what they are called. */
function nameOf(row: JsonObject): string | null {
  const whole = [someText(row, 'firstname'), someText(row, 'lastname')].filter(
    (one) => one !== null,
  );
  return (
    someText(row, 'email') ??
    someText(row, 'username') ??
    someText(row, 'name') ??
    (whole.length === 0 ? null : whole.join(' '))
  );
}
