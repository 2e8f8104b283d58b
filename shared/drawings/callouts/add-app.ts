import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, say } from '../../domain/guide/text.ts';
import { type Spot, spot } from './callout.ts';

/** Where one looks before the steps, and where step 1 happens. */

export const beforeSpots = {
  'before.admin': [
    spot(
      'console',
      'bar',
      'look',
      say`Look for the black bar along the top with ${labels.users}, ${labels.applications} and the other entries: who sees it is in the admin console.`,
    ),
  ],
  'before.plan': [
    spot(
      'app-tabs',
      'tab-provisioning',
      'look',
      say`Look for ${labels.provisioning} among the tabs on the left of an app with provisioning. Yours appears after the first ${labels.save} in step 1.`,
    ),
  ],
  'before.test-users': [
    spot(
      'users',
      'user',
      'look',
      say`In the black bar open ${labels.users}, then ${labels.users} in its menu, and look for your test user; the e-mail stands under the name.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Spot[]>>;

export const addAppSpots = {
  'add-app.sign-in': [
    spot(
      'console',
      'bar',
      'look',
      say`When you are signed in to the admin console, a black bar runs along the top, with ${labels.users} and ${labels.applications} in it.`,
    ),
  ],
  'add-app.open-apps': [
    spot(
      'applications-menu',
      'applications',
      'press',
      say`In the black bar point at ${labels.applications}; in the menu that opens press the first entry, ${labels.applications}.`,
    ),
  ],
  'add-app.add-app': [
    spot(
      'applications-list',
      'add-app',
      'press',
      say`In the top right corner press ${labels.addApp}.`,
    ),
  ],
  'add-app.connector': [
    spot(
      'find-applications',
      'search',
      'fill',
      say`Paste the search text, SCIM Provisioner with SAML, into the search field at the top left; the results narrow while you type.`,
    ),
    spot(
      'find-applications',
      'enterprise',
      'press',
      say`Press the row whose whole name is SCIM Provisioner with SAML (SCIM v2 Enterprise), with nothing before it and nothing after it.`,
    ),
  ],
  'add-app.display-name': [
    spot(
      'add-page',
      'display-name',
      'fill',
      say`In the first field, ${labels.displayName}, replace what stands there with ${displayNameValue}.`,
    ),
  ],
  'add-app.save': [
    spot('add-page', 'save', 'press', say`In the top right corner press ${labels.save}.`),
  ],
} as const satisfies Readonly<Record<string, readonly Spot[]>>;
