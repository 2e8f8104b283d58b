import { labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { bar, cancel, displayName, user, userPage } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Part, Screen } from './parts.ts';

/** Users: the menu, the list, one user, and the two dialogs that give them the app. */

export const usersMenu: Screen = {
  section: 'users',
  menu: [
    { text: labels.users, mark: 'users' },
    { text: labels.roles, mark: 'roles' },
    { text: more.groups },
    { text: more.directories },
    { text: more.mappings },
    { text: more.customUserFields },
    { text: labels.provisioning },
    { text: more.selfRegistration },
  ],
  body: [
    { part: 'words', text: bar(18) },
    { part: 'words', text: bar(30) },
  ],
};

/** A user's cell: the name, and the e-mail under it. */
const named = (name: Parameters<typeof line>[0]): Part => ({
  part: 'stack',
  parts: [line(name), { part: 'words', text: bar(14) }],
});

function line(name: typeof user | ReturnType<typeof bar>): Part {
  return { part: 'words', text: name, look: 'strong' };
}

export const usersList: Screen = {
  section: 'users',
  title: labels.users,
  actions: [
    { part: 'button', text: labels.moreActions, look: 'plain', opens: true },
    { part: 'button', text: more.newUser, look: 'main' },
  ],
  body: [
    {
      part: 'row',
      parts: [
        { part: 'field', value: more.searchUsers, search: true },
        { part: 'words', text: more.showFilters, look: 'link' },
      ],
    },
    {
      part: 'table',
      shares: [5, 4, 4, 2],
      crop: true,
      heads: [more.name, more.userInformation, more.lastLoggedIn, more.status],
      rows: [
        { cells: [named(bar(10)), bar(8), bar(7), more.active] },
        { cells: [named(user), bar(8), bar(7), more.active], mark: 'user' },
        { cells: [named(bar(12)), bar(8), bar(7), more.active] },
      ],
    },
  ],
};

export const userInfo: Screen = userPage({
  tab: more.userInfo,
  body: [
    { part: 'tick', text: more.active, on: true, look: 'toggle' },
    { part: 'field', label: more.firstNameAsked, value: bar(8) },
    { part: 'field', label: more.lastNameAsked, value: bar(10) },
  ],
  note: say`Some consoles show one more tab on the left, ${more.devices}.`,
});

const rolesCard: Part = {
  part: 'stack',
  card: true,
  parts: [
    { part: 'heading', text: labels.roles },
    { part: 'words', text: bar(9) },
  ],
};

function applicationsCard(rows: readonly Part[]): Part {
  return {
    part: 'stack',
    card: true,
    parts: [
      {
        part: 'row',
        apart: true,
        parts: [
          { part: 'heading', text: labels.applications },
          { part: 'button', text: labels.plus, look: 'round', mark: 'plus' },
        ],
      },
      ...rows,
    ],
  };
}

/** The user's Applications tab before the app is given. */
export const userApplications: Screen = userPage({
  tab: labels.applications,
  body: [
    {
      part: 'columns',
      parts: [rolesCard, applicationsCard([{ part: 'words', text: bar(14) }])],
    },
  ],
});

/** The same tab when the app waits for approval. */
export const userApplicationsPending: Screen = userPage({
  tab: labels.applications,
  body: [
    {
      part: 'columns',
      parts: [
        rolesCard,
        applicationsCard([
          { part: 'words', text: displayName, look: 'strong' },
          { part: 'state', state: 'pending', text: labels.pending },
          { part: 'words', text: more.adminConfigured },
        ]),
      ],
    },
  ],
});

export const assignLogin: Screen = userPage({
  tab: labels.applications,
  body: [],
  dialog: {
    title: [more.assignNewLoginTo, user],
    body: [
      { part: 'words', text: more.overrides },
      { part: 'select', label: labels.selectApplication, value: displayName, mark: 'app' },
    ],
    buttons: [cancel, { part: 'button', text: labels.continue, look: 'main', mark: 'continue' }],
  },
});

export const editLogin: Screen = userPage({
  tab: labels.applications,
  body: [],
  dialog: {
    title: [more.edit, displayName, more.loginFor, user],
    body: [
      { part: 'tick', text: more.allowSignIn, on: true },
      { part: 'tick', text: more.hideInPortal, on: false },
      { part: 'field', label: labels.scimUsername, value: bar(16) },
      { part: 'field', label: labels.title, value: bar(10) },
      { part: 'field', label: labels.department, value: bar(8) },
    ],
    buttons: [
      cancel,
      { part: 'button', text: labels.delete, look: 'plain' },
      { part: 'button', text: labels.save, look: 'main', mark: 'save' },
    ],
  },
  note: say`The dialog has more fields than drawn here, and scrolls. ${labels.delete} is the neighbour of ${labels.save}.`,
});
