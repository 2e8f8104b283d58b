import type { Facts, ProblemCode } from '../domain/problems/codes.ts';
import { day, fact, words, type Say } from './message.ts';

/** A number of entries as words. */
function entries(facts: Facts, key: string, fallback: string): string {
  return `${fact(facts, key, fallback)} ${facts[key] === 1 ? 'entry' : 'entries'}`;
}

/** The journal, and files that are handed over. */
export const fileProblems = {
  JOURNAL_UNWRITABLE: words(
    'This app cannot write to its folder.',
    'Nothing you do here could be kept.',
    'Make the folder writable for you, then start the app again.',
  ),
  JOURNAL_DISK_FULL: words(
    'The disk is full.',
    'The last action was not recorded.',
    'Free some space, then do it again.',
  ),
  JOURNAL_TORN_LINE: words(
    'The last entry was cut off.',
    'The app or the computer stopped while writing it. All entries before it are whole.',
    'Look at what you did last, and do it again if it is not there.',
  ),
  JOURNAL_DAMAGED: (f) => ({
    what: `${entries(f, 'lines', 'Some')} of this set-up cannot be read.`,
    why: 'The file was changed or damaged. What cannot be read is left as it is and not counted.',
    next: 'Compare what you see with what you did; tick again what is missing.',
  }),
  JOURNAL_NEWER: (f) => ({
    what: `A newer version of this app wrote ${entries(f, 'count', 'some')} here.`,
    why: 'This version keeps them but does not understand them.',
    next: 'Use the newer version for this set-up.',
  }),
  SETUP_NOT_FOUND: words(
    'This set-up is no longer there.',
    'Its folder was removed or cannot be read.',
    'Choose another one from the list.',
  ),
  FILE_TOO_LARGE: (f) => ({
    what: 'This file is too large.',
    why: `Reports and confirmations hold at most ${fact(f, 'limitMb', '5')} MB. It was not read.`,
    next: 'Choose the file that ends in .wisq-setup or .wisq-confirmation.',
  }),
  FILE_UNREADABLE: words(
    'This file cannot be read.',
    'It was moved, or you may not open it.',
    'Save it again from the mail or chat it came with, then open it.',
  ),
  FILE_NOT_OURS: words(
    'This file is neither a report nor a confirmation.',
    'It does not hold what this app writes.',
    'Choose the file that ends in .wisq-setup or .wisq-confirmation.',
  ),
  FILE_CUT_OFF: words(
    'This file ends too early.',
    'A part of it is missing, as after a broken download.',
    'Save it again from the mail or chat it came with, or ask for it once more.',
  ),
  FILE_NEWER: (f) => ({
    what: 'A newer version of this app wrote this file.',
    why: `It has format ${fact(f, 'version', 'of a later kind')}; this app reads up to ${fact(f, 'known', '1')}.`,
    next: 'Open it with the newer version of this app.',
  }),
  FILE_DAMAGED: (f) => ({
    what: 'This file holds something that does not belong there.',
    why: `It was changed or damaged${f['where'] === undefined ? '' : `, at ${fact(f, 'where', '')}`}. Nothing of it was used.`,
    next: 'Ask for the file once more, sent as an attachment.',
  }),
  FILE_ALTERED: words(
    'This file was changed after it was saved.',
    'Its content does not match the digest written into it. Nothing of it was used.',
    'Ask for the file once more, unchanged.',
  ),
  FILE_UNWRITABLE: words(
    'The file was not saved.',
    'The folder cannot be written to, or there is no room.',
    'Choose another folder.',
  ),
  FILE_CLOSED: words('This file is no longer open.', 'Others were opened since.', 'Open it again.'),
  PDF_FAILED: words(
    'The PDF could not be made.',
    'The page for it did not come up.',
    'Try again, or copy the text instead.',
  ),
  CONFIRMATION_OTHER_SETUP: words(
    'This confirmation is for another set-up.',
    'No set-up on this computer is the one it names.',
    'Open it on the computer whose report Wisq confirmed, or send Wisq a report from here.',
  ),
  CONFIRMATION_USER_GONE: (f) => ({
    what: `This confirmation is about ${fact(f, 'users', 'a test user')}, who is not in this set-up any more.`,
    why: 'The test user was removed after the report was saved.',
    next: 'Save a new report and send it to Wisq.',
  }),
  CONFIRMATION_OUTDATED: (f) => ({
    what: `Something changed for ${fact(f, 'users', 'a test user')} since Wisq’s report was saved.`,
    why: 'What arrived, or what should arrive, is not what Wisq saw.',
    next: 'Save a new report and send it to Wisq.',
  }),
  CONFIRMATION_STATE_UNKNOWN: words(
    'This confirmation is based on a state that this computer does not know.',
    'The report behind it holds entries that are not in this set-up’s record.',
    'Open it on the computer that saved the report, or send Wisq a new one from here.',
  ),
  CONFIRMATION_MISMATCH: (f) => ({
    what: `Wisq did not see what is recorded here for ${fact(f, 'users', 'a test user')}.`,
    why: 'The report was changed on its way to Wisq, or the confirmation on its way back.',
    next: 'Tell your Wisq Agent Strategist on the call, and send a new report.',
  }),
  CONFIRMATION_FUTURE: (f) => ({
    what: 'This confirmation is dated in the future.',
    why: `It was given on ${day(f, 'on', 'a day to come')}. The clock of this computer, or of the one it was made on, is wrong.`,
    next: 'Compare the date here with a clock you trust. If it is right, ask Wisq to save the confirmation again.',
  }),
  CONFIRMATION_ALREADY_TAKEN: words(
    'This confirmation is in the record already.',
    'The same file was accepted before.',
    '',
  ),
  CONFIRMATION_NOBODY: words(
    'Nobody is confirmed or declined yet.',
    'A confirmation says yes or no about at least one test user.',
    'Choose for one or more of them.',
  ),
} satisfies Partial<Record<ProblemCode, Say>>;
