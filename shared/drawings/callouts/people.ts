import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import { approveCallouts } from './approve.ts';
import { type Callout, callout } from './callout.ts';

/** Where the tasks of step 5 and of the roll-out happen: at users, at roles, and in the app. */

const toRoles = callout(
  'users-menu',
  'roles',
  'press',
  guideText`In the black bar, hover over ${labels.users}; in the menu that opens click ${labels.roles}, the second entry.`,
);

const roleUserCallouts = [
  callout(
    'role-users',
    'check',
    'press',
    guideText`On the role’s ${labels.users} tab type the user’s name into the search field and click ${labels.check} beside it.`,
  ),
  callout(
    'role-users',
    'add-to-role',
    'press',
    guideText`At the right of the user who was found click ${labels.addToRole}.`,
  ),
  callout('role-users', 'save', 'press', guideText`In the top right corner, click ${labels.save}.`),
  callout(
    'role-confirm',
    'save',
    'press',
    guideText`In the dialog, check the names, then click ${labels.save} at the bottom right.`,
  ),
];

export const assignCallouts = {
  'assign.users-list': [
    callout(
      'users-menu',
      'users',
      'press',
      guideText`In the black bar, hover over ${labels.users}; in the menu that opens, click the first entry, ${labels.users}.`,
    ),
  ],
  'assign.pick-user': [
    callout('users', 'user', 'press', guideText`In the list, click the row of your test user.`),
  ],
  'assign.applications-tab': [
    callout(
      'user-info',
      'tab-applications',
      'press',
      guideText`In the column on the left of the user’s page, click ${labels.applications}.`,
    ),
  ],
  'assign.add-login': [
    callout(
      'user-applications',
      'plus',
      'press',
      guideText`Click the round ${labels.plus} at the top right of the card ${labels.applications}.`,
    ),
    callout(
      'assign-login',
      'app',
      'choose',
      guideText`In the dialog, choose ${displayNameValue} in the drop-down list ${labels.selectApplication}.`,
    ),
    callout(
      'assign-login',
      'continue',
      'press',
      guideText`In the dialog, click ${labels.continue} at the bottom right.`,
    ),
  ],
  'assign.save-login': [
    callout(
      'edit-login',
      'save',
      'press',
      guideText`In the dialog, click ${labels.save}, outermost at the bottom right; the button left of it is ${labels.delete}.`,
    ),
    callout(
      'user-applications-pending',
      'save-user',
      'press',
      guideText`Back on the user’s page click ${labels.saveUser} in the top right corner, if it is blue.`,
    ),
  ],
  'assign.roles-list': [
    toRoles,
    callout(
      'roles',
      'new-role',
      'press',
      guideText`In the top right corner, click ${labels.newRole}, or click the row of a role you have.`,
    ),
  ],
  'assign.role-app': [
    callout(
      'new-role',
      'our-app',
      'press',
      guideText`Under ${labels.selectAppsToAdd} click the tile ${displayNameValue}, so that it shows a check.`,
    ),
    callout('new-role', 'save', 'press', guideText`In the top right corner, click ${labels.save}.`),
  ],
  'assign.role-users': roleUserCallouts,
  'assign.approve': approveCallouts,
} as const satisfies Readonly<Record<string, readonly Callout[]>>;

export const rolloutCallouts = {
  'rollout.assign-more': [
    toRoles,
    callout('roles', 'role', 'press', guideText`In the list, click the role that has the app.`),
    ...roleUserCallouts,
  ],
} as const satisfies Readonly<Record<string, readonly Callout[]>>;
