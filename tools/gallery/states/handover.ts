import type { OpenedFile } from '../../../shared/domain/handover/opened-file.ts';
import { makeReport, reportText } from '../../../shared/domain/handover/make-report.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { Past, userIds } from '../../fixtures/past.ts';
import { company, comparedEntry } from '../../fixtures/company.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupId, setupState, state } from '../gallery-state.ts';
import { handoverOneLogin } from './handover-onelogin.ts';

const group = 'Handover';
const [first, second] = userIds;
type Source = Extract<OpenedFile, { kind: 'report' }>['source'];

/** What the handover view is drawn from; a report unless it is one's own setup. */
function source(tell: (past: Past) => Past, change: Partial<Source> = {}): Source {
  return {
    of: { reportId: '66666666-6666-4666-8666-666666666666' },
    entries: tell(new Past()).entries,
    savedAt: '2026-02-05T08:00:00.000Z',
    masked: false,
    facts: [
      ['App', '0.1.0'],
      ['System', 'Linux'],
      ['Route', 'direct'],
    ],
    log: null,
    notices: [],
    since: null,
    ...change,
  };
}

const opened = (from: Source) => ({ events: [opens({ kind: 'report', source: from })] });
const opens = (file: OpenedFile) => ({ type: 'file.opened', file }) as const;
/** A confirmation that was opened. */
const received = (
  preview: Omit<Extract<OpenedFile, { kind: 'confirmation' }>['preview'], 'fileId' | 'setupId'>,
) =>
  opens({
    kind: 'confirmation',
    preview: { fileId: '77777777-7777-4777-8777-777777777777', setupId, ...preview },
  });
const own = { of: { setupId }, savedAt: null, facts: [] };

const peopleFollowed = (past: Past) => screenPasts.agreed(past).tell(comparedEntry(company(420)));

const masked = source(screenPasts.declined, {
  masked: true,
  entries: maskEntries(screenPasts.declined(new Past()).entries),
});

const text = reportText(
  makeReport(
    {
      setupId,
      entries: screenPasts.bothAdded(new Past()).entries,
      savedAt: '2026-02-05T08:00:00.000Z',
      masked: false,
      path: null,
      app: { version: '0.1.0', platform: 'linux', electron: '33' },
      system: { release: '6.1', arch: 'x64', locale: 'en-US', timeZone: 'UTC' },
      clean: { secretPath: null, maskToken: (one) => one },
    },
    () => '0'.repeat(64),
  ),
);

const earlier = {
  by: 'Ines Albrecht',
  on: '2026-02-03',
  channel: 'mail',
  note: '',
  values: null,
  against: null,
} as const;

