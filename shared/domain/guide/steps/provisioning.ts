import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { displayNameValue, path, say } from '../text.ts';

export const provisioning: Step = {
  id: 'provisioning',
  number: 3,
  title: 'Enable provisioning',
  heading: 'Enable provisioning',
  lead: say`Switch provisioning on, keep every change under your approval, and set what happens to people who leave.`,
  places: ['onelogin'],
  caution: {
    title: 'Delete also means un-assign',
    text: say`With ${labels.delete}, taking the app away from a user asks Wisq to delete that user, as other vendors report. Do not un-assign and re-assign to try something.`,
  },
  tasks: [
    {
      id: 'provisioning.open-tab',
      where: 'onelogin',
      path: path(labels.applications, displayNameValue, labels.provisioning),
      text: say`Open`,
      hint: say`No such tab? Then your OneLogin plan may not include provisioning.`,
      link: 'apps',
    },
    {
      id: 'provisioning.enable',
      where: 'onelogin',
      text: say`Tick ${labels.enableProvisioning}`,
    },
    {
      id: 'provisioning.approval',
      where: 'onelogin',
      text: say`Under ${labels.requireApproval}, tick ${labels.createUser}, ${labels.deleteUser} and ${labels.updateUser}`,
      hint: say`All three. Other vendors report that they are on by default.`,
    },
    {
      id: 'provisioning.deleted',
      where: 'onelogin',
      text: say`For ${labels.whenDeleted}, select ${labels.delete}`,
      caution: say`From then on, un-assigning a user asks Wisq to delete that user, not only deleting them in OneLogin.`,
    },
    {
      id: 'provisioning.suspended',
      where: 'onelogin',
      text: say`For ${labels.whenSuspended} select ${labels.suspend}`,
      hint: say`What both lists start with differs between tenants: compare, do not assume.`,
    },
    {
      id: 'provisioning.save',
      where: 'onelogin',
      text: say`Press ${labels.save}`,
    },
  ],
};
