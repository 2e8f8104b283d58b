import type { ConnectorId } from '../guide/connectors.ts';
import { stepById } from '../guide/index.ts';
import type { StepId, TaskId } from '../guide/ids.ts';
import type { StoredFacts } from './entries.ts';
import type { SetupState } from './state.ts';
import type { TestUser } from '../users/test-user.ts';

/**
 * What a correction takes away: every fact that rested on what was corrected. docs/corrections.md is
 * the table of it, row by row.
 */

/** What OneLogin has to be told again when the URL or the token is another one. */
const connectionTasks: readonly TaskId[] = [
  'configure.base-url',
  'configure.token',
  'configure.enable',
  'configure.save',
];

/** The steps that are done in the app's own pages in OneLogin: another app begins without them. */
const stepsOfApp: readonly StepId[] = ['configure', 'provisioning', 'attributes', 'assign'];

type Rest = Omit<SetupState, 'users' | 'tasks'>;

/** What one entry changes when it corrects something. */
export interface Correction {
  readonly change: Partial<Rest>;
  /** The tasks that are open again. */
  readonly gone: readonly TaskId[];
  /** What every test user has to hear: `userOfOtherConnection`, `userInOtherApp`, or nothing. */
  readonly users: 'connection' | 'app' | null;
  /** What was read at OneLogin was read of something else. */
  readonly unread?: true;
}

/** In: the state before, and another OneLogin account, or none. */
export function afterHost(before: Rest, host: string | null): Correction {
  const change = { oneLoginHost: host };
  if (host === before.oneLoginHost) return { change, gone: [], users: null };
  return { change, gone: [], users: null, unread: true };
}

/** In: the state before, what is stored now, and when (ISO 8601). Out: what rested on the other values. */
export function afterCredentials(before: Rest, facts: StoredFacts, at: string): Correction {
  const { urlFingerprint, tokenExpiresAt, tokenFingerprint } = facts;
  const sameToken = before.knownCredentials?.tokenFingerprint === tokenFingerprint;
  const change = {
    tokenExpiresAt,
    // The typed day was of another token.
    validUntil: sameToken ? before.validUntil : null,
    // Another token than the one that was being replaced: that has no object any more.
    replacement: sameToken ? before.replacement : null,
    credentials: { ...facts, at },
    credentialsRemovedAt: null,
    knownCredentials: { urlFingerprint, tokenFingerprint },
  };
  const what = changeOf(before.knownCredentials, facts);
  if (what === null) return { change, gone: [], users: null };
  const same = { url: 'configure.token', token: 'configure.base-url', both: null }[what];
  return {
    change: { ...change, asSentAt: null, credentialsChange: { at, what } },
    gone: connectionTasks.filter((id) => id !== same),
    users: 'connection',
  };
}

/** A test user after the URL or the token became another one: who was there proves nothing of it. */
export function userOfOtherConnection(user: TestUser): TestUser {
  return { ...user, provesConnection: user.lastFound === null };
}

/**
 * Another connector is another app in OneLogin: what was done in the first one's pages is not done in
 * it. Naming the connector for the first time, or after "not sure", corrects nothing.
 */
export function afterConnector(
  before: Rest,
  connector: ConnectorId | null,
  at: string,
): Correction {
  const change = { connector: connector === null ? null : { id: connector, at } };
  const was = before.connector?.id ?? null;
  if (was === null || was === 'unsure' || connector === null || connector === was) {
    return { change, gone: [], users: null };
  }
  const gone = stepsOfApp.flatMap((step) => stepById(step).tasks.map(({ id }) => id));
  return {
    change,
    gone: [...gone, 'add-app.display-name', 'add-app.save'],
    users: 'app',
    unread: true,
  };
}

/** A test user after the app in OneLogin became another one: in it they are not assigned. */
export function userInOtherApp(user: TestUser): TestUser {
  const none = user.lastFound === null;
  return { ...user, assigned: null, approved: null, provesConnection: none, provesApp: none };
}

/** Another name in OneLogin has to be typed and saved there. */
export function afterDisplayName(before: Rest, displayName: string): Correction {
  if (displayName === before.displayName) return { change: {}, gone: [], users: null };
  return {
    change: { displayName },
    gone: ['add-app.display-name', 'add-app.save'],
    users: null,
    // The app is looked for by its name.
    unread: true,
  };
}

function changeOf(
  before: SetupState['knownCredentials'],
  now: StoredFacts,
): 'url' | 'token' | 'both' | null {
  if (before === null) return null;
  const url = before.urlFingerprint !== now.urlFingerprint;
  const token = before.tokenFingerprint !== now.tokenFingerprint;
  if (url && token) return 'both';
  if (url) return 'url';
  return token ? 'token' : null;
}
