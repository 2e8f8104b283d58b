import { labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { appPage, bar, displayName, saveOff, user } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Part, Row, Screen } from './parts.ts';

/** The app's own page: its tabs, its menu, and the users who hold it. */

/** What comes up after the first Save. */
export const appTabsPage: Screen = appPage({
  tab: more.info,
  actions: [{ part: 'button', text: labels.moreActions, look: 'plain', opens: true }, saveOff],
  body: [
    { part: 'field', label: bar(10), unsure: true },
    { part: 'field', label: bar(14), unsure: true },
  ],
  note: say`The tabs on the left are certain; which one is open first is not.`,
});

export const moreActionsMenu: Screen = appPage({
  tab: labels.parameters,
  actionsMenu: [
    { text: more.vendorHomepage, unsure: true },
    { text: labels.reapplyMappings, mark: 'reapply', unsure: true },
    { text: more.samlMetadata, unsure: true },
    { text: labels.delete, unsure: true },
  ],
  body: [
    { part: 'words', text: more.credentialsAre },
    { part: 'words', text: bar(20) },
  ],
  unseen: true,
  note: say`The menu is pictured for another kind of app. ${labels.delete} in it removes the whole app.`,
});

const filters: Part = {
  part: 'row',
  parts: [
    { part: 'field', value: more.search, search: true },
    { part: 'select', value: more.allRoles },
    { part: 'select', value: more.allGroups },
    { part: 'select', value: more.anyStatus },
    { part: 'button', text: more.applyToAll, look: 'plain', opens: true },
  ],
};

const otherUsers: readonly Row[] = [
  {
    cells: [bar(10), { part: 'state', state: 'provisioned', text: labels.provisioned }, null],
  },
  {
    cells: [
      bar(12),
      { part: 'state', state: 'failed', text: labels.failed },
      { part: 'words', text: more.failedCreating, look: 'link' },
    ],
  },
];

export const appUsers: Screen = appPage({
  tab: labels.users,
  body: [
    filters,
    {
      part: 'table',
      shares: [3, 5, 4],
      heads: [more.user, labels.provisioningState, labels.notes],
      rows: [
        {
          cells: [
            user,
            { part: 'state', state: 'pending', text: labels.pending, mark: 'pending' },
            null,
          ],
        },
        ...otherUsers,
      ],
    },
  ],
  note: say`${labels.provisioned} and ${labels.failed} are shown as examples. OneLogin draws them green and red; here their shapes tell them apart.`,
});

/** The dialog behind the word Pending. */
export const approveDialog: Screen = appPage({
  tab: labels.users,
  body: [filters],
  dialog: {
    title: [more.create, user, more.in, displayName],
    body: [
      {
        part: 'table',
        shares: [1, 2],
        heads: [],
        rows: [{ cells: [more.user, user] }],
      },
    ],
    buttons: [
      { part: 'button', text: more.close, look: 'link' },
      { part: 'button', text: more.skip, look: 'plain' },
      { part: 'button', text: labels.approve, look: 'main', mark: 'approve' },
    ],
  },
  note: say`The title says what will happen: ${more.create}, ${more.update} or ${labels.delete}. Read it before you press.`,
});
