import type { ListColumn, ListPreview } from '../../domain/rollout/preview.ts';
import type { ListSource, OddReason } from '../../domain/rollout/list.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { count, list } from '../format.ts';
import { plural } from '../plural.ts';

/** Giving the list of people who should have access, and looking at what was read. */

const people = (n: number) => plural(n, { one: 'one person', other: `${count(n)} people` });

const odd: Readonly<Record<OddReason, string>> = {
  'no-at': 'no @, unlike most others',
  'several-at': 'more than one @',
  blank: 'has a space inside',
  control: 'has a character that can’t be shown',
  long: 'longer than 256 characters',
  formula: 'a spreadsheet would calculate it',
  missing: 'this line has no such column',
};

const delimiters = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
} as const;

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;

/** How the list was read: what parts its cells, and in what encoding. */
function readAs({ delimiter, encoding }: ListPreview): string {
  const parted =
    delimiter === null ? 'one name a line' : `columns separated by ${delimiters[delimiter]}`;
  return encoding === null ? parted : `${parted}, ${encodings[encoding]}`;
}

const counted = (n: number, one: string, other: string) =>
  n === 0 ? [] : [plural(n, { one: `${count(n)} ${one}`, other: `${count(n)} ${other}` })];

/** What on the list was not taken for somebody of their own; null: nothing. */
function setAside({ duplicates, empty }: ListPreview): string | null {
  const parts = [
    ...counted(duplicates, 'duplicate', 'duplicates'),
    ...counted(empty, 'empty line', 'empty lines'),
  ];
  return parts.length === 0 ? null : `${list(parts)} left out.`;
}

const sources: Readonly<Record<ListSource, string>> = {
  pasted: 'Pasted',
  file: 'File',
  app: 'The app’s users in OneLogin',
  role: 'Role',
};

export const giveListMessages = {
  title: 'Roll-out list',
  heading: 'Who should have access?',
  lead: 'Give the list of people. This app then shows who is at Wisq, and who is missing and why.',
  place: 'Roll out',
  paste: 'Paste list',
  pasting: 'Reading…',
  open: 'Open file…',
  drop: 'Or drop a CSV or text file here. Usernames or emails, one on each line or in a column.',
  fromOneLogin: 'From OneLogin',
  fromOneLoginWhat: 'Everyone who has the app now, or everyone in a role.',
  who: 'Who',
  everyone: 'Everyone who has the app',
  role: (name: string) => `Role ${foreign(name)}`,
  read: 'Read from OneLogin',
  reading: 'Reading…',
  kept: 'Stays on this computer, in this setup’s folder. Reports and records hold only numbers.',

  previewHeading: (n: number) => `${capitalPeople(n)} on this list`,
  chooseHeading: 'Which column has the names?',
  previewLead: 'Check that these are the right people before you use the list.',
  chooseLead: 'More than one column could be meant, or none looks like usernames or emails.',
  source: ({ source, name }: ListPreview) =>
    name === null ? sources[source] : `${sources[source]}: ${foreign(name)}`,
  readAs,
  column: 'Column with usernames or emails',
  columnName: ({ index, name }: ListColumn) =>
    name === null || name.trim() === '' ? `Column ${count(index + 1)}` : foreign(name),
  columnKind: ({ filled, kind }: ListColumn) => {
    const what = { 'e-mails': 'emails', 'user-names': 'usernames', other: 'other text' }[kind];
    return `${what}, ${plural(filled, { one: 'one row', other: `${count(filled)} rows` })}`;
  },
  header: 'The first line has the columns’ names',
  samples: 'The first people',
  setAside,
  odd: (n: number) =>
    plural(n, { one: 'One entry looks odd', other: `${count(n)} entries look odd` }),
  oddWhat: 'They stay on the list unless noted.',
  oddHead: { line: 'Line', entry: 'Entry', why: 'Why' },
  oddReason: (reason: OddReason, left: boolean) =>
    left ? `${odd[reason]}; left out` : odd[reason],
  line: (line: number) => (line === 0 ? '–' : count(line)),
  allOdd: (n: number) => plural(n, { one: 'Show one more', other: `Show ${count(n)} more` }),
  moreOdd: (n: number) =>
    plural(n, {
      one: 'One more after you use the list',
      other: `${count(n)} more after you use the list`,
    }),
  applyTo: (n: number) =>
    plural(n, { one: 'Use this list (1)', other: `Use this list (${count(n)})` }),
  apply: 'Use this list',
  discard: 'Choose another list',
  found: (n: number) => `${capitalPeople(n)} found on this list.`,
  used: (n: number) => `The list of ${people(n)} is in use.`,
} as const;

function capitalPeople(n: number): string {
  return plural(n, { one: 'One person', other: `${count(n)} people` });
}
