import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const assign: StepMessages<'assign'> = {
  title: 'Assign test users',
  heading: 'Assign one or two test users',
  lead: null,
  caution: {
    title: 'Don’t un-assign to try again',
    text: guideText`With ${labels.delete} chosen in step 3, un-assigning asks Wisq to delete that user. Don’t change a test user’s email, either.`,
  },
  tasks: {
    'assign.users-list': { text: guideText`Open ${labels.users}` },
    'assign.pick-user': { text: guideText`Select the test user` },
    'assign.applications-tab': {
      text: guideText`Open the ${labels.applications} tab on their profile`,
    },
    'assign.add-login': {
      text: guideText`Select the test user, open ${labels.applications}, click ${labels.plus}, select ${displayNameValue}, and click ${labels.continue}`,
    },
    'assign.save-login': {
      text: guideText`Compare ${labels.scimUsername} with the email above, then click ${labels.save}`,
      hint: guideText`Careful: ${labels.delete} is right next to it. Do the same for a second test user.`,
    },
    'assign.roles-list': { text: guideText`Select a role, or click ${labels.newRole}` },
    'assign.role-app': {
      text: guideText`Select a role or click ${labels.newRole}, add ${displayNameValue} under ${labels.selectAppsToAdd}, and click ${labels.save}`,
    },
    'assign.role-users': {
      text: guideText`On the role’s ${labels.users} tab: ${labels.check}, ${labels.addToRole}, ${labels.save}`,
      caution: guideText`Everyone with this role is provisioned. Use a role that only your test users have.`,
    },
    'assign.approve': {
      text: guideText`Click the word ${labels.pending}, then ${labels.approve}`,
      hint: guideText`${labels.pending} is normal while approval is on (step 3). ${labels.provisioningState} then shows ${labels.provisioned}. If it shows ${labels.failed}, the reason is under ${labels.notes}.`,
    },
  },
};
