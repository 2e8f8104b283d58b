import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const rollout: StepMessages<'rollout'> = {
  title: 'Roll out',
  heading: 'Agree on who gets Wisq, and when',
  lead: guideText`Talk to your project lead before you assign more people.`,
  caution: {
    title: 'Everyone waits for approval',
    text: guideText`While approval is on, each person shows ${labels.pending} until you click ${labels.approve}.`,
  },
  tasks: {
    'rollout.assign-more': { text: guideText`Assign the agreed people` },
  },
};
