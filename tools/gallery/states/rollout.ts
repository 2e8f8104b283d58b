import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Rollout';

/** The roll-out, from closed to agreed. */
export const rollout: readonly GalleryState[] = [
  setupState([group, 'closed', 'Roll-out'], 'rollout', screenPasts.bothAdded),
  setupState(
    [group, 'open, the form sent empty', 'Fill in all three.'],
    'rollout',
    screenPasts.confirmed,
    { act: (user) => user.press('Record agreement') },
  ),
  setupState(
    [group, 'agreed, with the change record', 'Paula Berg'],
    'rollout',
    screenPasts.agreed,
  ),
];
