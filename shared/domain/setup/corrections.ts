import type { ConnectorId } from '../guide/connectors.ts';
import { stepById } from '../guide/index.ts';
import type { StepId, TaskId } from '../guide/ids.ts';
import type { StoredFacts } from './entries.ts';
import type { SetupState } from './state.ts';

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

/** In: the state before, and what is stored now. Out: the state without what rested on the other values. */
export function afterCredentials(state: SetupState, facts: StoredFacts, at: string): SetupState {
  const what = changeOf(state.knownCredentials, facts);
  const stored: SetupState = {
    ...state,
    credentials: { ...facts, at },
    credentialsRemovedAt: null,
    knownCredentials: {
      urlFingerprint: facts.urlFingerprint,
      tokenFingerprint: facts.tokenFingerprint,
    },
  };
  if (what === null) return stored;
  const same = { url: 'configure.token', token: 'configure.base-url', both: null }[what];
  const gone = connectionTasks.filter((id) => id !== same);
  return {
    ...stored,
    asSentAt: null,
    credentialsChange: { at, what },
    tasks: without(state.tasks, gone),
    users: state.users.map((user) => ({ ...user, provesConnection: user.lastFound === null })),
  };
}

/**
 * Another connector is another app in OneLogin: what was done in the first one's pages is not done in
 * it. Naming the connector for the first time, or after "not sure", corrects nothing.
 */
export function afterConnector(
  state: SetupState,
  connector: ConnectorId | null,
  at: string,
): SetupState {
  const named = { ...state, connector: connector === null ? null : { id: connector, at } };
  const before = state.connector?.id ?? null;
  if (before === null || before === 'unsure' || connector === null || connector === before) {
    return named;
  }
  const gone = stepsOfApp.flatMap((step) => stepById(step).tasks.map(({ id }) => id));
  return {
    ...named,
    tasks: without(state.tasks, [...gone, 'add-app.display-name', 'add-app.save']),
    users: state.users.map((user) => ({
      ...user,
      assigned: null,
      approved: null,
      provesConnection: user.lastFound === null,
      provesApp: user.lastFound === null,
    })),
  };
}

/** Another name in OneLogin has to be typed and saved there. */
export function afterDisplayName(state: SetupState, displayName: string): SetupState {
  if (displayName === state.displayName) return state;
  const tasks = without(state.tasks, ['add-app.display-name', 'add-app.save']);
  return { ...state, displayName, tasks };
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

function without(tasks: SetupState['tasks'], gone: readonly string[]): SetupState['tasks'] {
  return Object.fromEntries(Object.entries(tasks).filter(([id]) => !gone.includes(id)));
}
