import { labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { bar, blankRow, cancel, displayName, rolePage, save, user } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Part, Screen } from './parts.ts';

/** Roles: the list, a new one, and its users. */

export const rolesList: Screen = {
  section: 'users',
  title: labels.roles,
  actions: [{ part: 'button', text: labels.newRole, look: 'main', mark: 'new-role' }],
  body: [
    {
      part: 'row',
      parts: [
        { part: 'field', value: more.searchRoles, search: true },
        { part: 'button', text: more.search, look: 'main' },
      ],
    },
    {
      part: 'table',
      shares: [1, 2],
      heads: [more.role, more.apps],
      rows: [blankRow(9, 20), { cells: [bar(11), bar(14)], mark: 'role' }, blankRow(8, 24)],
    },
  ],
};

export const newRole: Screen = {
  section: 'users',
  crumb: labels.roles,
  title: bar(14),
  titleIsField: true,
  actions: [cancel, save],
  tabs: [{ text: labels.applications }],
  tab: labels.applications,
  body: [
    { part: 'heading', text: labels.selectAppsToAdd },
    {
      part: 'row',
      parts: [
        { part: 'tile', text: bar(9), chosen: false },
        { part: 'tile', text: displayName, chosen: true, mark: 'our-app' },
        { part: 'tile', text: bar(7), chosen: false },
      ],
    },
  ],
  note: say`Pictured for a new role. How an app is added to a role that is there already is not seen by us.`,
};

const check: Part = {
  part: 'stack',
  parts: [
    { part: 'heading', text: more.checkExisting },
    {
      part: 'row',
      parts: [
        { part: 'field', value: more.searchForUser },
        { part: 'button', text: labels.check, look: 'main', mark: 'check' },
      ],
    },
    {
      part: 'row',
      apart: true,
      parts: [
        { part: 'words', text: user, look: 'strong' },
        { part: 'words', text: labels.addToRole, look: 'link', mark: 'add-to-role' },
      ],
    },
  ],
};

export const roleUsers: Screen = rolePage({
  tab: labels.users,
  body: [
    {
      part: 'row',
      apart: true,
      parts: [
        { part: 'heading', text: more.addedAutomatically },
        { part: 'button', text: more.newMapping, look: 'plain' },
      ],
    },
    check,
    { part: 'heading', text: more.addedManually },
    {
      part: 'table',
      shares: [3, 3, 3, 2],
      crop: true,
      heads: [labels.users, more.addedBy, more.timeAdded, more.action],
      rows: [],
    },
  ],
});

/** What OneLogin asks after Save on a role's page. */
export const roleConfirm: Screen = rolePage({
  tab: labels.users,
  body: [],
  dialog: {
    title: [more.modifying, bar(9), more.willAffect],
    body: [{ part: 'words', text: user }],
    buttons: [cancel, save],
  },
});
