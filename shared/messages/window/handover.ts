import { comparisonHeads } from '../attributes.ts';
import { foreign } from '../../domain/text/foreign.ts';
import { answerMessages, nameGiven, noteGiven } from '../confirmations.ts';
import { count, duration, isToday, onDay, when } from '../format.ts';
import { plural } from '../plural.ts';
import { handoverLabels } from '../handover.ts';
import { controls } from './controls.ts';
import { wisqMessages } from './wisq.ts';

const saveReport = 'Save report for Wisq…';

/** What a confirmation comes to. In: its answers, and how many test users the setup has. */
function confirmationHeading(
  rows: readonly { readonly name: string; readonly answer: 'confirmed' | 'declined' }[],
  total: number,
): string {
  const declined = rows.filter(({ answer }) => answer === 'declined');
  const [first] = declined;
  if (first !== undefined) {
    return plural(declined.length, {
      one: `Wisq declined ${foreign(first.name)}`,
      other: `Wisq declined ${count(declined.length)} test users`,
    });
  }
  return rows.length >= total
    ? wisqMessages.confirmedHeading(total)
    : `Wisq confirmed ${count(rows.length)} of ${count(total)} test users`;
}

/** The handover view, and reports and confirmations as files. */
export const handoverMessages = {
  ...handoverLabels,
  open: 'Open report or confirmation…',
  show: 'Show for a call',
  namesHidden: 'Names are hidden in the file',
  copySummary: 'Copy summary',
  copied: controls.copied,
  savePdf: 'Save as PDF',
  saved: (name: string) => `Saved as ${foreign(name)}`,
  close: 'Setups',
  back: 'Back to the guide',
  changedSince: (iso: string) => `Since the report from ${when(iso)}`,
  nothingChanged: 'Nothing changed.',
  log: (lines: number) =>
    plural(lines, {
      one: 'The app’s log, one line',
      other: `The app’s log, ${count(lines)} lines`,
    }),
  turn: {
    you: 'Your turn',
    customer: 'Waiting for customer',
    nothing: 'Nothing to do',
    since: (iso: string, nowMs: number) =>
      `Since ${when(iso)} · ${duration(nowMs - Date.parse(iso))}`,
    savedAt: (iso: string) => `Confirmation saved ${when(iso)}`,
  },
  facts: {
    tenant: 'Tenant',
    connector: 'Connector',
    connectors: {
      enterprise: 'SCIM v2 Enterprise',
      'enterprise-full-saml': 'SCIM v2 Enterprise, full SAML',
      core: 'SCIM v2 Core',
      other: 'Another row',
      unsure: 'Not sure',
    },
    lastFailure: 'Last failure',
    none: 'None',
    token: 'Token',
    unknown: 'Unknown',
    noToken: 'None yet',
    noExpiry: 'No expiration date',
    removed: (iso: string) => `Removed ${when(iso)}`,
  },
  received: {
    heading: 'What Wisq received',
    attribute: 'Attribute',
    result: 'Result',
    wisq: 'Wisq',
    ofFive: (n: number, iso: string) => `${count(n)} of 5, ${when(iso)}`,
    notSeen: 'not seen',
    notConfirmed: 'not confirmed',
    confirmed: (on: string) => `Confirmed ${onDay(on)}`,
    declined: (on: string) => `Declined ${onDay(on)}`,
    expected: (value: string) => `expected: ${value}`,
  },
  answer: {
    name: 'Your name',
    confirm: (n: number) =>
      n === 2
        ? 'Confirm both test users'
        : plural(n, { one: 'Confirm the test user', other: `Confirm all ${count(n)} test users` }),
    answerEach: 'Answer each test user',
    save: 'Save confirmation…',
    decline: 'Decline…',
    change: 'Change answer…',
    copyMessage: 'Copy message for the admin',
  },
  /** After the answer was saved: what was answered, and what to do with the file. */
  answered: (
    { confirmed, declined }: { readonly confirmed: number; readonly declined: number },
    total: number,
  ) => {
    if (declined > 0) return 'You answered the report. Send the file to the admin.';
    return confirmed === 2 && total === 2
      ? 'You confirmed both test users. Send the file to the admin.'
      : plural(confirmed, {
          one: 'You confirmed one test user. Send the file to the admin.',
          other: `You confirmed ${count(confirmed)} test users. Send the file to the admin.`,
        });
  },
  reportOf: (iso: string) =>
    isToday(iso) ? `report from today, ${when(iso)}` : `report from ${when(iso)}`,
  expected: comparisonHeads.expected,
  now: 'as it is now',
  goneSince: (iso: string) => handoverLabels.goneSince(when(iso)),
  showAll: (n: number) => `Show all ${count(n)}`,
  clock: 'The computer’s clock was set back here. Entries are in the order they were recorded.',
  confirmedOn: (on: string) => `Wisq confirmed on ${onDay(on)}`,
  declinedOn: (on: string) => `Wisq declined on ${onDay(on)}`,
  nameGiven,
  noteGiven,
  against: {
    confirmed: (on: string) => `Before that, on ${onDay(on)}, Wisq confirmed.`,
    declined: (on: string) => `Before that, on ${onDay(on)}, Wisq declined.`,
  },
  confirm: {
    heading: 'Confirm or decline the test users',
    lead: 'Answer for each one. Your answers go into a file for the admin, who sees them before they’re recorded.',
    yes: 'Confirm',
    no: 'Decline',
    skip: 'No answer',
    note: 'Note to the admin',
    by: 'Your name',
    byMissing: 'Enter your name, so the admin knows who answered.',
    save: 'Save confirmation',
    cancel: controls.cancel,
  },
  proves:
    'This file proves that someone opened this setup’s report as it was recorded, and what they answered. It doesn’t prove who that was: it isn’t signed, so anyone who has the report can make one.',
  accept: {
    place: 'Confirmation file',
    /** In the rail, at the station where it is shown. */
    here: 'Confirmation to accept',
    heading: confirmationHeading,
    lead: (on: string, reportSavedAt: string, opensRollout: boolean) =>
      `Given on ${onDay(on)}, about your report from ${when(reportSavedAt)}.${opensRollout ? ' Accepting it opens the roll-out.' : ''}`,
    fits: 'It’s for this setup, and for what your report showed.',
    unsigned: 'The file isn’t signed',
    inDoubt:
      'Anyone who has the report can make one. If you didn’t expect it, call your Agent Strategist before you accept it.',
    ...answerMessages,
    against: {
      confirmed: (on: string) =>
        `This contradicts a confirmation from ${onDay(on)}. The answer you record last counts; the record keeps both.`,
      declined: (on: string) =>
        `This contradicts a decline from ${onDay(on)}. The answer you record last counts; the record keeps both.`,
    },
    withdrawn: (iso: string) =>
      `You recorded this before and withdrew it on ${onDay(iso)}. If you accept it, it counts again.`,
    yes: 'Accept and plan roll-out',
    /** Where the roll-out does not open by it. */
    yesOnly: 'Accept',
    no: 'Don’t accept',
  },
  report: {
    button: saveReport,
    heading: saveReport,
    lead: 'One file for your Agent Strategist. It never contains the token. This is everything in it:',
    masked: 'Hide names and emails',
    maskedHint: 'Each test user becomes “User A”, “User B”. Wisq can still confirm them.',
    path: 'Include the path of the SCIM Base URL',
    pathHint: 'Only if Wisq asks for it. Otherwise the report shows the host only.',
    log: 'Include this app’s log',
    logHint:
      'Only if Wisq asks for it. Up to 500 lines with codes and times, no names and no values.',
    content: 'Exact file content',
    save: 'Save report',
    back: controls.back,
    preparing: 'Preparing the report',
  },
  record: {
    whole: 'Full record',
    pdf: 'Save as PDF',
    markdown: 'Save as Markdown',
    copy: 'Copy as Markdown',
  },
  declined: 'Declined by Wisq',
  declinedSince: 'Looked up again since. Send Wisq a new report.',
} as const;
