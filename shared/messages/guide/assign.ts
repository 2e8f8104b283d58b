import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import type { StepMessages } from './step-messages.ts';

export const assign: StepMessages<'assign'> = {
  title: 'Assign test users',
  heading: 'Assign one or two test users',
  lead: guideText`Start small. This app sees each user arrive at Wisq and compares all five attributes. More users only after Wisq confirms.`,
  caution: {
    title: 'Do not un-assign to try again',
    text: guideText`With ${labels.delete} for removed users, taking the app away asks Wisq to delete that user. Do not change a test user’s e-mail either: later removal then fails, other vendors report.`,
  },
  tasks: {
    'assign.users-list': { text: guideText`Open` },
    'assign.pick-user': { text: guideText`Select the user you want to provision` },
    'assign.applications-tab': {
      text: guideText`Open the ${labels.applications} tab on their profile`,
    },
    'assign.add-login': {
      text: guideText`Press ${labels.plus}, choose ${displayNameValue} under ${labels.selectApplication}, press ${labels.continue}`,
    },
    'assign.save-login': {
      text: guideText`In the dialog, press ${labels.save}`,
      hint: guideText`Its neighbour is ${labels.delete}. Afterwards press ${labels.saveUser} if it is active.`,
    },
    'assign.roles-list': { text: guideText`Select a role, or press ${labels.newRole}, in` },
    'assign.role-app': {
      text: guideText`Under ${labels.selectAppsToAdd}, add ${displayNameValue} to the role; press ${labels.save}`,
    },
    'assign.role-users': {
      text: guideText`On the role’s ${labels.users} tab: ${labels.check}, ${labels.addToRole}, ${labels.save}`,
      caution: guideText`Every user who holds this role is provisioned by itself. Use a role that only your test users hold.`,
    },
    'assign.approve': {
      text: guideText`Press the word ${labels.pending}, then ${labels.approve}, in`,
      hint: guideText`${labels.pending} is normal while approval is on (step 3). Afterwards ${labels.provisioningState} shows ${labels.provisioned}; if it shows ${labels.failed}, the reason stands under ${labels.notes}.`,
    },
  },
};
