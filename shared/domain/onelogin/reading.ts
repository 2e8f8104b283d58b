import type { Problem } from '../problems/problem.ts';
import type { AppDetails, AppRow } from './app.ts';
import type { LogEvent } from './event.ts';
import type { UserApp } from './provisioning.ts';
import type { DirectoryUser } from './user.ts';

/** Something that was asked of OneLogin: what it said, or why it is not known. Never a guess. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** OneLogin's own id of the failed call, for its support; null: it gave none. */
      readonly requestId: string | null;
    };

/**
 * What an API credential turned out to be.
 * - `read-all`: it reads apps, which needs Read All (or Manage All, which looks the same).
 * - `read-users`: it reads users and no apps.
 * - `refused`: OneLogin gives it no token.
 * - `owner-gone`: everything fails as it does once its owner was deleted.
 * - `unknown`: it could not be told.
 */
export const credentialScopes = [
  'read-all',
  'read-users',
  'refused',
  'owner-gone',
  'unknown',
] as const;
export type CredentialScope = (typeof credentialScopes)[number];

/** The outcome of looking for an app by its name. */
export type AppSearch =
  | { readonly kind: 'found'; readonly app: Read<AppDetails>; readonly row: AppRow }
  /** `similar`: another app that may be meant. */
  | { readonly kind: 'none'; readonly similar: AppRow | null }
  | { readonly kind: 'several'; readonly rows: readonly AppRow[] };

export interface Role {
  readonly id: number;
  readonly name: string;
}

/** The outcome of looking for a user by username or e-mail. */
export type UserSearch =
  | { readonly kind: 'found'; readonly user: DirectoryUser }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number };

/** Whether a user has the app. */
export interface AppOfUser {
  /** Null: OneLogin's two lists of it contradict each other. */
  readonly assigned: boolean | null;
  /** The app on the user's page; null: it is not on it. */
  readonly userApp: UserApp | null;
}

export interface UserReading {
  /** As the admin calls them. */
  readonly asked: string;
  readonly search: Read<UserSearch>;
  /** Null: not asked, because the user or the app was not found. */
  readonly app: Read<AppOfUser> | null;
  /** The newest event about a failure; null: none was looked for. */
  readonly failure: Read<LogEvent | null> | null;
}

/** Everything one look at OneLogin read, and when. */
export interface OneLoginReading {
  /** ISO 8601. */
  readonly at: string;
  readonly host: string;
  readonly credential: CredentialScope;
  readonly appName: string;
  readonly app: Read<AppSearch>;
  /** Roles that give the app to their users; null: there was no need to ask. */
  readonly roles: Read<readonly Role[]> | null;
  /** Events about the connection, newest first; null: there is no app to look for. */
  readonly events: Read<readonly LogEvent[]> | null;
  readonly users: readonly UserReading[];
  /** How many requests left, the token's included. */
  readonly requests: number;
  readonly ms: number;
}

/** What a look says of the app and the credential, without the test users. */
export type AppLook = Omit<OneLoginReading, 'users'>;

/** What a look says of one test user, and when (ISO 8601). */
export type UserLook = UserReading & { readonly at: string };

/** The app's details, where they could be read. */
export function detailsOf({ app }: Pick<OneLoginReading, 'app'>): AppDetails | null {
  if (!app.ok || app.value.kind !== 'found') return null;
  return app.value.app.ok ? app.value.app.value : null;
}

/** The roles by which a user has the app; empty where it is by none, or not known. */
export function rolesGiving(
  { roles }: Pick<OneLoginReading, 'roles'>,
  user: Pick<UserReading, 'search'>,
): readonly Role[] {
  const own = userOf(user)?.roleIds ?? [];
  return roles?.ok === true ? roles.value.filter(({ id }) => own.includes(id)) : [];
}

/** The user, where exactly one was found. */
export function userOf({ search }: Pick<UserReading, 'search'>): DirectoryUser | null {
  return search.ok && search.value.kind === 'found' ? search.value.user : null;
}
