import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, guideText } from '../../domain/guide/text.ts';
import { callout } from './callout.ts';

/** The way to the app once it is there: its row in the list. */
export const ourApp = callout(
  'applications-list-with-app',
  'our-app',
  'press',
  guideText`In the list of ${labels.applications} click the name ${displayNameValue}.`,
);
