import { fail, ok } from '../../../shared/domain/problems/result.ts';
import type { ListPreview } from '../../../shared/domain/rollout/preview.ts';
import { emailAt } from '../../fixtures/company.ts';
import { appLook } from '../../fixtures/onelogin-looks.ts';
import type { Past } from '../../fixtures/past.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type Answers, type GalleryState, type More, setupState } from '../gallery-state.ts';

const group = 'Roll-out list, given';

const noList = { list: null, counts: null, progress: null, notListed: null, othersShown: false };
const emails = Array.from({ length: 4 }, (_, index) => emailAt(index));

const preview = (more: Partial<ListPreview> = {}): ListPreview => ({
  previewId: '44444444-4444-4444-8444-444444444444',
  source: 'file',
  name: 'people-and-finance.csv',
  delimiter: ';',
  encoding: 'windows-1252',
  header: true,
  columns: [
    {
      index: 0,
      name: 'Name',
      kind: 'other',
      samples: ['Lena Fischer', 'Omar Haddad'],
      filled: 421,
    },
    { index: 1, name: 'Work email', kind: 'e-mails', samples: emails, filled: 421 },
    { index: 2, name: 'Manager', kind: 'e-mails', samples: emails.slice(2), filled: 388 },
  ],
  column: 1,
  candidates: [1],
  people: 420,
  duplicates: 1,
  empty: 2,
  oddCount: 3,
  odd: [
    { line: 12, text: 'sofia marin@northwind.example', why: 'blank', left: false },
    { line: 88, text: 'contractor-17', why: 'no-at', left: false },
    { line: 214, text: '=HYPERLINK("northwind.example")', why: 'formula', left: true },
  ],
  samples: emails,
  ...more,
});

const connected = (past: Past) => screenPasts.confirmed(past).connected().saw(appLook());

const opened = (
  answers: Answers,
  then: (user: Parameters<GalleryState['act']>[0]) => Promise<void> = async () => {},
): More => ({
  answers: { 'rollout.show': ok(noList), ...answers },
  async act(user) {
    await user.press('Follow people…');
    await then(user);
  },
});

const pasted = (name: string, shows: string, more: Partial<ListPreview>) =>
  setupState(
    [group, name, shows],
    'rollout',
    screenPasts.confirmed,
    opened({ 'rollout.paste': ok(preview(more)) }, (user) => user.press('Paste list')),
  );

/** Giving the list, and looking at what was read. */
export const giveList: readonly GalleryState[] = [
  setupState([group, 'to be given', 'Or drop a CSV'], 'rollout', screenPasts.confirmed, opened({})),
  setupState(
    [group, 'to be given, OneLogin connected', 'Read from OneLogin'],
    'rollout',
    connected,
    opened({ 'rollout.roles': ok([{ id: 192_513, name: 'Wisq users' }]) }),
  ),
  setupState(
    [group, 'OneLogin’s roles can’t be read', 'ONELOGIN_UNREACHABLE'],
    'rollout',
    connected,
    opened({ 'rollout.roles': fail('ONELOGIN_UNREACHABLE', { host: 'northwind.onelogin.com' }) }),
  ),
  setupState(
    [group, 'a workbook', 'LIST_SPREADSHEET'],
    'rollout',
    screenPasts.confirmed,
    opened({ 'rollout.openList': fail('LIST_SPREADSHEET') }, (user) => user.press('Open file…')),
  ),
  pasted('looked at', 'Use this list (420)', {}),
  pasted('one name a line', 'one name a line', {
    source: 'pasted',
    name: null,
    delimiter: null,
    encoding: null,
    header: false,
    columns: [{ index: 0, name: null, kind: 'e-mails', samples: emails, filled: 420 }],
    column: 0,
    candidates: [0],
    duplicates: 0,
    empty: 0,
    oddCount: 0,
    odd: [],
  }),
  pasted('two columns could be meant', 'Which column has the names?', {
    column: null,
    candidates: [1, 2],
    people: 0,
    duplicates: 0,
    empty: 0,
    oddCount: 0,
    odd: [],
    samples: [],
  }),
  setupState(
    [group, 'used before a column was chosen', 'LIST_COLUMN_OPEN'],
    'rollout',
    screenPasts.confirmed,
    opened(
      {
        'rollout.paste': ok(preview({ column: null, candidates: [1, 2], people: 0, samples: [] })),
        'rollout.use': fail('LIST_COLUMN_OPEN'),
      },
      async (user) => {
        await user.press('Paste list');
        await user.press('Use this list');
      },
    ),
  ),
];
