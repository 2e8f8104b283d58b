import { labels } from '../../domain/guide/labels.ts';
import { displayNameValue, say } from '../../domain/guide/text.ts';
import { spot } from './callout.ts';

/** The way to the app once it is there: its row in the list. */
export const ourApp = spot(
  'applications-list-with-app',
  'our-app',
  'press',
  say`In the list of ${labels.applications} press the name ${displayNameValue}.`,
);
