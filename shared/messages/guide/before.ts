import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const before: StepMessages<'before'> = {
  title: 'Before you start',
  heading: 'Check what you need',
  lead: guideText`Four things to have at hand. If one is missing, your Wisq Agent Strategist can help.`,
  tasks: {
    'before.admin': {
      text: guideText`You have admin access to your OneLogin tenant`,
      hint: guideText`Other vendors report that it takes the role Super User or Account Owner.`,
    },
    'before.plan': {
      text: guideText`Your OneLogin plan includes provisioning`,
      hint: guideText`OneLogin’s own documentation names the plan Advanced Directory. Without it, admins report, an app has no ${labels.provisioning} tab.`,
    },
    'before.test-users': {
      text: guideText`You have picked one or two test users`,
      hint: guideText`Each needs a username and an e-mail in OneLogin, and should not exist at Wisq yet (as other vendors report).`,
    },
    'before.message': {
      text: guideText`You have the Proton mail from Wisq with the ${labels.scimBaseUrl} and the ${labels.scimBearerToken}`,
      hint: guideText`You paste it here in step 2. Do not forward it: the token opens your directory at Wisq.`,
    },
  },
};
