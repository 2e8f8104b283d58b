import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { PageDoubt } from '../../domain/rollout/comparison.ts';
import { askWisq, chosen, counted, message, type Message, param } from './message.ts';

/** Why pages cannot be trusted to hold everybody (shared/domain/rollout/comparison.ts). */
const doubts: Readonly<Record<PageDoubt, string>> = {
  'page-total': 'The total it reports is only what one page holds.',
  'more-than-total': 'It returned more users than the total it reports.',
  repeats: 'The same users came again on a later page.',
  'ids-twice': 'Some users were on more than one page.',
  'total-changes': 'The total it reports changed while its pages were read.',
  'ends-early': 'Its list ended before the total it reports.',
  'short-page': 'A page in the middle held fewer users than the others.',
  unreadable: 'Some entries of its list aren’t users.',
  nameless: 'Some users in its list have neither username nor email.',
  hidden: 'A search found somebody who isn’t in its list.',
  'no-total': 'It reports no total, and its list ended with an error.',
  'too-many': 'It has more pages than this app reads.',
};

/** The roll-out list and comparing it. */
export const rolloutProblems = {
  LIST_EMPTY: message(
    'This list is empty.',
    'It holds no text.',
    'Copy the usernames or emails, one on each line, and paste again.',
  ),
  LIST_TOO_LARGE: (f) => ({
    what: 'This file is too large for a list of people.',
    why: `A list can have up to ${param(f, 'limitMb', '20')} MB.`,
    next: 'Export only the column with usernames or emails.',
  }),
  LIST_TOO_LONG: (f) => ({
    what: 'This list is too long.',
    why: `A list can have up to ${param(f, 'limit', '100,000')} lines.`,
    next: 'Split it and compare one part at a time.',
  }),
  LIST_SPREADSHEET: message(
    'This is a workbook, not a CSV file.',
    'Excel, Numbers and LibreOffice save workbooks in a format of their own.',
    'Open it there, save the sheet as CSV UTF-8, and choose that file.',
  ),
  LIST_NOT_TEXT: message(
    'This file isn’t a list.',
    'It contains something other than text.',
    'Choose a CSV or text file with usernames or emails.',
  ),
  LIST_QUOTES: (f) => ({
    what: 'This file’s quotation marks don’t match.',
    why: `The quotation mark on line ${param(f, 'line', '?')} is never closed, so it’s unclear where cells end.`,
    next: 'Correct that line, or export the file again.',
  }),
  LIST_COLUMN_OPEN: message(
    'It’s not clear which column has the names.',
    'More than one column could have the usernames or emails, or none does.',
    'Choose the column.',
  ),
  LIST_NOBODY: message(
    'This column is empty.',
    'None of its cells has text.',
    'Choose another column.',
  ),
  LIST_CLOSED: message(
    'This list isn’t open anymore.',
    'Another list was opened, or the app restarted.',
    'Give the list again.',
  ),
  LIST_MISSING: message(
    'This setup has no roll-out list.',
    'None was given, or it was forgotten.',
    'Give the list of people who should have access.',
  ),
  LIST_DAMAGED: (f) => ({
    what:
      f['cause'] === undefined
        ? 'The roll-out list on this computer is damaged.'
        : 'The roll-out list on this computer can’t be read.',
    why:
      f['cause'] === undefined
        ? 'Another program changed its file, or the disk has a fault. Nothing was read from it.'
        : `The system reports ${param(f, 'cause', 'an error')}.`,
    next:
      f['cause'] === undefined
        ? 'Forget the list, then give it again.'
        : 'Check that you can read the setup’s folder, then open the list again.',
  }),
  LIST_UNWRITABLE: (f) => ({
    what:
      f['full'] === true
        ? 'The disk is full. The roll-out list can’t be saved.'
        : 'The roll-out list can’t be saved.',
    why: `The system reports ${param(f, 'cause', 'an error')}.`,
    next:
      f['full'] === true
        ? 'Free some disk space, then continue.'
        : 'Check that you can write to the setup’s folder, then continue.',
  }),
  LIST_INCOMPLETE: message(
    'OneLogin’s list couldn’t be read completely.',
    'Part of it isn’t a list of people.',
    'Try again in a few minutes, or give the list as a file.',
  ),
  COMPARISON_RUNNING: message(
    'A comparison is running.',
    'Only one runs at a time.',
    'Wait until it ends, or cancel it.',
  ),
  COMPARISON_NONE: message(
    'There’s no comparison to resume.',
    'It has ended, or was canceled.',
    'Start a new one.',
  ),
  COMPARISON_NOBODY: message(
    'Everybody on the list has arrived with all attributes.',
    'There’s nobody left to check again.',
    'To check everybody again, compare the whole list.',
  ),
  PERSON_UNKNOWN: message(
    'This person isn’t on the list.',
    'The list was replaced.',
    'Look at the new list.',
  ),
  OTHERS_UNKNOWN: message(
    'Who else is at Wisq isn’t known right now.',
    'These names are kept only while the app is open, and only after Wisq’s whole list was read.',
    'Compare the list again.',
  ),
  PAGES_UNRELIABLE: (f) => ({
    what: counted(f, 'searched', {
      none: 'Not found in Wisq’s list, which can’t be trusted.',
      one: () => 'Not found in Wisq’s list of one user, which can’t be trusted.',
      other: (n) => `Not found in Wisq’s list of ${n} users, which can’t be trusted.`,
    }),
    why: `${chosen(f, 'reason', doubts, 'It’s unclear whether it holds everybody.')} It’s unclear whether this person is there.`,
    next: askWisq,
  }),
  ONELOGIN_ASKED_ENOUGH: (f) => ({
    what: counted(f, 'left', {
      none: 'OneLogin wasn’t asked about everybody.',
      one: () => 'OneLogin wasn’t asked about one person.',
      other: (n) => `OneLogin wasn’t asked about ${n} people.`,
    }),
    why: `One comparison asks OneLogin about up to ${param(f, 'limit', '1,000')} people, because its hourly limit is shared with other tools.`,
    next: 'To ask about them, check again later.',
  }),
} as const satisfies Partial<Record<ProblemCode, Message>>;
