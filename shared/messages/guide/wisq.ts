import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const wisq: StepMessages<'wisq'> = {
  title: 'Wisq confirms',
  heading: 'Send Wisq the report',
  lead: guideText`Wisq confirms that every attribute arrived before you add more people.`,
  caution: {
    title: 'Leave the test users assigned',
    text: guideText`Un-assigning asks Wisq to delete them, and the report would no longer match.`,
  },
  tasks: {},
};
