import { agreementLabels } from '../rollout.ts';

export const rolloutMessages = {
  closed: 'This opens when Wisq confirmed every test user.',
  ...agreementLabels,
  whoAndWhen: 'Who, and from when',
  after: 'Then',
  afterWhat: 'Assign them in OneLogin as you did the test users, or add the app to a role.',
  agree: 'Record and finish',
  missing: 'Fill this in.',
} as const;
