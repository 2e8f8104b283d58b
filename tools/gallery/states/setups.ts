import { screenPasts, longName } from '../../fixtures/screen-pasts.ts';
import type { ReportSummary } from '../../../shared/contract/contract.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { daysBefore } from '../../../shared/domain/setup/token-end.ts';
import { localDate } from '../../../shared/domain/text/dates.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { type GalleryState, setupState, state, summary } from '../gallery-state.ts';

const group = 'Setups';

/** A customer's report in the list. */
function report(
  setupId: string,
  name: string,
  owner: 'admin' | 'wisq',
  answeredAt: string | null,
): ReportSummary {
  return {
    setupId,
    name,
    oneLoginHost: 'northwind.onelogin.com',
    savedAt: '2026-02-05T08:00:00.000Z',
    next:
      owner === 'wisq'
        ? { owner, code: 'wisq-confirms', step: 'wisq' }
        : { owner, code: 'approve', step: 'assign' },
    answeredAt,
  };
}

/** A token whose last day is in so many days from today. */
function ending(days: number) {
  return { tokenEnd: { on: daysBefore(localDate(new Date()), -days), at: null } };
}

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
  state(group, 'the list, tokens that end', 'the token expired', {
    setups: [
      {
        ...summary('33333333-3333-4333-8333-333333333333', 'Northwind, production', {
          owner: 'nobody',
          action: { code: 'done' },
          step: 'rollout',
        }),
        ...ending(4),
      },
      { ...summary('44444444-4444-4444-8444-444444444444', 'Northwind, test'), ...ending(16) },
      { ...summary('55555555-5555-4555-8555-555555555555', longName), ...ending(-1) },
    ],
  }),
  state(group, 'the list, one cannot be opened', 'SETUP_UNREADABLE', {
    setups: [
      summary('33333333-3333-4333-8333-333333333333', 'Northwind, production'),
      {
        ...summary('44444444-4444-4444-8444-444444444444', ''),
        next: null,
        problem: problem('SETUP_UNREADABLE', {
          setup: '44444444-4444-4444-8444-444444444444',
          cause: 'no-file',
        }),
      },
    ],
  }),
  state(group, 'the list, one that is done and one that waits', 'Done', {
    setups: [
      summary('33333333-3333-4333-8333-333333333333', 'Northwind, production', {
        owner: 'nobody',
        action: { code: 'done' },
        step: 'rollout',
      }),
      summary('44444444-4444-4444-8444-444444444444', 'Northwind, test', {
        owner: 'wisq',
        action: { code: 'wisq-confirms', users: 2, since: '2026-02-03T10:30:00.000Z' },
        step: 'wisq',
      }),
    ],
  }),
  state(group, 'the list of customers’ reports', 'Northwind, production', {
    facts: { someReports: true },
    answers: {
      'reports.list': ok([
        report('33333333-3333-4333-8333-333333333333', 'Northwind, production', 'wisq', null),
        report('44444444-4444-4444-8444-444444444444', longName, 'admin', null),
        report(
          '55555555-5555-4555-8555-555555555555',
          'Northwind, test',
          'wisq',
          '2026-02-05T09:00:00.000Z',
        ),
      ]),
    },
  }),
  state(group, 'the list, opened reports that cannot be read', 'REPORTS_UNREADABLE', {
    facts: { someReports: true },
    setups: [
      summary('33333333-3333-4333-8333-333333333333', 'Northwind, production'),
      summary('44444444-4444-4444-8444-444444444444', 'Northwind, test'),
    ],
    answers: { 'reports.list': fail('REPORTS_UNREADABLE', { cause: 'damaged' }) },
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
    [group, 'the journal to be exported', 'For an audit or a spreadsheet.'],
    'before',
    screenPasts.noTestUser,
    {
      async act(user) {
        await user.press('Northwind');
        await user.press('Export journal…');
      },
    },
  ),
  setupState(
    [group, 'the journal could not be saved', 'FILE_UNWRITABLE'],
    'before',
    screenPasts.noTestUser,
    {
      answers: { 'journal.export': fail('FILE_UNWRITABLE', { cause: 'EACCES' }) },
      async act(user) {
        await user.press('Northwind');
        await user.press('Export journal…');
        await user.press('Save…');
      },
    },
  ),
  setupState(
    [group, 'asked whether to delete', 'This can’t be undone.'],
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
