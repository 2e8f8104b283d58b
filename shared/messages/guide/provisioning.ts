import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const provisioning: StepMessages<'provisioning'> = {
  title: 'Enable provisioning',
  heading: 'Enable provisioning',
  lead: guideText`Mark the three that decide what happens to people one at a time.`,
  caution: {
    title: 'Delete also means un-assign',
    text: guideText`Don’t un-assign and re-assign someone to try again. Other vendors report that un-assigning asks Wisq to delete them.`,
  },
  tasks: {
    'provisioning.open-tab': { text: guideText`Open the ${labels.provisioning} tab` },
    'provisioning.enable': {
      text: guideText`Check ${labels.enableProvisioning}`,
      hint: guideText`No such tab? Your OneLogin plan may not include provisioning.`,
    },
    'provisioning.approval': {
      text: guideText`Under ${labels.requireApproval}, check ${labels.createUser}, ${labels.deleteUser} and ${labels.updateUser}`,
    },
    'provisioning.deleted': {
      text: guideText`${labels.whenDeleted}: select ${labels.delete}`,
      caution: guideText`From then on, un-assigning someone asks Wisq to delete them.`,
    },
    'provisioning.suspended': {
      text: guideText`${labels.whenSuspended} select ${labels.suspend}`,
    },
    'provisioning.save': { text: guideText`Click ${labels.save}, top right` },
  },
};
