import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const provisioning: StepMessages<'provisioning'> = {
  title: 'Enable provisioning',
  heading: 'Enable provisioning',
  lead: guideText`Switch provisioning on, keep every change under your approval, and set what happens to people who leave.`,
  caution: {
    title: 'Delete also means un-assign',
    text: guideText`With ${labels.delete}, taking the app away from a user asks Wisq to delete that user, as other vendors report. Do not un-assign and re-assign to try something.`,
  },
  tasks: {
    'provisioning.open-tab': {
      text: guideText`Open`,
      hint: guideText`No such tab? Then your OneLogin plan may not include provisioning.`,
    },
    'provisioning.enable': { text: guideText`Tick ${labels.enableProvisioning}` },
    'provisioning.approval': {
      text: guideText`Under ${labels.requireApproval}, tick ${labels.createUser}, ${labels.deleteUser} and ${labels.updateUser}`,
      hint: guideText`All three. Other vendors report that they are on by default.`,
    },
    'provisioning.deleted': {
      text: guideText`For ${labels.whenDeleted}, select ${labels.delete}`,
      caution: guideText`From then on, un-assigning a user asks Wisq to delete that user, not only deleting them in OneLogin.`,
    },
    'provisioning.suspended': {
      text: guideText`For ${labels.whenSuspended} select ${labels.suspend}`,
      hint: guideText`What both lists start with differs between tenants: compare, do not assume.`,
    },
    'provisioning.save': { text: guideText`Press ${labels.save}` },
  },
};
