import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, say } from '../../domain/guide/text.ts';
import { approveSpots } from './approve.ts';
import { type Spot, spot } from './callout.ts';

/** Where the tasks of step 5 and of the roll-out happen: at users, at roles, and in the app. */

const toRoles = spot(
  'users-menu',
  'roles',
  'press',
  say`In the black bar point at ${labels.users}; in the menu that opens press ${labels.roles}, the second entry.`,
);

const roleUserSpots = [
  spot(
    'role-users',
    'check',
    'press',
    say`On the role’s ${labels.users} tab type the user’s name into the search field and press ${labels.check} beside it.`,
  ),
  spot(
    'role-users',
    'add-to-role',
    'press',
    say`At the right of the user who was found press ${labels.addToRole}.`,
  ),
  spot('role-users', 'save', 'press', say`In the top right corner press ${labels.save}.`),
  spot(
    'role-confirm',
    'save',
    'press',
    say`In the dialog check the names, then press ${labels.save} at the bottom right.`,
  ),
];

export const assignSpots = {
  'assign.users-list': [
    spot(
      'users-menu',
      'users',
      'press',
      say`In the black bar point at ${labels.users}; in the menu that opens press the first entry, ${labels.users}.`,
    ),
  ],
  'assign.pick-user': [
    spot('users', 'user', 'press', say`In the list press the row of your test user.`),
  ],
  'assign.applications-tab': [
    spot(
      'user-info',
      'tab-applications',
      'press',
      say`In the column on the left of the user’s page press ${labels.applications}.`,
    ),
  ],
  'assign.add-login': [
    spot(
      'user-applications',
      'plus',
      'press',
      say`Press the round ${labels.plus} at the top right of the card ${labels.applications}.`,
    ),
    spot(
      'assign-login',
      'app',
      'choose',
      say`In the dialog choose ${displayNameValue} in the drop-down list ${labels.selectApplication}.`,
    ),
    spot(
      'assign-login',
      'continue',
      'press',
      say`In the dialog press ${labels.continue} at the bottom right.`,
    ),
  ],
  'assign.save-login': [
    spot(
      'edit-login',
      'save',
      'press',
      say`In the dialog press ${labels.save}, outermost at the bottom right; the button left of it is ${labels.delete}.`,
    ),
    spot(
      'user-applications-pending',
      'save-user',
      'press',
      say`Back on the user’s page press ${labels.saveUser} in the top right corner, if it is blue.`,
    ),
  ],
  'assign.roles-list': [
    toRoles,
    spot(
      'roles',
      'new-role',
      'press',
      say`In the top right corner press ${labels.newRole}, or press the row of a role you have.`,
    ),
  ],
  'assign.role-app': [
    spot(
      'new-role',
      'our-app',
      'press',
      say`Under ${labels.selectAppsToAdd} press the tile ${displayNameValue}, so that it shows a tick.`,
    ),
    spot('new-role', 'save', 'press', say`In the top right corner press ${labels.save}.`),
  ],
  'assign.role-users': roleUserSpots,
  'assign.approve': approveSpots,
} as const satisfies Readonly<Record<string, readonly Spot[]>>;

export const rolloutSpots = {
  'rollout.assign-more': [
    toRoles,
    spot('roles', 'role', 'press', say`In the list press the role that has the app.`),
    ...roleUserSpots,
  ],
} as const satisfies Readonly<Record<string, readonly Spot[]>>;
