import * as v from 'valibot';
import type { Problem } from '../domain/problems/problem.ts';
import type { SetupState } from '../domain/setup/state.ts';
import type { NextAction } from '../domain/setup/next-action.ts';
import type { TokenEnd } from '../domain/setup/token-end.ts';
import type { Watching } from '../domain/users/watch.ts';
import { call, inSetup, nothing, shortText } from './call.ts';
import type { RunningCheck } from './check.ts';
import type { CredentialsHealth } from './credentials.ts';

/** A setup in the list. */
export interface SetupSummary {
  readonly setupId: string;
  readonly name: string;
  readonly oneLoginHost: string | null;
  /** When the newest entry was written, ISO 8601. */
  readonly changedAt: string;
  /** What is next, and whose turn it is; null where it cannot be opened. */
  readonly next: NextAction | null;
  /** When the token that OneLogin uses ends, as far as it is known. */
  readonly tokenEnd?: TokenEnd | null;
  /** Why it cannot be opened (SETUP_UNREADABLE): then its name and dates are not known. */
  readonly problem?: Problem;
}

export interface SetupView {
  readonly setupId: string;
  /** Rises with every change: events and answers overtake each other, and the higher one is newer. */
  readonly revision: number;
  readonly state: SetupState;
  /** What reading the journal found: torn last line, damaged lines, entries of a newer version. */
  readonly notices: readonly Problem[];
  readonly credentialsHealth: CredentialsHealth | null;
  /** The step the admin last looked at; null at the first visit. */
  readonly position: string | null;
  /** The check that is under way. */
  readonly check: RunningCheck | null;
  /** Test users that are being looked up right now. */
  readonly lookingUp: readonly string[];
  /** Test users that are being watched for arrival. */
  readonly watching: readonly Watching[];
  /** OneLogin's own side is being read right now. */
  readonly lookingAtOneLogin: boolean;
  /** Whether the setup still works is being checked right now. */
  readonly checkingHealth?: boolean;
  /** The state holds pseudonyms instead of names. */
  readonly namesHidden: boolean;
}

/** Calls about setups as a whole. */
export const setupsCalls = {
  /** JOURNAL_UNWRITABLE */
  'setups.list': call(nothing).returns<readonly SetupSummary[]>(),
  /**
   * Without a name, it gets one from its OneLogin address. Strict: nothing is required, so any other
   * key has to speak against it. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL
   */
  'setups.create': call(v.strictObject({ name: v.optional(shortText) })).returns<SetupView>(),
  /** SETUP_NOT_FOUND */
  'setups.open': call(v.object(inSetup)).returns<SetupView>(),
  /**
   * Deletes a setup here: its entries in the keychain first, then its folder with the journal.
   * OneLogin and Wisq hear nothing of it. KEYCHAIN_*: then nothing is deleted. JOURNAL_UNWRITABLE
   */
  'setups.delete': call(v.object(inSetup)).returns<null>(),
  'setups.rename': call(v.object({ ...inSetup, name: shortText })).returns<null>(),
  /** Remembers where the admin is; not a fact about the setup, so not in the journal. */
  'setups.position': call(v.object({ ...inSetup, step: shortText })).returns<null>(),
  /** SUBDOMAIN_INVALID. Takes a subdomain or a OneLogin address; empty removes it. */
  'setups.oneLoginHost': call(
    v.object({ ...inSetup, host: v.pipe(v.string(), v.maxLength(300)) }),
  ).returns<null>(),
};
