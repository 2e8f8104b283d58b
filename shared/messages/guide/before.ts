import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const before: StepMessages<'before'> = {
  title: 'Before you start',
  heading: 'Get three things ready',
  lead: null,
  tasks: {
    'before.admin': {
      text: guideText`I’m a Super User or account owner, and our plan includes provisioning`,
      hint: guideText`OneLogin’s own documentation calls the plan Advanced Directory. Without it, admins report, apps have no ${labels.provisioning} tab.`,
    },
    'before.plan': {
      text: guideText`Our OneLogin plan includes provisioning`,
      hint: guideText`OneLogin’s own documentation calls the plan Advanced Directory.`,
    },
    'before.test-users': { text: guideText`One or two test users are chosen` },
    'before.message': {
      text: guideText`Wisq’s message from Proton has the ${labels.scimBaseUrl} and the ${labels.scimBearerToken}`,
    },
  },
};
