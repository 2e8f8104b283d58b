import { ok } from '../../../shared/domain/problems/result.ts';
import { company, comparedEntry } from '../../fixtures/company.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Rollout';

/** The roll-out, from closed to the closing screen. */
export const rollout: readonly GalleryState[] = [
  setupState([group, 'closed', 'This opens when Wisq'], 'rollout', screenPasts.bothAdded),
  setupState([group, 'the plan', 'Record and finish'], 'rollout', screenPasts.confirmed),
  setupState([group, 'before it deletes, counted', '420 people have the app'], 'rollout', (past) =>
    screenPasts.confirmed(past.connected()).tell({ type: 'onelogin.counted', assigned: 420 }),
  ),
  setupState(
    [group, 'before it deletes, not counted yet', 'Count in OneLogin'],
    'rollout',
    (past) => screenPasts.confirmed(past.connected()),
  ),
  setupState([group, 'the plan, sent empty', 'Fill this in.'], 'rollout', screenPasts.confirmed, {
    act: (user) => user.press('Record and finish'),
  }),
  setupState([group, 'done, with the change record', 'Paula Berg'], 'rollout', screenPasts.agreed),
  setupState(
    [group, 'done, saved, the other forms of the record open', 'Copy as Markdown'],
    'rollout',
    screenPasts.agreed,
    {
      answers: { 'document.save': ok({ name: 'Northwind change record.pdf' }) },
      async act(user) {
        await user.press('Save change record…');
        await user.see('Saved as');
        await user.press('More for the change record');
      },
    },
  ),
  setupState([group, 'done, people followed', 'are at Wisq. Checked'], 'rollout', (past) =>
    screenPasts.agreed(past).tell(comparedEntry(company(420))),
  ),
  setupState(
    [group, 'done, the token’s end typed', 'Save reminder'],
    'rollout',
    screenPasts.endTyped,
  ),
  setupState([group, 'done, the token ends soon', '4 days left'], 'rollout', screenPasts.endNear),
  setupState(
    [group, 'done, the token removed', 'Token removed from this computer'],
    'rollout',
    screenPasts.tokenRemoved,
  ),
];
