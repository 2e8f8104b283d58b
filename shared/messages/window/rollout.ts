import { agreementLabels } from '../rollout.ts';

export const rolloutMessages = {
  plan: 'The plan',
  closed: 'This opens when Wisq has confirmed every test user.',
  ...agreementLabels,
  whoAndWhen: 'Who, and starting when',
  after: 'Then',
  afterWhat:
    'Assign them in OneLogin the way you assigned the test users, or add the app to a role.',
  agree: 'Record and finish',
  missing: 'Fill this in.',
} as const;
