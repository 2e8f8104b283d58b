import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { chosen, counted, day, param, message, type Message } from './message.ts';

const chooseOurs = 'Choose the file that ends in .wisq-setup or .wisq-confirmation.';
const implausible: Readonly<Record<string, string>> = {
  twice: 'It lists the same test user or entry twice',
  date: 'It contains a date that doesn’t exist',
  future: 'It contains a confirmation dated after the day it was recorded',
};
const unreadable: Readonly<Record<string, string>> = {
  'no-file': 'Its journal isn’t a file.',
  'no-journal': 'Its journal is missing.',
  EISDIR: 'Its journal isn’t a file.',
  'too-slow': 'Its folder didn’t respond, as happens when a network share is gone.',
  EACCES: 'You don’t have permission to read its folder.',
  EPERM: 'You don’t have permission to read its folder.',
};
const sendNewReport = 'Save a new report and send it to Wisq.';

/** What was left out, by kind. */
function leftOut(f: Params): string {
  return [
    countedAs(f, 'checks', 'connection test', 'connection tests'),
    countedAs(f, 'lookUps', 'lookup', 'lookups'),
    countedAs(f, 'others', 'other entry', 'other entries'),
  ].join(', ');
}

function leftOutEntries(f: Params, subject: string): string {
  return `${subject} from ${day(f, 'from', 'earlier')} to ${day(f, 'until', 'later')}: ${leftOut(f)}.`;
}

function countedAs(f: Params, key: string, one: string, other: string): string {
  return counted(f, key, {
    none: other,
    one: (n) => `${n} ${one}`,
    other: (n) => `${n} ${other}`,
  });
}

