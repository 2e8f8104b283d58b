import { labels } from '../../domain/guide/labels.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import { say } from '../../domain/guide/text.ts';
import { ourApp } from './our-app.ts';
import { type Spot, spot } from './callout.ts';

/** Where step 4 happens: on the app’s Parameters tab. */

export const attributesSpots = {
  'attributes.open-tab': [
    ourApp,
    spot(
      'app-tabs',
      'tab-parameters',
      'press',
      say`In the column on the left press ${labels.parameters}, the third tab.`,
    ),
  ],
  'attributes.own-fields': [
    spot(
      'parameters',
      'rows',
      'look',
      say`In the table you will find no row ${labels.firstName}, ${labels.lastName} or ${labels.email}: leave it like that.`,
    ),
  ],
  'attributes.title': [
    spot(
      'parameters',
      'title',
      'press',
      say`In the table press the row ${labels.title}, the last one.`,
    ),
    spot(
      'edit-field-title',
      'include',
      'tick',
      say`In the dialog tick ${labels.includeInProvisioning}, if it is there, then press ${labels.save} at its bottom right.`,
    ),
  ],
  'attributes.department': [
    spot(
      'parameters',
      'department',
      'press',
      say`In the table press the row ${labels.department}, the first one.`,
    ),
    spot(
      'edit-field-department',
      'include',
      'tick',
      say`In the dialog tick ${labels.includeInProvisioning}, if it is there, then press ${labels.save} at its bottom right.`,
    ),
  ],
  'attributes.missing-row': [
    spot(
      'parameters',
      'plus',
      'press',
      say`Press the round ${labels.plus} at the right end of the table’s head.`,
    ),
    spot(
      'new-field',
      'field-name',
      'fill',
      say`In the dialog fill in ${more.fieldName}, then press ${labels.save}.`,
    ),
  ],
  'attributes.save': [
    spot(
      'edit-field-department',
      'save',
      'press',
      say`In the dialog press ${labels.save} at the bottom right.`,
    ),
    spot(
      'parameters',
      'save',
      'press',
      say`Back on the page press ${labels.save} in the top right corner.`,
    ),
  ],
  'attributes.reapply': [
    spot(
      'parameters',
      'more-actions',
      'press',
      say`At the top right, left of ${labels.save}, press ${labels.moreActions}.`,
    ),
    spot(
      'more-actions',
      'reapply',
      'press',
      say`In the menu press ${labels.reapplyMappings}, the second entry.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Spot[]>>;
