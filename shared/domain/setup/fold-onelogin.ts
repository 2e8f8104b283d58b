import type { AppLook, UserLook } from '../onelogin/reading.ts';
import type { Entry, StorePlace } from './entries.ts';

/** What is known of OneLogin's own side through its API. */
export interface OneLoginSide {
  /** The stored API credential; null: none is stored. */
  readonly connection: {
    readonly at: string;
    readonly where: StorePlace;
    /** The last characters of the Client ID; empty in a report. */
    readonly clientIdEnd: string;
  } | null;
  /** When the last credential was removed here, and whether its token was revoked; null: none was. */
  readonly disconnected: { readonly at: string; readonly revoked: boolean } | null;
  /** When the admin said that the credential is deleted in OneLogin; null: not said. */
  readonly credentialDeletedAt: string | null;
  /** The newest look at the app; null: none. */
  readonly app: AppLook | null;
  /** The newest look at each test user, by user id. */
  readonly users: Readonly<Record<string, UserLook>>;
}

export const noOneLoginSide: OneLoginSide = {
  connection: null,
  disconnected: null,
  credentialDeletedAt: null,
  app: null,
  users: {},
};

/** Whether anything was ever read or stored through OneLogin's API. */
export function everConnected({ connection, disconnected, app }: OneLoginSide): boolean {
  return connection !== null || disconnected !== null || app !== null;
}

type OneLoginEntry = Extract<
  Entry,
  { type: 'onelogin.connected' | 'onelogin.disconnected' | 'onelogin.credential-deleted' }
>;

/** The side after the credential came or went. */
export function afterCredential(side: OneLoginSide, entry: OneLoginEntry): OneLoginSide {
  switch (entry.type) {
    case 'onelogin.connected': {
      const { at, where, clientIdEnd } = entry;
      // What is deleted in OneLogin, or was removed here, was another credential.
      const connection = { at, where, clientIdEnd };
      return { ...side, connection, disconnected: null, credentialDeletedAt: null };
    }
    case 'onelogin.disconnected': {
      const { at, revoked } = entry;
      return { ...side, connection: null, disconnected: { at, revoked } };
    }
    case 'onelogin.credential-deleted':
      return { ...side, credentialDeletedAt: entry.done ? entry.at : null };
  }
}

/** The side once what was read is of another app or another account: nothing was read of this one. */
export function nothingReadYet(side: OneLoginSide): OneLoginSide {
  return { ...side, app: null, users: {} };
}
