import type { Problem } from '../domain/problems/problem.ts';
import { foreign } from '../domain/text/foreign.ts';
import { plural } from './plural.ts';
import { answerMessages, channelMessages, nameGiven } from './confirmations.ts';
import {
  attributeNames,
  comparisonHeads,
  differenceMessage,
  nothingReceived,
  signMessages,
  verdictMessage,
} from './attributes.ts';
import { handoverLabels } from './handover.ts';
import { problemMessage } from './problems.ts';
import { agreementLabels } from './rollout.ts';
import { tokenEndFact } from './token-end.ts';

/** Reports and change records, as PDF and as Markdown. Dates and numbers come in the product's one form (locale.ts). */
export const documentMessages = {
  ...handoverLabels,
  ...answerMessages,
  agreement: agreementLabels,
  attributes: attributeNames,
  channels: channelMessages,
  comparison: comparisonHeads,
  verdict: verdictMessage,
  difference: differenceMessage,
  sign: signMessages,
  aboutAttribute: (attribute: string, sentence: string) => `${attribute}: ${sentence}`,
  noted: (problem: Problem) => {
    const { what, why } = problemMessage(problem);
    return why === '' ? what : `${what} ${why}`;
  },
  reportOf: (when: string) => `Report from ${when}`,
  recordOf: (name: string) => `Change record: ${foreign(name)}`,
  statusHead: ['Step', 'Status', 'Since'],
  /** `what` as `failureMessage` gives it; `since` a sentence. */
  failure: (failure: {
    readonly code: string;
    readonly what: string;
    readonly at: string;
    readonly since: string;
  }) => `${failure.code}: ${failure.what}, ${failure.at}. ${failure.since}`,
  userName: (label: string, userName: string) => `${foreign(label)} (${foreign(userName)})`,
  confirmedBy: (by: string, on: string) => `Confirmed by Wisq, ${on}. ${nameGiven} ${foreign(by)}.`,
  declinedBy: (by: string, on: string) => `Declined by Wisq, ${on}. ${nameGiven} ${foreign(by)}.`,
  withNote: (sentence: string, note: string) => `${sentence} “${foreign(note)}”`,
  anyValue: '(any value)',
  nothing: (row: Parameters<typeof nothingReceived>[0]) => `(${nothingReceived(row)})`,
  happenedTimes: (n: string) => `${handoverLabels.happened} (${n})`,
  happenedHead: ['When', 'What', 'How it is known'],
  clockWentBack: (at: string) => `${at} (the clock went back)`,
  legend:
    'Marked by the admin: the admin says it’s done. Measured: the app asked Wisq, or OneLogin’s API, from the admin’s computer at that time. Confirmed by Wisq: what a person at Wisq said, recorded by the admin or taken from a file.',
  notATenant:
    'A report is what one computer recorded. It isn’t signed: anyone who has the file can change it.',
  whatFor: 'What was set up',
  recordLead:
    'OneLogin provisions users to Wisq over SCIM. The steps in OneLogin were done by the admin who used this app.',
  doneBy: 'Done by',
  connector: 'Connector',
  tenant: 'OneLogin',
  displayName: 'Display Name in OneLogin',
  token: 'Wisq’s token',
  tokenEnd: tokenEndFact,
  inOneLogin: 'Done in OneLogin',
  saidLead: 'Marked by the admin at these times.',
  tasksHead: ['When', 'What', 'Step'],
  taskAt: (task: string, path: string) => `${task} ${path}`,
  measured: 'Measured',
  measuredLead: 'By this app, from the admin’s computer. Oldest first.',
  wisq: 'Confirmed by Wisq',
  wisqLead: 'As recorded by the admin. If two disagree, the later one counts.',
  wisqHead: ['Test user', 'Answer', 'Who', 'On', 'How', 'Note'],
  rollout: 'Roll-out',
  notAgreed: 'Not agreed.',
  nothingYet: 'Nothing has been recorded.',
  recorded: 'Recorded',
  facts: {
    app: 'App',
    system: 'System',
    host: 'Wisq’s host',
    route: 'Route of the last test',
    names: 'Names',
    masked: 'Hidden: each person has the same pseudonym throughout',
    times: 'Time zone',
    leftOut: 'Left out',
    older: (n: number) => plural(n, { one: '1 older entry', other: `${n} older entries` }),
    users: (n: number) => plural(n, { one: '1 test user', other: `${n} test users` }),
  },
} as const;

export { count, onDay, stamp } from './format.ts';
export { peopleSummaryMessages } from './people-summary.ts';
export { stepTitle, taskSentence } from './guide/index.ts';
export { handoverSummary } from './handover-summary.ts';
export { handoverOwners } from './owners.ts';
export { stepStatusMessage } from './step-status.ts';
export { appRows } from './onelogin-app-rows.ts';
export {
  failedCallMessage,
  oneLoginSideMessages,
  onTheWay,
  userStageMessage,
  valueInOneLogin,
} from './onelogin-side.ts';
export { failureMessage, markMessages, timelineLine } from './timeline.ts';

export { journalCells, journalColumns, journalHead, journalLine } from './journal-lines.ts';
export type { JournalLine } from './journal-lines.ts';
