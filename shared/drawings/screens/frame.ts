import { credentialLabels } from '../../domain/guide/credential-labels.ts';
import { labels } from '../../domain/guide/labels.ts';
import { screenLabels } from '../../domain/guide/screen-labels.ts';
import type { Entry, Part, Row, Screen } from './parts.ts';

/** The parts that several screens share. */

export const displayName = { value: 'display-name' } as const;
export const connector = { value: 'connector' } as const;
export const user = { value: 'user' } as const;

/** The entries of the black bar, in OneLogin's order. */
export const barEntries = [
  labels.users,
  labels.applications,
  screenLabels.devices,
  screenLabels.authentication,
  screenLabels.activity,
  screenLabels.security,
  screenLabels.settings,
  credentialLabels.developers,
] as const;

/** The entries under which a screen can lie. */
export const sections = {
  users: labels.users,
  applications: labels.applications,
  developers: credentialLabels.developers,
} as const;

/** A grey bar, as long as so many characters. */
export const bar = (characters: number) => ({ bar: characters }) as const;

export const save: Part = { part: 'button', text: labels.save, look: 'main', mark: 'save' };
export const saveOff: Part = { part: 'button', text: labels.save, look: 'off' };
export const cancel: Part = { part: 'button', text: screenLabels.cancel, look: 'link' };
const moreActions: Part = {
  part: 'button',
  text: labels.moreActions,
  look: 'plain',
  opens: true,
  mark: 'more-actions',
};

/** A row of which nothing is known but its shape. */
export function blankRow(...bars: readonly number[]): Row {
  return { cells: bars.map(bar) };
}

/** The tabs of an app, in OneLogin's order; each can be pointed at. */
const appTabs: readonly Entry[] = [
  { text: screenLabels.info },
  { text: labels.configuration, mark: 'tab-configuration' },
  { text: labels.parameters, mark: 'tab-parameters' },
  { text: screenLabels.rules },
  { text: screenLabels.sso },
  { text: screenLabels.access },
  { text: labels.provisioning, mark: 'tab-provisioning' },
  { text: labels.users, mark: 'tab-users' },
  { text: screenLabels.privileges },
];

/** A page of the app: headed by the connector's name, Save at the top right, nine tabs on the left. */
export function appPage(page: Pick<Screen, 'tab' | 'body'> & Partial<Screen>): Screen {
  return {
    section: 'applications',
    crumb: labels.applications,
    title: connector,
    actions: [moreActions, save],
    tabs: appTabs,
    ...page,
  };
}

/** A user's page: headed by their name, Save User at the top right. */
export function userPage(page: Pick<Screen, 'tab' | 'body'> & Partial<Screen>): Screen {
  return {
    section: 'users',
    crumb: labels.users,
    title: user,
    actions: [
      moreActions,
      { part: 'button', text: labels.saveUser, look: 'main', mark: 'save-user' },
    ],
    tabs: [
      { text: screenLabels.userInfo },
      { text: screenLabels.authentication },
      { text: labels.applications, mark: 'tab-applications' },
      { text: screenLabels.activity },
    ],
    ...page,
  };
}

/** A role's page once the role is there. */
export function rolePage(page: Pick<Screen, 'tab' | 'body'> & Partial<Screen>): Screen {
  return {
    section: 'users',
    crumb: labels.roles,
    title: bar(12),
    actions: [moreActions, save],
    tabs: [
      { text: labels.applications },
      { text: labels.users, mark: 'tab-users' },
      { text: screenLabels.privileges },
    ],
    ...page,
  };
}
