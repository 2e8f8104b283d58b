import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { chosen, counted, day, param, message, type Message } from './message.ts';

const chooseOurs = 'Choose the file that ends in .wisq-setup or .wisq-confirmation.';
const implausible: Readonly<Record<string, string>> = {
  twice: 'It names the same test user or entry twice',
  date: 'It holds a date that does not exist',
  future: 'It holds a confirmation dated after the day it was recorded',
};
const unreadable: Readonly<Record<string, string>> = {
  'no-file': 'Its journal is not a file.',
  'no-journal': 'Its journal is not there.',
  EISDIR: 'Its journal is not a file.',
  'too-slow': 'Its folder did not answer, as when a network share is gone.',
  EACCES: 'You are not allowed to read its folder.',
  EPERM: 'You are not allowed to read its folder.',
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
    'This app cannot write to its folder.',
    'Nothing you do here could be kept.',
    'Make the folder writable for you, then start the app again.',
  ),
  JOURNAL_DISK_FULL: message(
    'The disk is full.',
    'The last action was not recorded.',
    'Free some space, then do it again.',
  ),
  JOURNAL_TORN_LINE: message(
    'The last entry was cut off.',
    'The app or the computer stopped while writing it. All entries before it are whole.',
    'Look at what you did last, and do it again if it is not there.',
  ),
  JOURNAL_DAMAGED: (f) => ({
    what: counted(f, 'lines', {
      none: 'Some entries of this setup cannot be read.',
      one: (n) => `${n} entry of this setup cannot be read.`,
      other: (n) => `${n} entries of this setup cannot be read.`,
    }),
    why: 'The file was changed or damaged. What cannot be read is left as it is and not counted.',
    next: 'Compare what you see with what you did; tick again what is missing.',
  }),
  JOURNAL_NEWER: (f) => ({
    what: counted(f, 'count', {
      none: 'A newer version of this app wrote some entries here.',
      one: (n) => `A newer version of this app wrote ${n} entry here.`,
      other: (n) => `A newer version of this app wrote ${n} entries here.`,
    }),
    why: 'This version keeps them but does not understand them.',
    next: 'Use the newer version for this setup.',
  }),
  JOURNAL_REPLACED: (f) => ({
    what: 'Another program changed this setup’s journal.',
    why: `${chosen(f, 'reason', { gone: 'The file is no longer there.', replaced: 'Another file is in its place.', size: 'It is not as long as this app left it.' }, 'It is not as this app left it.')} The last action was not recorded.`,
    next: 'Save a report of this setup now. Put the journal back if you have a backup, then quit this app and start it again.',
  }),
  SETUP_UNREADABLE: (f) => ({
    what: 'A setup cannot be opened.',
    why: `${chosen(f, 'cause', unreadable, 'Its journal cannot be read.')} It is in the folder ${param(f, 'setup', 'of this profile')}.`,
    next: 'Make its folder readable, or move it out of the profile. The other setups work as before.',
  }),
  REPORTS_UNREADABLE: (f) => ({
    what: 'The list of opened reports cannot be read.',
    why: `${chosen(f, 'cause', { damaged: 'Its file is damaged.', EACCES: 'You are not allowed to read its file.', EPERM: 'You are not allowed to read its file.', 'no-file': 'Something else is in its place.', EISDIR: 'A folder is in its place.', 'too-slow': 'The disk did not answer.' }, 'Its file could not be read.')} The reports themselves are not in it.`,
    next: 'Open a report again to start a new list. The old file, reports.json, is kept beside it.',
  }),
  SETUP_NOT_FOUND: message(
    'This setup is no longer there.',
    'Its folder was removed or cannot be read.',
    'Choose another one from the list.',
  ),
  FILE_TOO_LARGE: (f) =>
    f['own'] === true
      ? {
          what: 'This report would be too large.',
          why: `A report holds at most ${param(f, 'limitMb', '5')} MB, and this setup has more to tell than that.`,
          next: 'Remove test users you do not need any more, then save the report again.',
        }
      : {
          what: 'This file is too large.',
          why: `Reports and confirmations hold at most ${param(f, 'limitMb', '5')} MB. It was not read.`,
          next: chooseOurs,
        },
  FILE_UNREADABLE: message(
    'This file cannot be read.',
    'It was moved, or you may not open it.',
    'Save it again from the mail or chat it came with, then open it.',
  ),
  FILE_NOT_OURS: message(
    'This file is neither a report nor a confirmation.',
    'It does not hold what this app writes.',
    chooseOurs,
  ),
  FILE_CUT_OFF: message(
    'This file ends too early.',
    'A part of it is missing, as after a broken download.',
    'Save it again from the mail or chat it came with, or ask for it once more.',
  ),
  FILE_NEWER: (f) => ({
    what: 'A newer version of this app wrote this file.',
    why: `It has format ${param(f, 'version', 'of a later kind')}; this app reads up to ${param(f, 'known', '1')}.`,
    next: 'Open it with the newer version of this app.',
  }),
  FILE_DAMAGED: (f) => ({
    what: 'This file holds something that does not belong there.',
    why: `${chosen(f, 'reason', implausible, 'It was changed or damaged')}${f['where'] === undefined ? '' : `, at ${param(f, 'where', '')}`}. Nothing of it was used.`,
    next: 'Ask for the file once more, sent as an attachment.',
  }),
  FILE_ALTERED: message(
    'This file was changed after it was saved.',
    'Its content does not match the digest written into it. Nothing of it was used.',
    'Ask for the file once more, unchanged.',
  ),
  FILE_TOO_COMPLEX: (f) => ({
    what: 'This file names more people than a setup has.',
    why: `A report holds at most ${param(f, 'limit', '5000')} test users. Nothing of it was used.`,
    next: 'Ask the sender whether it really is a report that this app saved.',
  }),
  FILE_FUTURE: (f) => ({
    what: 'This report is dated in the future.',
    why: `It was saved on ${day(f, 'on', 'a day to come')}. The clock of this computer, or of the one it was saved on, is wrong.`,
    next: 'Compare the date here with a clock you trust. If it is right, ask for the report to be saved again.',
  }),
  FILE_NAMES_SHOWN: message(
    'This report shows names.',
    'It says that they are hidden, and they are not.',
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
          why: `There are too many for one report; those with the newest entries are here. ${leftOutEntries(f, 'What is left out is')} What stands here of the roll-out is without them.`,
          next: '',
        },
  FILE_UNWRITABLE: message(
    'The file was not saved.',
    'The folder cannot be written to, or there is no room.',
    'Choose another folder.',
  ),
  FILE_CLOSED: message(
    'This file is no longer open.',
    'Others were opened since.',
    'Open it again.',
  ),
  PDF_FAILED: message(
    'The PDF could not be made.',
    'The page for it did not come up.',
    'Try again, or copy the text instead.',
  ),
  CONFIRMATION_OTHER_SETUP: message(
    'This confirmation is for another setup.',
    'No setup on this computer is the one it names.',
    'Open it on the computer whose report Wisq confirmed, or send Wisq a report from here.',
  ),
  CONFIRMATION_USER_GONE: (f) => ({
    what: `This confirmation is about ${param(f, 'users', 'a test user')}, who is not in this setup any more.`,
    why: 'The test user was removed after the report was saved.',
    next: sendNewReport,
  }),
  CONFIRMATION_OUTDATED: (f) => ({
    what: `Something changed for ${param(f, 'users', 'a test user')} since Wisq’s report was saved.`,
    why: 'What arrived, or what should arrive, is not what Wisq saw.',
    next: sendNewReport,
  }),
  CONFIRMATION_STATE_UNKNOWN: message(
    'This confirmation is based on a state that this computer does not know.',
    'The report behind it holds entries that are not in this setup’s record.',
    'Open it on the computer that saved the report, or send Wisq a new one from here.',
  ),
  CONFIRMATION_MISMATCH: (f) => ({
    what: `Wisq did not see what is recorded here for ${param(f, 'users', 'a test user')}.`,
    why: 'The report was changed on its way to Wisq, or the confirmation on its way back.',
    next: 'Tell your Wisq Agent Strategist on the call, and send a new report.',
  }),
  CONFIRMATION_FUTURE: (f) => ({
    what: 'This confirmation is dated in the future.',
    why: `It was given on ${day(f, 'on', 'a day to come')}. The clock of this computer, or of the one it was made on, is wrong.`,
    next: 'Compare the date here with a clock you trust. If it is right, ask Wisq to save the confirmation again.',
  }),
  CONFIRMATION_ALREADY_TAKEN: message(
    'This confirmation is in the record already.',
    'The same file was accepted before.',
    '',
  ),
  CONFIRMATION_NOBODY: message(
    'Nobody is confirmed or declined yet.',
    'A confirmation says yes or no about at least one test user.',
    'Choose for one or more of them.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
