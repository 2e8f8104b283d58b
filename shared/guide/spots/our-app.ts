import { labels } from '../labels.ts';
import { displayNameValue, say } from '../text.ts';
import { spot } from './spot.ts';

/** The way to the app once it is there: its row in the list. */
export const ourApp = spot(
  'applications-list-with-app',
  'our-app',
  'press',
  say`In the list of ${labels.applications} press the name ${displayNameValue}.`,
);