/** What somebody at Wisq sees of a setup, and what comes back from there. */
export const handover: readonly GalleryState[] = [
  setupState([group, 'one’s own setup', 'Maya Okafor'], 'assign', screenPasts.bothAdded, {
    ...opened(source(screenPasts.bothAdded, own)),
  }),
  setupState(
    [group, 'one’s own, a user declined', 'The department is an old one.'],
    'assign',
    screenPasts.declined,
    {
      ...opened(source(screenPasts.declined, own)),
    },
  ),
  state(group, 'a report, people followed', '389 of 420 arrived', opened(source(peopleFollowed))),
  state(group, 'a report, everything done', 'Setup complete', opened(source(screenPasts.agreed))),
  state(
    group,
    'a report, ready to confirm',
    'Confirm both test users',
    opened(source(screenPasts.allArrived)),
  ),
  state(group, 'a report, what changed since the one before', 'The connection works now', {
    ...opened(
      source(screenPasts.allArrived, {
        since: {
          savedAt: '2026-02-04T08:00:00.000Z',
          changes: [{ code: 'connection-works' }, { code: 'arrived', users: 2 }],
        },
      }),
    ),
  }),
  state(group, 'a report, the name asked for', 'Your name', {
    ...opened(source(screenPasts.allArrived)),
    act: (user) => user.press('Confirm both test users'),
  }),
  state(group, 'a report, confirmed', 'Copy message for the admin', {
    ...opened(source(screenPasts.allArrived)),
    facts: { strategistName: 'Ines Albrecht' },
    answers: { 'confirmation.save': ok({ name: 'Northwind.wisq-confirmation' }) },
    act: (user) => user.press('Confirm both test users'),
  }),
  state(
    group,
    'a report, the test failed',
    'TOKEN_REFUSED',
    opened(source(screenPasts.testFailed)),
  ),
  state(group, 'a report that could not be drawn', 'INTERNAL', {
    ...opened(source(screenPasts.agreed, { facts: null as never })),
    answers: { 'setups.list': ok([]) },
  }),
  state(group, 'a report that shows names and was shortened', 'FILE_NAMES_SHOWN', {
    ...opened(
      source(screenPasts.agreed, {
        notices: [
          problem('FILE_NAMES_SHOWN'),
          problem('FILE_SHORTENED', {
            entries: 2840,
            from: '2026-01-01T08:00:00.000Z',
            until: '2026-01-31T08:00:00.000Z',
            checks: 2800,
            lookUps: 38,
            others: 2,
          }),
        ],
      }),
    ),
  }),
  state(group, 'a report with names hidden', 'User A', opened(masked)),
  state(group, 'a report that was damaged', 'FILE_ALTERED', {
    ...opened(source(screenPasts.bothAdded, { notices: [problem('FILE_ALTERED')] })),
  }),
  state(group, 'a report, users being confirmed', 'Save confirmation', {
    ...opened(source(screenPasts.allArrived)),
    act: (user) => user.press('Decline'),
  }),
  state(group, 'a report, the app’s log with it', 'The app’s log, 2 lines', {
    ...opened(
      source(screenPasts.allArrived, {
        log: [
          '2026-02-05T07:58:12.031Z keychain.get KEYCHAIN_LOCKED',
          '2026-02-05T07:59:40.510Z ipc.handler-threw check.run TypeError',
        ],
      }),
    ),
    act: (user) => user.press('Full record'),
  }),
  setupState(
    [group, 'the report before it is saved, no log to be read', 'LOG_UNREADABLE'],
    'assign',
    screenPasts.bothAdded,
    {
      answers: { 'report.preview': fail('LOG_UNREADABLE', { cause: 'EACCES' }) },
      events: [{ type: 'menu', item: 'save-report' }],
    },
  ),
  setupState(
    [group, 'the report before it is saved', 'Exact file content'],
    'assign',
    screenPasts.bothAdded,
    {
      answers: { 'report.preview': ok({ previewId: setupId, text }) },
      events: [{ type: 'menu', item: 'save-report' }],
    },
  ),
  setupState(
    [group, 'a confirmation of both', 'Accept and plan roll-out'],
    'wisq',
    screenPasts.reportSaved,
    {
      events: [
        received({
          by: 'Ines Albrecht',
          on: '2026-02-03',
          reportSavedAt: '2026-02-03T09:00:00.000Z',
          opensRollout: true,
          rows: [
            [first, 'Maya Okafor'],
            [second, 'Jonas Lindqvist'],
          ].map(([userId = '', name = '']) => ({
            userId,
            name,
            answer: 'confirmed' as const,
            note: '',
            against: null,
            withdrawnAt: null,
          })),
        }),
      ],
    },
  ),
  setupState(
    [group, 'a confirmation that was opened', 'Lee Park'],
    'assign',
    screenPasts.declined,
    {
      events: [
        received({
          by: 'Lee Park',
          on: '2026-02-05',
          reportSavedAt: '2026-02-05T08:00:00.000Z',
          opensRollout: false,
          rows: [
            {
              userId: first,
              name: 'Maya Okafor',
              answer: 'declined',
              note: 'The department is an old one.',
              against: {
                answer: 'confirmed',
                record: { ...earlier, at: '2026-02-03T10:00:00.000Z' },
              },
              withdrawnAt: null,
            },
            {
              userId: second,
              name: 'Jonas Lindqvist',
              answer: 'confirmed',
              note: '',
              against: null,
              withdrawnAt: '2026-02-05T09:10:00.000Z',
            },
          ],
        }),
      ],
    },
  ),
  ...handoverOneLogin,
];
