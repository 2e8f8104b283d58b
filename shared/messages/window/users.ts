import { foreign } from '../../domain/text/foreign.ts';
import { plural } from '../plural.ts';
import type { Lacking } from '../../domain/users/lacking.ts';
import type { ConfirmationChannel } from '../../domain/users/test-user.ts';
import {
  attributeNames,
  comparisonHeads,
  differenceMessage,
  nothingReceived,
  signMessages,
} from '../attributes.ts';
import { channelMessages, channelPhrases, confirmedByWisq } from '../confirmations.ts';
import { handoverLabels } from '../handover.ts';
import { count, list, onDay, when } from '../format.ts';
import { lackingSentence, wrongConnectorSentence } from '../lacking.ts';
import { watchMessages } from './watch.ts';
import { controls } from './controls.ts';

/** What happens with a test user, one after the other. */
const parts = {
  assigned: 'Assigned',
  approved: 'Approved',
  arrived: 'Arrived',
  attributes: 'Attributes',
  confirmed: 'Wisq',
} as const;

export const usersMessages = {
  shownOf: (n: number, all: number) => `${count(n)} of ${count(all)} test users are shown.`,
  showMore: (n: number) => `Show ${count(n)} more`,
  heading: handoverLabels.users,
  addAnother: 'Add another test user',
  email: 'Test user’s email',
  second: 'Second test user',
  userNameHint: 'What SCIM Username sends: the username, or the email if you changed that.',
  enterExpected: 'Enter expected values too',
  compare: 'Compare the five values',
  /** The admin says that they are assigned. */
  assigned: { one: 'I assigned the test user', both: 'I assigned both' },
  arrivedHeading: (arrived: number, total: number) => {
    const n = count(arrived);
    return plural(total, {
      one: arrived === 0 ? 'The test user hasn’t arrived yet' : 'The test user arrived',
      other: `${n} of ${count(total)} test users arrived`,
    });
  },
  allArrived: 'All five attributes arrived for every test user.',
  sendReport: 'Send Wisq the report',
  approveIn: 'Approve in OneLogin',
  fixIn: 'Fix in OneLogin',
  chooseRow: 'Choose another row',
  lead: {
    assign: (name: string) => `Assign ${foreign(name)} in OneLogin.`,
    approve: (name: string) =>
      `Approve ${foreign(name)} in OneLogin. This page updates automatically.`,
    fix: (name: string, lacking: Lacking) =>
      `${lackingSentence(name, lacking)} Fix it in OneLogin.`,
    connector: wrongConnectorSentence,
    look: (name: string) => `${foreign(name)} couldn’t be looked up.`,
    wisq: (name: string) => `Tell Wisq about ${foreign(name)}. Only Wisq can fix this.`,
    declined: (name: string) =>
      `Wisq declined ${foreign(name)}. Fix it in OneLogin, then look again.`,
    wait: 'Wisq asks you to wait before looking again.',
  },
  notThere: 'Wisq: not there yet · approve in OneLogin',
  awaited: 'Wisq: not there yet · approve in OneLogin',
  more: (name: string) => `More for ${foreign(name)}`,
  insteadBy: { role: 'Assign through a role instead', user: 'Assign each user instead' },
  expect: 'What should arrive',
  expectHint:
    'Type what OneLogin shows for this user. For empty fields, only their arrival is checked.',
  saveExpected: 'Save',
  cancel: controls.cancel,
  edit: 'Change what should arrive',
  remove: controls.remove,
  removeAsk: (name: string) => `Remove ${foreign(name)} from this list?`,
  removeWhat:
    'This changes nothing in OneLogin or at Wisq. The setup’s record keeps what happened.',
  removed: (name: string) => `${foreign(name)} was removed from the list.`,
  keep: controls.keep,
  look: 'Look now',
  looking: watchMessages.looking,
  lookedAt: (iso: string) => `Looked ${when(iso)}`,
  watch: watchMessages,
  unexpected: (names: readonly string[]) =>
    `Other attributes at Wisq (names only): ${list(names.map(foreign))}.`,
  parts,
  youAt: (iso: string) => `you, ${when(iso)}`,
  at: when,
  notYet: 'not yet',
  notSeen: 'not seen',
  ofFive: (n: number) => `${count(n)} of 5`,
  chip: {
    added: 'Not assigned yet',
    waiting: 'Waiting',
    watching: watchMessages.again,
    notFound: 'Not at Wisq yet',
    unclear: 'Unclear',
    failed: 'Lookup failed',
    several: 'More than one',
    lacking: (n: number) => `${count(n)} of 5 to fix`,
    complete: 'All five arrived',
    confirmed: confirmedByWisq,
  },
  table: { ...comparisonHeads, expected: 'You expect' },
  attributes: attributeNames,
  nothing: nothingReceived,
  confirm: 'Record Wisq’s confirmation',
  confirmHeading: (name: string) => `Wisq’s confirmation of ${foreign(name)}`,
  confirmUnseen:
    'This app hasn’t seen all five attributes arrive. Record this only if Wisq really confirmed.',
  by: 'Who at Wisq confirmed',
  on: 'Date',
  channel: 'How',
  channels: channelMessages,
  note: 'Note',
  confirmSave: 'Record confirmation',
  confirmedHow: (on: string, channel: ConfirmationChannel) =>
    `${onDay(on)}, ${channelPhrases[channel]}`,
  confirmedUnseen: 'Confirmed by Wisq. This app hasn’t seen all five attributes.',
  withdraw: 'Withdraw confirmation',
  withdrawAsk: (name: string) => `Withdraw Wisq’s confirmation of ${foreign(name)}?`,
  withdrawWhat: 'The roll-out closes until Wisq confirms again. The record keeps both.',
  withdrawReason: 'Reason',
  byMissing: 'Enter who at Wisq confirmed.',
} as const;

export const fixesMessages = {
  differs: (name: string) => `${foreign(name)} arrived with a different value.`,
  missing: (name: string) => `${foreign(name)} didn’t arrive.`,
  doubtful: (name: string) => `${foreign(name)} may not be a real value.`,
  elsewhere: (name: string) => `${foreign(name)} arrived in another format.`,
  difference: differenceMessage,
  sign: signMessages,
  likely: 'Likely:',
} as const;
