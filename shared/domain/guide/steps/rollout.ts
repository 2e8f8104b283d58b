import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { say } from '../text.ts';

export const rollout: Step = {
  id: 'rollout',
  number: null,
  title: 'Open to everyone',
  heading: 'Open to everyone',
  lead: say`Agree with your project lead who gets access to Wisq and when. Then assign more users the same way.`,
  places: ['wisq', 'onelogin'],
  tasks: [
    {
      id: 'rollout.assign-more',
      where: 'onelogin',
      text: say`Assign the agreed users, each or through a role`,
      hint: say`While approval is on, each one waits as ${labels.pending} until you press ${labels.approve}.`,
      link: 'roles',
    },
  ],
};
