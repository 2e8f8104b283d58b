import { labels } from '../labels.ts';
import type { Step } from '../step.ts';
import { displayNameValue, path, say } from '../text.ts';

export const assign: Step = {
  id: 'assign',
  number: 5,
  title: 'Assign test users',
  heading: 'Assign one or two test users',
  lead: say`Start small. This app sees each user arrive at Wisq and compares all five attributes. More users only after Wisq confirms.`,
  places: ['onelogin', 'here', 'wisq'],
  caution: {
    title: 'Do not un-assign to try again',
    text: say`With ${labels.delete} for removed users, taking the app away asks Wisq to delete that user. Do not change a test user’s e-mail either: later removal then fails, other vendors report.`,
  },
  tasks: [
    {
      id: 'assign.users-list',
      way: 'user',
      where: 'onelogin',
      path: path(labels.users, labels.users),
      text: say`Open`,
      link: 'users',
    },
    {
      id: 'assign.pick-user',
      way: 'user',
      where: 'onelogin',
      text: say`Select the user you want to provision`,
    },
    {
      id: 'assign.applications-tab',
      way: 'user',
      where: 'onelogin',
      text: say`Open the ${labels.applications} tab on their profile`,
    },
    {
      id: 'assign.add-login',
      way: 'user',
      where: 'onelogin',
      text: say`Press ${labels.plus}, choose ${displayNameValue} under ${labels.selectApplication}, press ${labels.continue}`,
    },
    {
      id: 'assign.save-login',
      way: 'user',
      where: 'onelogin',
      text: say`In the dialog, press ${labels.save}`,
      hint: say`Its neighbour is ${labels.delete}. Afterwards press ${labels.saveUser} if it is active.`,
    },
    {
      id: 'assign.roles-list',
      way: 'role',
      where: 'onelogin',
      path: path(labels.users, labels.roles),
      text: say`Select a role, or press ${labels.newRole}, in`,
      link: 'roles',
    },
    {
      id: 'assign.role-app',
      way: 'role',
      where: 'onelogin',
      text: say`Under ${labels.selectAppsToAdd}, add ${displayNameValue} to the role; press ${labels.save}`,
    },
    {
      id: 'assign.role-users',
      way: 'role',
      where: 'onelogin',
      text: say`On the role’s ${labels.users} tab: ${labels.check}, ${labels.addToRole}, ${labels.save}`,
      caution: say`Every user who holds this role is provisioned by itself. Use a role that only your test users hold.`,
    },
    {
      id: 'assign.approve',
      where: 'onelogin',
      path: path(labels.applications, displayNameValue, labels.users),
      text: say`Press the word ${labels.pending}, then ${labels.approve}, in`,
      hint: say`${labels.pending} is normal while approval is on (step 3). Afterwards ${labels.provisioningState} shows ${labels.provisioned}; if it shows ${labels.failed}, the reason stands under ${labels.notes}.`,
      link: 'apps',
    },
  ],
};
