import { credentialLabels as own } from '../../domain/guide/credential-labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import { bar, blankRow, cancel, save } from './frame.ts';
import type { Part, Screen } from './parts.ts';

/**
 * Where an API credential is made. Labels and order are those of OneLogin's documentation and of
 * several vendors' guides; no picture of the screens was found.
 */

const notes = {
  menu: guideText`Which other entries the menu has is not known to us.`,
  page: guideText`The way and its labels are those of OneLogin’s documentation. What is dashed may look different.`,
};

export const developersMenu: Screen = {
  section: 'developers',
  menu: [
    { text: bar(10), unsure: true },
    { text: own.apiCredentials, mark: 'api-credentials' },
  ],
  body: [
    { part: 'words', text: bar(18) },
    { part: 'words', text: bar(30) },
  ],
  unseen: true,
  note: notes.menu,
};

function apiAccess(page: Partial<Screen>): Screen {
  return {
    section: 'developers',
    title: more.apiAccess,
    actions: [{ part: 'button', text: own.newCredential, look: 'main', mark: 'new-credential' }],
    body: [],
    unseen: true,
    note: notes.page,
    ...page,
  };
}

export const apiCredentials: Screen = apiAccess({
  body: [
    {
      part: 'table',
      unsure: true,
      shares: [3, 2],
      heads: [more.name, bar(6)],
      rows: [blankRow(14, 8), blankRow(10, 8)],
    },
  ],
});

function scope(text: (typeof own)[keyof typeof own], on = false): Part {
  return { part: 'tick', text, on, look: 'radio', ...(on && { mark: 'read-all' }) };
}

export const newCredential: Screen = apiAccess({
  dialog: {
    title: bar(14),
    body: [
      { part: 'field', label: more.name, value: bar(18), mark: 'name', unsure: true },
      scope(own.authenticationOnly),
      scope(own.readUsers),
      scope(own.manageUsers),
      scope(own.readAll, true),
      scope(own.manageAll),
    ],
    buttons: [cancel, save],
  },
});

export const credentialMade: Screen = apiAccess({
  dialog: {
    title: bar(14),
    body: [
      {
        part: 'stack',
        mark: 'both',
        unsure: true,
        parts: [
          { part: 'field', label: own.clientId, value: bar(24) },
          { part: 'field', label: own.clientSecret, value: bar(24) },
        ],
      },
    ],
    buttons: [{ part: 'button', text: more.done, look: 'main' }],
  },
});
