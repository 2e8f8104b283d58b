import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import { type Callout, callout } from './callout.ts';

/** Where one looks before the steps, and where step 1 happens. */

export const beforeCallouts = {
  'before.admin': [
    callout(
      'console',
      'bar',
      'look',
      guideText`Look for the black bar along the top with ${labels.users}, ${labels.applications} and the other entries: if you see it, you’re in the admin console.`,
    ),
  ],
  'before.plan': [
    callout(
      'app-tabs',
      'tab-provisioning',
      'look',
      guideText`Look for ${labels.provisioning} among the tabs on the left of an app with provisioning. Yours appears after the first ${labels.save} in step 1.`,
    ),
  ],
  'before.test-users': [
    callout(
      'users',
      'user',
      'look',
      guideText`In the black bar, open ${labels.users}, then ${labels.users} in its menu, and look for your test user; the email is under the name.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Callout[]>>;

export const addAppCallouts = {
  'add-app.sign-in': [
    callout(
      'console',
      'bar',
      'look',
      guideText`When you are signed in to the admin console, a black bar runs along the top, with ${labels.users} and ${labels.applications} in it.`,
    ),
  ],
  'add-app.open-apps': [
    callout(
      'applications-menu',
      'applications',
      'press',
      guideText`In the black bar, hover over ${labels.applications}; in the menu that opens, click the first entry, ${labels.applications}.`,
    ),
  ],
  'add-app.add-app': [
    callout(
      'applications-list',
      'add-app',
      'press',
      guideText`In the top right corner, click ${labels.addApp}.`,
    ),
  ],
  'add-app.connector': [
    callout(
      'find-applications',
      'search',
      'fill',
      guideText`Paste the search text, SCIM Provisioner with SAML, into the search field at the top left; the results narrow while you type.`,
    ),
    callout(
      'find-applications',
      'enterprise',
      'press',
      guideText`Click the row whose whole name is SCIM Provisioner with SAML (SCIM v2 Enterprise), with nothing before it and nothing after it.`,
    ),
  ],
  'add-app.display-name': [
    callout(
      'add-page',
      'display-name',
      'fill',
      guideText`In the first field, ${labels.displayName}, replace what’s there with ${displayNameValue}.`,
    ),
  ],
  'add-app.save': [
    callout('add-page', 'save', 'press', guideText`In the top right corner, click ${labels.save}.`),
  ],
} as const satisfies Readonly<Record<string, readonly Callout[]>>;
