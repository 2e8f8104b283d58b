import { problem } from '../../../shared/domain/problems/codes.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Guide';

/** Steps whose body is tasks, with the rail, the evidence beside them, and the banner of problems. */
export const guide: readonly GalleryState[] = [
  setupState([group, 'nothing ticked', 'Before you start'], 'before', screenPasts.nothingTicked),
  setupState(
    [group, 'Continue pressed too early', 'Continue anyway'],
    'before',
    screenPasts.nothingTicked,
    { act: (user) => user.press('Continue') },
  ),
  setupState(
    [group, 'a row that does not fit, look-alikes open', 'This row does not carry all five'],
    'add-app',
    screenPasts.rowThatDoesNotFit,
    { act: (user) => user.unfold() },
  ),
  setupState([group, 'step 3', 'Step 3'], 'provisioning', screenPasts.testPassed),
  setupState([group, 'step 4', 'Step 4'], 'attributes', screenPasts.stepFour),
  setupState(
    [group, 'a place in OneLogin beside its task', 'Next place'],
    'attributes',
    screenPasts.stepFour,
    { act: (user) => user.press('Show where') },
  ),
  setupState(
    [group, 'rail and evidence with everything done', 'confirmed'],
    'before',
    screenPasts.agreed,
  ),
  setupState(
    [group, 'what reading the journal found', 'JOURNAL_TORN_LINE'],
    'provisioning',
    screenPasts.testPassed,
    { view: { notices: [problem('JOURNAL_TORN_LINE'), problem('JOURNAL_NEWER', { count: 2 })] } },
  ),
  setupState(
    [group, 'a task that could not be recorded', 'JOURNAL_DISK_FULL'],
    'provisioning',
    screenPasts.testPassed,
    { events: [{ type: 'file.refused', problem: problem('JOURNAL_DISK_FULL') }] },
  ),
  setupState(
    [group, 'a journal that another program changed', 'JOURNAL_REPLACED'],
    'provisioning',
    screenPasts.testPassed,
    {
      events: [{ type: 'file.refused', problem: problem('JOURNAL_REPLACED', { reason: 'gone' }) }],
    },
  ),
];
