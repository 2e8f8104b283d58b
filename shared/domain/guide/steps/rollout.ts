import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { guideText } from '../text.ts';

export const rollout: Step = {
  id: 'rollout',
  number: null,
  title: 'Open to everyone',
  heading: 'Open to everyone',
  lead: guideText`Agree with your project lead who gets access to Wisq and when. Then assign more users the same way.`,
  places: ['wisq', 'onelogin'],
  tasks: [
    {
      id: 'rollout.assign-more',
      where: 'onelogin',
      text: guideText`Assign the agreed users, each or through a role`,
      hint: guideText`While approval is on, each one waits as ${labels.pending} until you press ${labels.approve}.`,
      link: 'roles',
    },
  ],
};
