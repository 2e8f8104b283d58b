import { screenPasts, longName } from '../../fixtures/screen-pasts.ts';
import { problem } from '../../../shared/domain/problems/codes.ts';
import { type GalleryState, setupState, state, summary } from '../gallery-state.ts';

const group = 'Setups';

/** Before a setup is open, and its menu. */
export const setups: readonly GalleryState[] = [
  state(group, 'none yet', 'Set up Wisq'),
  state(group, 'the list', 'Northwind, test', {
    setups: [
      summary('33333333-3333-4333-8333-333333333333', 'Northwind, production'),
      summary('44444444-4444-4444-8444-444444444444', 'Northwind, test'),
      summary('55555555-5555-4555-8555-555555555555', longName),
    ],
  }),
  state(group, 'the list, a file refused', 'FILE_UNREADABLE', {
    setups: [
      summary('33333333-3333-4333-8333-333333333333', 'Northwind, production'),
      summary('44444444-4444-4444-8444-444444444444', 'Northwind, test'),
    ],
    events: [{ type: 'file.refused', problem: problem('FILE_UNREADABLE') }],
  }),
  setupState(
    [group, 'a long name, its menu open', 'All setups'],
    'provisioning',
    screenPasts.testPassed,
    { setupName: longName, act: (user) => user.press('Northwind Traders') },
  ),
  setupState(
    [group, 'asked whether to delete', 'It cannot be brought back.'],
    'before',
    screenPasts.noTestUser,
    {
      async act(user) {
        await user.press('Northwind');
        await user.press('Delete this setup');
      },
    },
  ),
];
