import type { Connector } from '../tools/fixtures/onelogin-user.ts';

/** What a practice run meets. */
export interface Scenario {
  readonly name: ScenarioName;
  readonly says: string;
  readonly connector: Connector;
  /** Which token the Proton message carries. */
  readonly tokenInMessage: 'right' | 'wrong';
  /** Which path the base URL in the Proton message has. */
  readonly pathInMessage: 'right' | 'wrong';
  readonly latencyMs: number;
  /** Whether pending actions are left unapproved until the app has looked once. */
  readonly approvalHeldBack: boolean;
  /** Whether the first test user exists at Wisq twice. */
  readonly duplicateUser: boolean;
}

export const scenarioNames = [
  'happy',
  'pending',
  'no-department',
  'wrong-token',
  'wrong-path',
  'slow',
  'duplicate-user',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

const happy: Scenario = {
  name: 'happy',
  says: 'Everything works.',
  connector: 'enterprise',
  tokenInMessage: 'right',
  pathInMessage: 'right',
  latencyMs: 0,
  approvalHeldBack: false,
  duplicateUser: false,
};

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  happy,
  pending: {
    ...happy,
    name: 'pending',
    says: 'The test users wait for approval first.',
    approvalHeldBack: true,
  },
  'no-department': {
    ...happy,
    name: 'no-department',
    says: 'The Core connector was chosen: Department never arrives.',
    connector: 'core',
  },
  'wrong-token': {
    ...happy,
    name: 'wrong-token',
    says: 'The message carries a token that Wisq does not know.',
    tokenInMessage: 'wrong',
  },
  'wrong-path': {
    ...happy,
    name: 'wrong-path',
    says: 'The base URL is wrong, and OneLogin would show Enabled all the same.',
    pathInMessage: 'wrong',
  },
  slow: { ...happy, name: 'slow', says: 'Every answer takes two seconds.', latencyMs: 2_000 },
  'duplicate-user': {
    ...happy,
    name: 'duplicate-user',
    says: 'A test user exists at Wisq twice.',
    duplicateUser: true,
  },
};

/** Whether a text names a scenario. */
export function isScenarioName(text: string): text is ScenarioName {
  return scenarioNames.some((name) => name === text);
}
