import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const rollout: StepMessages<'rollout'> = {
  title: 'Open to everyone',
  heading: 'Open to everyone',
  lead: guideText`Agree with your project lead who gets access to Wisq and when. Then assign more users the same way.`,
  tasks: {
    'rollout.assign-more': {
      text: guideText`Assign the agreed users, each or through a role`,
      hint: guideText`While approval is on, each one waits as ${labels.pending} until you press ${labels.approve}.`,
    },
  },
};
