import { labels } from '../../domain/guide/labels.ts';
import { guideText } from '../../domain/guide/text.ts';
import { ourApp } from './our-app.ts';
import { callout } from './callout.ts';

/** The way to the app’s Users tab, where approval waits. */
export const approveCallouts = [
  ourApp,
  callout(
    'app-tabs',
    'tab-users',
    'press',
    guideText`In the column on the left, click ${labels.users}, the eighth tab.`,
  ),
  callout(
    'app-users',
    'pending',
    'press',
    guideText`In the row of your test user, click the word ${labels.pending} itself.`,
  ),
  callout(
    'approve',
    'approve',
    'press',
    guideText`In the dialog, click ${labels.approve} at the bottom right.`,
  ),
];