/** The journal, and files that are handed over. */
export const fileProblems = {
  JOURNAL_UNWRITABLE: message(
    'This app can’t write to its folder.',
    'Nothing you do here would be saved.',
    'Give yourself write permission for the folder, then restart the app.',
  ),
  JOURNAL_DISK_FULL: message(
    'The disk is full.',
    'The last action wasn’t recorded.',
    'Free up some space, then do it again.',
  ),
  JOURNAL_TORN_LINE: message(
    'The last entry was cut off.',
    'The app or the computer stopped while it was being written. All earlier entries are intact.',
    'Check whether the last thing you did is there. If not, do it again.',
  ),
  JOURNAL_DAMAGED: (f) => ({
    what: counted(f, 'lines', {
      none: 'Some entries of this setup can’t be read.',
      one: (n) => `${n} entry of this setup can’t be read.`,
      other: (n) => `${n} entries of this setup can’t be read.`,
    }),
    why: 'The file was changed or damaged. Unreadable entries are left as they are and not counted.',
    next: 'Compare what you see with what you did, and mark what’s missing again.',
  }),
  JOURNAL_NEWER: (f) => ({
    what: counted(f, 'count', {
      none: 'A newer version of this app wrote some entries here.',
      one: (n) => `A newer version of this app wrote ${n} entry here.`,
      other: (n) => `A newer version of this app wrote ${n} entries here.`,
    }),
    why: 'This version keeps them but doesn’t understand them.',
    next: 'Use the newer version for this setup.',
  }),
  JOURNAL_REPLACED: (f) => ({
    what: 'Another program changed this setup’s journal.',
    why: `${chosen(f, 'reason', { gone: 'The file is gone.', replaced: 'Another file is in its place.', size: 'Its length isn’t what this app left.' }, 'It isn’t as this app left it.')} The last action wasn’t recorded.`,
    next: 'Save a report of this setup now. Restore the journal if you have a backup, then restart the app.',
  }),
  SETUP_UNREADABLE: (f) => ({
    what: 'A setup can’t be opened.',
    why: `${chosen(f, 'cause', unreadable, 'Its journal can’t be read.')} It’s in the folder ${param(f, 'setup', 'of this profile')}.`,
    next: 'Make its folder readable, or move it out of the profile. Other setups aren’t affected.',
  }),
  REPORTS_UNREADABLE: (f) => ({
    what: 'The list of opened reports can’t be read.',
    why: `${chosen(f, 'cause', { damaged: 'Its file is damaged.', EACCES: 'You don’t have permission to read its file.', EPERM: 'You don’t have permission to read its file.', 'no-file': 'Something else is in its place.', EISDIR: 'A folder is in its place.', 'too-slow': 'The disk didn’t respond.' }, 'Its file couldn’t be read.')} The reports themselves aren’t affected.`,
    next: 'Open a report again to start a new list. The old file, reports.json, is kept beside it.',
  }),
  LOG_UNREADABLE: (f) => ({
    what: 'The app’s log can’t be read.',
    why: chosen(
      f,
      'cause',
      {
        EACCES: 'You don’t have permission to read its file.',
        EPERM: 'You don’t have permission to read its file.',
        'no-file': 'Something else is in its place.',
        EISDIR: 'A folder is in its place.',
        'too-large': 'Its file is larger than this app makes it.',
        'too-slow': 'The disk didn’t respond.',
      },
      'Its file couldn’t be read.',
    ),
    next: 'Save the report without the log. Nothing else is missing from it.',
  }),
  SETUP_NOT_FOUND: message(
    'This setup no longer exists.',
    'Its folder was removed or can’t be read.',
    'Choose another one from the list.',
  ),
  FILE_TOO_LARGE: (f) =>
    f['own'] === true
      ? {
          what: 'This report would be too large.',
          why: `A report can be up to ${param(f, 'limitMb', '5')} MB, and this setup has more to tell than that.`,
          next: 'Remove test users you no longer need, then save the report again.',
        }
      : {
          what: 'This file is too large.',
          why: `Reports and confirmations can be up to ${param(f, 'limitMb', '5')} MB. It wasn’t read.`,
          next: chooseOurs,
        },
  FILE_UNREADABLE: message(
    'This file can’t be read.',
    'It was moved, or you don’t have permission to open it.',
    'Save it again from the email or chat it came with, then open it.',
  ),
  FILE_NOT_OURS: message(
    'This file is neither a report nor a confirmation.',
    'Its content isn’t what this app writes.',
    chooseOurs,
  ),
  FILE_CUT_OFF: message(
    'This file is incomplete.',
    'The end is missing, as happens when a download breaks off.',
    'Save it again from the email or chat it came with, or ask for it again.',
  ),
  FILE_NEWER: (f) => ({
    what: 'A newer version of this app wrote this file.',
    why: `It has format ${param(f, 'version', 'of a later version')}; this app reads formats up to ${param(f, 'known', '1')}.`,
    next: 'Open it with the newer version of this app.',
  }),
  FILE_DAMAGED: (f) => ({
    what: 'This file contains something that doesn’t belong there.',
    why: `${chosen(f, 'reason', implausible, 'It was changed or damaged')}${f['where'] === undefined ? '' : `, at ${param(f, 'where', '')}`}. None of it was used.`,
    next: 'Ask for the file again, sent as an attachment.',
  }),
  FILE_ALTERED: message(
    'This file was changed after it was saved.',
    'Its content doesn’t match its digest. None of it was used.',
    'Ask for the file again, unchanged.',
  ),
  FILE_TOO_COMPLEX: (f) => ({
    what: 'This file lists more people than a setup can have.',
    why: `A report can have up to ${param(f, 'limit', '5000')} test users. None of it was used.`,
    next: 'Ask the sender whether this app really saved it.',
  }),
  FILE_FUTURE: (f) => ({
    what: 'This report is dated in the future.',
    why: `It was saved on ${day(f, 'on', 'a day in the future')}. The clock of this computer, or of the one that saved it, is wrong.`,
    next: 'Check the date on this computer. If it’s right, ask for the report to be saved again.',
  }),
  FILE_NAMES_SHOWN: message(
    'This report shows names.',
    'It claims to hide them, but it doesn’t.',
    'Hide the names before you share your screen. Tell the sender.',
  ),
  FILE_SHORTENED: (f) =>
    f['users'] === undefined
      ? {
          what: counted(f, 'entries', {
            none: 'Older entries are left out here.',
            one: (n) => `${n} older entry is left out here.`,
            other: (n) => `${n} older entries are left out here.`,
          }),
          why: `${leftOutEntries(f, 'They are')} The state and the newest results are here.`,
          next: '',
        }
      : {
          what: counted(f, 'users', {
            none: 'Test users are left out here.',
            one: (n) => `${n} test user is left out here, with older entries.`,
            other: (n) => `${n} test users are left out here, with older entries.`,
          }),
          why: `There are too many for one report; those with the newest entries are here. ${leftOutEntries(f, 'What’s left out is')} What’s said here about the roll-out doesn’t include them.`,
          next: '',
        },
  FILE_UNWRITABLE: message(
    'The file wasn’t saved.',
    'The folder isn’t writable, there isn’t enough space, or the name can’t be used.',
    'Choose another folder or name.',
  ),
  FILE_CLOSED: message(
    'This file is no longer open.',
    'Other files were opened since.',
    'Open it again.',
  ),
  PDF_FAILED: message(
    'The PDF couldn’t be created.',
    'Its page didn’t load.',
    'Try again, or copy the text instead.',
  ),
  CONFIRMATION_OTHER_SETUP: message(
    'This confirmation is for another setup.',
    'This computer doesn’t have the setup it’s for.',
    'Open it on the computer whose report Wisq confirmed, or send Wisq a report from here.',
  ),
  CONFIRMATION_USER_GONE: (f) => ({
    what: `This confirmation is about ${param(f, 'users', 'a test user')}, who is no longer in this setup.`,
    why: 'The test user was removed after the report was saved.',
    next: sendNewReport,
  }),
  CONFIRMATION_OUTDATED: (f) => ({
    what: `Something changed for ${param(f, 'users', 'a test user')} since Wisq’s report was saved.`,
    why: 'What arrived, or what should arrive, isn’t what Wisq saw.',
    next: sendNewReport,
  }),
  CONFIRMATION_STATE_UNKNOWN: message(
    'This confirmation is based on a report that this computer doesn’t know.',
    'That report has entries that aren’t in this setup’s record.',
    'Open it on the computer that saved the report, or send Wisq a new one from here.',
  ),
  CONFIRMATION_MISMATCH: (f) => ({
    what: `Wisq didn’t see what’s recorded here for ${param(f, 'users', 'a test user')}.`,
    why: 'The report was changed on its way to Wisq, or the confirmation on its way back.',
    next: 'Tell your Wisq Agent Strategist on the call, and send a new report.',
  }),
  CONFIRMATION_FUTURE: (f) => ({
    what: 'This confirmation is dated in the future.',
    why: `It was given on ${day(f, 'on', 'a day in the future')}. The clock of this computer, or of the one that saved it, is wrong.`,
    next: 'Check the date on this computer. If it’s right, ask Wisq to save the confirmation again.',
  }),
  CONFIRMATION_ALREADY_TAKEN: message(
    'This confirmation is already in the record.',
    'The same file was accepted before.',
    '',
  ),
  CONFIRMATION_NOBODY: message(
    'Nobody is confirmed or declined yet.',
    'A confirmation says yes or no about at least one test user.',
    'Choose yes or no for at least one.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
