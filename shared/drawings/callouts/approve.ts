import { labels } from '../../domain/guide/labels.ts';
import { say } from '../../domain/guide/text.ts';
import { ourApp } from './our-app.ts';
import { spot } from './callout.ts';

/** The way to the app’s Users tab, where approval waits. */
export const approveSpots = [
  ourApp,
  spot(
    'app-tabs',
    'tab-users',
    'press',
    say`In the column on the left press ${labels.users}, the eighth tab.`,
  ),
  spot(
    'app-users',
    'pending',
    'press',
    say`In the row of your test user press the word ${labels.pending} itself.`,
  ),
  spot(
    'approve',
    'approve',
    'press',
    say`In the dialog press ${labels.approve} at the bottom right.`,
  ),
];
