import { problem } from '../../../shared/domain/problems/problem.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Guide';

/** Steps whose body is tasks, with the rail, the evidence beside them, and the banner of problems. */
export const guide: readonly GalleryState[] = [
  setupState(
    [group, 'before, nothing there', 'Paste Wisq’s message'],
    'before',
    screenPasts.nothingTicked,
  ),
  setupState(
    [group, 'before, started too early', 'Continue anyway'],
    'before',
    screenPasts.storedOnly,
    { act: (user) => user.press('Open OneLogin') },
  ),
  setupState([group, 'before, ready', 'Open OneLogin'], 'before', screenPasts.readyToStart),
  setupState([group, 'step 1', 'I saved the app'], 'add-app', screenPasts.readyToStart),
  setupState(
    [group, 'a row that does not fit, look-alikes open', 'This row doesn’t have all five'],
    'add-app',
    screenPasts.rowThatDoesNotFit,
    { act: (user) => user.unfold() },
  ),
  setupState([group, 'step 3', 'Step 3'], 'provisioning', screenPasts.testPassed),
  setupState(
    [group, 'step 3, what decides over people not marked', 'Mark these one at a time'],
    'provisioning',
    screenPasts.testPassed,
    { act: (user) => user.press('I saved provisioning') },
  ),
  setupState([group, 'step 4', 'Step 4'], 'attributes', screenPasts.stepFour),
  setupState(
    [group, 'a place in OneLogin beside its item', 'Hide'],
    'attributes',
    screenPasts.stepFour,
    { act: (user) => user.press('Show where') },
  ),
  setupState(
    [group, 'rail and evidence with everything done', 'Done'],
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
    [group, 'an item that could not be recorded', 'JOURNAL_DISK_FULL'],
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
