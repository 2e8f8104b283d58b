import { labels } from '../../domain/guide/labels.ts';
import { screenLabels as more } from '../../domain/guide/screen-labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { ourApp } from './our-app.ts';
import { type Callout, callout } from './callout.ts';

/** Where step 4 happens: on the app’s Parameters tab. */

export const attributesCallouts = {
  'attributes.open-tab': [
    ourApp,
    callout(
      'app-tabs',
      'tab-parameters',
      'press',
      guideText`In the column on the left, click ${labels.parameters}, the third tab.`,
    ),
  ],
  'attributes.own-fields': [
    callout(
      'parameters',
      'rows',
      'look',
      guideText`In the table you will find no row ${labels.firstName}, ${labels.lastName} or ${labels.email}: leave it that way.`,
    ),
  ],
  'attributes.title': [
    callout(
      'parameters',
      'title',
      'press',
      guideText`In the table, click the row ${labels.title}, the last one.`,
    ),
    callout(
      'edit-field-title',
      'include',
      'tick',
      guideText`In the dialog, check ${labels.includeInProvisioning}, if it is there, then click ${labels.save} at its bottom right.`,
    ),
  ],
  'attributes.department': [
    callout(
      'parameters',
      'department',
      'press',
      guideText`In the table, click the row ${labels.department}, the first one.`,
    ),
    callout(
      'edit-field-department',
      'include',
      'tick',
      guideText`In the dialog, check ${labels.includeInProvisioning}, if it is there, then click ${labels.save} at its bottom right.`,
    ),
  ],
  'attributes.missing-row': [
    callout(
      'parameters',
      'plus',
      'press',
      guideText`Click the round ${labels.plus} at the right end of the table’s head.`,
    ),
    callout(
      'new-field',
      'field-name',
      'fill',
      guideText`In the dialog, fill in ${more.fieldName}, then click ${labels.save}.`,
    ),
  ],
  'attributes.save': [
    callout(
      'edit-field-department',
      'save',
      'press',
      guideText`In the dialog, click ${labels.save} at the bottom right.`,
    ),
    callout(
      'parameters',
      'save',
      'press',
      guideText`Back on the page, click ${labels.save} in the top right corner.`,
    ),
  ],
  'attributes.reapply': [
    callout(
      'parameters',
      'more-actions',
      'press',
      guideText`At the top right, left of ${labels.save}, click ${labels.moreActions}.`,
    ),
    callout(
      'more-actions',
      'reapply',
      'press',
      guideText`In the menu, click ${labels.reapplyMappings}, the second entry.`,
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Callout[]>>;
