import { labels } from '../../domain/guide/labels.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { ourApp } from './our-app.ts';
import { type Callout, callout } from './callout.ts';

/** Where steps 2 and 3 happen: on the app’s Configuration and Provisioning tabs. */

export const configureCallouts = {
  'configure.open-tab': [
    ourApp,
    callout(
      'app-tabs',
      'tab-configuration',
      'press',
      guideText`In the column on the left, click ${labels.configuration}, the second tab.`,
    ),
  ],
  'configure.base-url': [
    callout(
      'configuration-disabled',
      'base-url',
      'fill',
      guideText`Paste the URL into the field ${labels.scimBaseUrl}, below ${labels.apiStatus}.`,
    ),
  ],
  'configure.token': [
    callout(
      'configuration-disabled',
      'token',
      'fill',
      guideText`Paste the token into ${labels.scimBearerToken}, the last field of the page.`,
    ),
  ],
  'configure.enable': [
    callout(
      'configuration-disabled',
      'enable',
      'press',
      guideText`Above the fields, beside the word ${more.disabled}, click ${labels.enable}.`,
    ),
    callout(
      'configuration-enabled',
      'api-status',
      'look',
      guideText`Under ${labels.apiStatus} the word should now be ${labels.enabled}, and the button ${more.disable}.`,
    ),
  ],
  'configure.save': [
    callout(
      'configuration-enabled',
      'save',
      'press',
      guideText`In the top right corner, click ${labels.save}.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Callout[]>>;

export const provisioningCallouts = {
  'provisioning.open-tab': [
    ourApp,
    callout(
      'app-tabs',
      'tab-provisioning',
      'press',
      guideText`In the column on the left, click ${labels.provisioning}, the seventh tab.`,
    ),
  ],
  'provisioning.enable': [
    callout(
      'provisioning',
      'enable',
      'tick',
      guideText`Check the first box of the page, ${labels.enableProvisioning}.`,
    ),
  ],
  'provisioning.approval': [
    callout(
      'provisioning',
      'approval',
      'tick',
      guideText`Check the three boxes under each other: ${labels.createUser}, ${labels.deleteUser} and ${labels.updateUser}.`,
    ),
  ],
  'provisioning.deleted': [
    callout(
      'provisioning',
      'deleted',
      'choose',
      guideText`In the first drop-down list, under ${labels.whenDeleted}, choose ${labels.delete}.`,
    ),
  ],
  'provisioning.suspended': [
    callout(
      'provisioning',
      'suspended',
      'choose',
      guideText`In the second drop-down list, under ${labels.whenSuspended} choose ${labels.suspend}.`,
    ),
  ],
  'provisioning.save': [
    callout(
      'provisioning',
      'save',
      'press',
      guideText`In the top right corner, click ${labels.save}.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Callout[]>>;
