import { labels } from '../../domain/guide/labels.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import { say } from '../../domain/guide/text.ts';
import { ourApp } from './our-app.ts';
import { type Spot, spot } from './callout.ts';

/** Where steps 2 and 3 happen: on the app’s Configuration and Provisioning tabs. */

export const configureSpots = {
  'configure.open-tab': [
    ourApp,
    spot(
      'app-tabs',
      'tab-configuration',
      'press',
      say`In the column on the left press ${labels.configuration}, the second tab.`,
    ),
  ],
  'configure.base-url': [
    spot(
      'configuration-disabled',
      'base-url',
      'fill',
      say`Paste the URL into the field ${labels.scimBaseUrl}, below ${labels.apiStatus}.`,
    ),
  ],
  'configure.token': [
    spot(
      'configuration-disabled',
      'token',
      'fill',
      say`Paste the token into ${labels.scimBearerToken}, the last field of the page.`,
    ),
  ],
  'configure.enable': [
    spot(
      'configuration-disabled',
      'enable',
      'press',
      say`Above the fields, beside the word ${more.disabled}, press ${labels.enable}.`,
    ),
    spot(
      'configuration-enabled',
      'api-status',
      'look',
      say`Under ${labels.apiStatus} the word should now be ${labels.enabled}, and the button ${more.disable}.`,
    ),
  ],
  'configure.save': [
    spot(
      'configuration-enabled',
      'save',
      'press',
      say`In the top right corner press ${labels.save}.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Spot[]>>;

export const provisioningSpots = {
  'provisioning.open-tab': [
    ourApp,
    spot(
      'app-tabs',
      'tab-provisioning',
      'press',
      say`In the column on the left press ${labels.provisioning}, the seventh tab.`,
    ),
  ],
  'provisioning.enable': [
    spot(
      'provisioning',
      'enable',
      'tick',
      say`Tick the first box of the page, ${labels.enableProvisioning}.`,
    ),
  ],
  'provisioning.approval': [
    spot(
      'provisioning',
      'approval',
      'tick',
      say`Tick the three boxes under each other: ${labels.createUser}, ${labels.deleteUser} and ${labels.updateUser}.`,
    ),
  ],
  'provisioning.deleted': [
    spot(
      'provisioning',
      'deleted',
      'choose',
      say`In the first drop-down list, under ${labels.whenDeleted}, choose ${labels.delete}.`,
    ),
  ],
  'provisioning.suspended': [
    spot(
      'provisioning',
      'suspended',
      'choose',
      say`In the second drop-down list, under ${labels.whenSuspended} choose ${labels.suspend}.`,
    ),
  ],
  'provisioning.save': [
    spot('provisioning', 'save', 'press', say`In the top right corner press ${labels.save}.`),
  ],
} as const satisfies Readonly<Record<string, readonly Spot[]>>;
