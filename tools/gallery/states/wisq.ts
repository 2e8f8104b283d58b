import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Wisq confirms';

/** The station between the five steps and the roll-out. */
export const wisq: readonly GalleryState[] = [
  setupState([group, 'not yet', 'Back to the test users'], 'wisq', screenPasts.bothAdded),
  setupState([group, 'to send', 'Save report for Wisq…'], 'wisq', screenPasts.allArrived),
  setupState([group, 'waiting', 'Open confirmation…'], 'wisq', screenPasts.reportSaved),
  setupState([group, 'outdated', 'Send a new one'], 'wisq', screenPasts.reportOutdated),
  setupState([group, 'declined', 'Back to the test users'], 'wisq', screenPasts.declined),
  setupState([group, 'confirmed', 'Plan the roll-out'], 'wisq', screenPasts.confirmed),
];
