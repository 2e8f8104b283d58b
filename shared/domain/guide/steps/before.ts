import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { say } from '../text.ts';

export const before: Step = {
  id: 'before',
  number: null,
  title: 'Before you start',
  heading: 'Check what you need',
  lead: say`Four things to have at hand. If one is missing, your Wisq Agent Strategist can help.`,
  places: ['onelogin', 'wisq'],
  tasks: [
    {
      id: 'before.admin',
      where: 'onelogin',
      text: say`You have admin access to your OneLogin tenant`,
      hint: say`Other vendors report that it takes the role Super User or Account Owner.`,
    },
    {
      id: 'before.plan',
      where: 'onelogin',
      text: say`Your OneLogin plan includes provisioning`,
      hint: say`OneLogin’s own documentation names the plan Advanced Directory. Without it, admins report, an app has no ${labels.provisioning} tab.`,
    },
    {
      id: 'before.test-users',
      where: 'onelogin',
      text: say`You have picked one or two test users`,
      hint: say`Each needs a username and an e-mail in OneLogin, and should not exist at Wisq yet (as other vendors report).`,
    },
    {
      id: 'before.message',
      where: 'wisq',
      text: say`You have the Proton mail from Wisq with the ${labels.scimBaseUrl} and the ${labels.scimBearerToken}`,
      hint: say`You paste it here in step 2. Do not forward it: the token opens your directory at Wisq.`,
    },
  ],
};
