import type { ProblemCode } from '../shared/domain/problems/codes.ts';
import type { Connector, Mapping } from '../tools/fixtures/onelogin-user.ts';
import type { Knobs } from './onelogin/api/knobs.ts';
import type { Person } from './onelogin/directory.ts';

/** What a practice run meets, as data. Only the first test user has the trouble, where it is one's. */
export interface Scenario {
  readonly name: ScenarioName;
  readonly says: string;
  /** What reading OneLogin's API has to name; null: nothing that is wrong there. */
  readonly cause: ProblemCode | null;
  /** Whether that is of the first test user or of the app. */
  readonly causeOf: 'user' | 'app';
  readonly connector: Connector;
  /** Which token the Proton message carries. */
  readonly tokenInMessage: 'right' | 'wrong';
  /** Which path the base URL in the Proton message has. */
  readonly pathInMessage: 'right' | 'wrong';
  readonly latencyMs: number;
  /** Whether the first test user exists at Wisq twice. */
  readonly duplicateUser: boolean;
  /** Whether Wisq refuses to create the first test user, and finds nobody of that name either. */
  readonly refusedAtWisq: boolean;
  /** What the app's Parameters fill otherwise. */
  readonly mapping: Partial<Mapping>;
  /** What OneLogin holds of the first test user otherwise. */
  readonly person: Partial<Pick<Person, 'state' | 'status'>> & { readonly title?: string };
  /** Whether the first test user was assigned when the admin says so. */
  readonly assigned: boolean;
  /** Whether the admin approves what waits of the first test user. */
  readonly approved: boolean;
  /** How OneLogin's API is. */
  readonly knobs: Partial<Knobs>;
}

/** What shows in the connection, or at Wisq. */
export const plainNames = [
  'happy',
  'pending',
  'no-department',
  'wrong-token',
  'wrong-path',
  'slow',
  'duplicate-user',
] as const;

/** What shows where OneLogin's own side is read. */
export const oneLoginNames = [
  'wrong-connector',
  'no-mapping',
  'empty-title',
  'approval-waiting',
  'failed',
  'failed-without-text',
  'unlicensed',
  'not-assigned',
  'read-users-only',
] as const;
export type OneLoginScenario = (typeof oneLoginNames)[number];

/** What shows once the roll-out is agreed: the people on a list. */
const listNames = ['company'] as const;

export const scenarioNames = [...plainNames, ...oneLoginNames, ...listNames] as const;
export type ScenarioName = (typeof scenarioNames)[number];

const happy: Omit<Scenario, 'name'> = {
  says: 'Everything works.',
  cause: null,
  causeOf: 'user',
  connector: 'enterprise',
  tokenInMessage: 'right',
  pathInMessage: 'right',
  latencyMs: 0,
  duplicateUser: false,
  refusedAtWisq: false,
  mapping: {},
  person: {},
  assigned: true,
  approved: true,
  knobs: {},
};

/** What each scenario has otherwise than the happy one. */
const others: Readonly<
  Record<ScenarioName, Partial<Omit<Scenario, 'name'>> & Pick<Scenario, 'says'>>
> = {
  happy,
  pending: { says: 'The test users wait for approval first.' },
  'no-department': {
    says: 'The Core connector was chosen: Department never arrives.',
    cause: 'ONELOGIN_WRONG_CONNECTOR',
    connector: 'core',
  },
  'wrong-token': {
    says: 'The message carries a token that Wisq does not know.',
    tokenInMessage: 'wrong',
  },
  'wrong-path': {
    says: 'The base URL is wrong, and OneLogin would show Enabled all the same.',
    pathInMessage: 'wrong',
  },
  slow: { says: 'Every answer takes two seconds.', latencyMs: 2_000 },
  'duplicate-user': {
    says: 'A test user exists at Wisq twice.',
    cause: 'ONELOGIN_FAILED',
    duplicateUser: true,
  },
  'wrong-connector': {
    says: 'The app was made from the Core connector, and nobody noticed.',
    cause: 'ONELOGIN_WRONG_CONNECTOR',
    connector: 'core',
  },
  'no-mapping': {
    says: 'Nothing fills Title in the app’s Parameters.',
    cause: 'ONELOGIN_NOT_MAPPED',
    mapping: { title: false },
  },
  'empty-title': {
    says: 'The first test user has no Title in OneLogin.',
    cause: 'ONELOGIN_FIELD_EMPTY',
    person: { title: '' },
  },
  'approval-waiting': {
    says: 'The first test user waits for approval.',
    cause: 'ONELOGIN_APPROVAL_WAITING',
    approved: false,
  },
  failed: {
    says: 'OneLogin failed to create the first test user, and its log says why.',
    cause: 'ONELOGIN_FAILED',
    refusedAtWisq: true,
  },
  'failed-without-text': {
    says: 'OneLogin failed to create the first test user, and its log does not say why.',
    cause: 'ONELOGIN_FAILED_UNEXPLAINED',
    refusedAtWisq: true,
    knobs: { eventText: 'none' },
  },
  unlicensed: {
    says: 'The first test user has no OneLogin license.',
    cause: 'ONELOGIN_USER_UNLICENSED',
    person: { state: 3 },
  },
  'not-assigned': {
    says: 'The first test user does not have the app.',
    cause: 'ONELOGIN_NOT_ASSIGNED',
    assigned: false,
  },
  company: {
    says: 'A company of 300 with a handful of each fault: its list is given and compared.',
  },
  'read-users-only': {
    says: 'The API credential reads users and no apps.',
    cause: 'ONELOGIN_READ_USERS',
    causeOf: 'app',
    knobs: { scope: 'read-users' },
  },
};

/** A scenario by its name. */
export function scenarioOf(name: ScenarioName): Scenario {
  return { ...happy, ...others[name], name };
}

/** Whether a text names a scenario. */
export function isScenarioName(text: string): text is ScenarioName {
  return scenarioNames.some((name) => name === text);
}

/** Whether a scenario is about what OneLogin's own side says. */
export function isOneLoginScenario(name: ScenarioName): name is OneLoginScenario {
  return oneLoginNames.some((one) => one === name);
}
