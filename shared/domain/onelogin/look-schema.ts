import * as v from 'valibot';
import { problemCodes } from '../problems/codes.ts';
import type { AppDetails } from './app.ts';
import type { LogEvent } from './event.ts';
import { mappedRows, mappingKinds } from './mapping.ts';
import type { UserApp } from './provisioning.ts';
import {
  type AppLook,
  type AppOfUser,
  type AppSearch,
  credentialScopes,
  type Role,
  type UserLook,
  type UserSearch,
} from './reading.ts';
import { accountStatuses, approvalStates, type DirectoryUser } from './user.ts';

/**
 * A look at OneLogin as a journal, a report or a snapshot keeps it. Every field is checked: a report
 * may hold anything.
 */

/** As long as the longest text that is taken from an answer (values.ts). */
const text = v.pipe(v.string(), v.maxLength(1000));
const words = v.nullable(text);
const moment = v.pipe(v.string(), v.isoTimestamp());
const amount = v.pipe(v.number(), v.finite());
const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const flag = v.nullable(v.boolean());
const list = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(1000));

const problem = v.object({
  code: v.picklist(problemCodes),
  params: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.union([v.pipe(v.string(), v.maxLength(2000)), amount, v.boolean()]),
  ),
});

const failed = v.object({ ok: v.literal(false), problem, requestId: words });
const read = <S extends v.GenericSchema>(value: S) =>
  v.variant('ok', [v.object({ ok: v.literal(true), value }), failed]);

const appRow = v.object({ id, name: text, connectorId: v.nullable(id) });
const mapping = v.object({
  kind: v.picklist(mappingKinds),
  word: words,
  macro: words,
  skipIfBlank: flag,
});
const [userName, title, department] = mappedRows;
const app = v.object({
  ...appRow.entries,
  provisioning: flag,
  mappings: v.object({ [userName]: mapping, [title]: mapping, [department]: mapping }),
  roleIds: v.nullable(list(id)),
  scimBaseUrl: words,
  updatedAt: v.nullable(moment),
}) satisfies v.GenericSchema<unknown, AppDetails>;

const appSearch = v.variant('kind', [
  v.object({ kind: v.literal('found'), app: read(app), row: appRow }),
  v.object({ kind: v.literal('none'), similar: v.nullable(appRow) }),
  v.object({ kind: v.literal('several'), rows: list(appRow) }),
]) satisfies v.GenericSchema<unknown, AppSearch>;

const event = v.object({
  type: id,
  at: v.nullable(moment),
  appId: v.nullable(id),
  userId: v.nullable(id),
  text: words,
}) satisfies v.GenericSchema<unknown, LogEvent>;

const role = v.object({ id, name: text }) satisfies v.GenericSchema<unknown, Role>;

/** What a look says of the app and the credential. */
export const appLookSchema = v.object({
  at: moment,
  host: text,
  credential: v.picklist(credentialScopes),
  appName: text,
  app: read(appSearch),
  roles: v.nullable(read(list(role))),
  events: v.nullable(read(list(event))),
  requests: amount,
  ms: amount,
}) satisfies v.GenericSchema<unknown, AppLook>;

const user = v.object({
  id,
  userName: words,
  values: v.object({
    firstName: words,
    lastName: words,
    email: words,
    jobTitle: words,
    department: words,
  }),
  account: v.nullable(v.picklist(accountStatuses)),
  approval: v.nullable(v.picklist(approvalStates)),
  roleIds: v.nullable(list(id)),
}) satisfies v.GenericSchema<unknown, DirectoryUser>;

const userSearch = v.variant('kind', [
  v.object({ kind: v.literal('found'), user }),
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('several'), count: amount }),
]) satisfies v.GenericSchema<unknown, UserSearch>;

const userApp = v.object({
  id,
  name: words,
  enabled: flag,
  state: words,
  status: words,
}) satisfies v.GenericSchema<unknown, UserApp>;

const appOfUser = v.object({
  assigned: flag,
  userApp: v.nullable(userApp),
}) satisfies v.GenericSchema<unknown, AppOfUser>;

/** What a look says of one test user. */
export const userLookSchema = v.object({
  at: moment,
  asked: text,
  search: read(userSearch),
  app: v.nullable(read(appOfUser)),
  failure: v.nullable(read(v.nullable(event))),
}) satisfies v.GenericSchema<unknown, UserLook>;

/** The most rows of a list that an entry keeps. */
const mostRows = 200;

/** A look as an entry keeps it: what is too long for one is cut, and what is no use is left out. */
export function keptLook(look: AppLook): v.InferOutput<typeof appLookSchema> {
  return fitting(appLookSchema, kept({ ...look, app: withoutAddress(look.app) }));
}

/** The same of one test user. */
export function keptUserLook(look: UserLook): v.InferOutput<typeof userLookSchema> {
  return fitting(userLookSchema, kept(look));
}

/** As it will be read again, so that the same look is the same before and after: without other keys. */
function fitting<T>(schema: v.GenericSchema<T, T>, look: T): T {
  const parsed = v.safeParse(schema, look);
  return parsed.success ? parsed.output : look;
}

/** Only connectors that do not fit show the base URL, and a journal holds no more of it than its host. */
function withoutAddress(search: AppLook['app']): AppLook['app'] {
  if (!search.ok || search.value.kind !== 'found' || !search.value.app.ok) return search;
  const { value } = search;
  const details = { ...search.value.app, value: { ...search.value.app.value, scimBaseUrl: null } };
  return { ...search, value: { ...value, app: details } };
}

/** A copy whose lists are short enough. */
function kept<T>(value: T): Mutable<T>;
function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, mostRows).map((one: unknown) => kept(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept(one)]));
}

type Mutable<T> = T extends readonly (infer I)[]
  ? Mutable<I>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
