import { labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { bar, blankRow, cancel, connector, displayName, save } from './frame.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import type { Line, Part, Row, Screen } from './parts.ts';

/** Applications: the menu, the list, the catalogue and the page that adds an app. */

/** The console with nothing open: only the bar is sure. */
export const consoleHome: Screen = {
  body: [
    { part: 'words', text: bar(18) },
    { part: 'words', text: bar(30) },
  ],
};

export const applicationsMenu: Screen = {
  section: 'applications',
  menu: [
    { text: labels.applications, mark: 'applications' },
    { text: more.portalTabs },
    { text: more.customConnectors },
  ],
  body: [
    { part: 'words', text: bar(18) },
    { part: 'words', text: bar(30) },
  ],
};

const listControls: Part = {
  part: 'row',
  apart: true,
  parts: [
    {
      part: 'row',
      parts: [
        { part: 'field', value: more.search, search: true },
        { part: 'button', text: more.search, look: 'plain' },
      ],
    },
    { part: 'words', text: more.totalApps },
  ],
};

function list(rows: readonly Row[]): Screen {
  return {
    section: 'applications',
    title: labels.applications,
    actions: [
      { part: 'button', text: more.downloadJson, look: 'main' },
      { part: 'button', text: labels.addApp, look: 'main', mark: 'add-app' },
    ],
    body: [
      listControls,
      {
        part: 'table',
        shares: [4, 3, 2, 3],
        crop: true,
        heads: [more.app, more.authorizationType, labels.users, labels.provisioning],
        rows,
      },
    ],
    note: say`An older form of this page, seen until 2025, has ${labels.addApp} alone in the same corner.`,
  };
}

/** The list before the app is added. */
export const applicationsList: Screen = list([blankRow(12, 7, 1, 8), blankRow(16, 7, 2, 8)]);

/** The list with the app in it. */
export const applicationsListWithApp: Screen = list([
  blankRow(12, 7, 1, 8),
  { cells: [displayName, more.saml2, bar(1), bar(8)], mark: 'our-app' },
  blankRow(16, 7, 2, 8),
]);

/** A row of the catalogue: name, maker, type. */
function catalogueRow(name: Line, maker: 'OneLogin' | null, mark?: string): Row {
  const named: Part = {
    part: 'stack',
    parts: [
      { part: 'words', text: name, look: 'strong' },
      { part: 'words', text: maker === null ? bar(12) : more.oneLoginInc },
    ],
  };
  return { cells: [named, more.samlProvisioning], ...(mark !== undefined && { mark }) };
}

export const findApplications: Screen = {
  section: 'applications',
  title: more.findApplications,
  body: [
    { part: 'field', value: { value: 'search-text' }, search: true, mark: 'search' },
    {
      part: 'table',
      shares: [3, 1],
      crop: true,
      heads: [],
      rows: [
        catalogueRow(more.coreSchema11, 'OneLogin'),
        catalogueRow(more.kongEnterprise, null),
        catalogueRow({ connector: 'core' }, 'OneLogin'),
        catalogueRow({ connector: 'enterprise' }, 'OneLogin', 'enterprise'),
        catalogueRow({ connector: 'enterprise-full-saml' }, 'OneLogin'),
      ],
    },
  ],
  note: say`There are more rows, and their order changes: go by the whole name. The row that begins with KONG, the one with Core and those with Schema v1.1 are look-alikes.`,
};

export const addPage: Screen = {
  section: 'applications',
  crumb: more.appListing,
  title: [more.add, connector],
  actions: [cancel, save],
  tabs: [{ text: labels.configuration }],
  tab: labels.configuration,
  body: [
    { part: 'heading', text: more.portal },
    { part: 'field', label: labels.displayName, value: displayName, mark: 'display-name' },
    { part: 'tick', text: more.visibleInPortal, on: true, look: 'toggle' },
    {
      part: 'row',
      parts: [
        { part: 'box', label: more.rectangularIcon },
        { part: 'box', label: more.squareIcon },
      ],
    },
    { part: 'field', label: more.description, lines: [] },
  ],
};
