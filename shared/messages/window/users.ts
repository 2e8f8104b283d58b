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
  verdictMessage,
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
  userNameHint: 'As SCIM Username sends it: the username, or the email if you changed that.',
  enterExpected: 'Enter expected values too',
  compare: 'Compare the five values',
  /** The admin's word that they are assigned. */
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
    approve: (name: string) => `Approve ${foreign(name)} in OneLogin. This page follows by itself.`,
    fix: (name: string, lacking: Lacking) =>
      `${lackingSentence(name, lacking)} Fix it in OneLogin.`,
    connector: wrongConnectorSentence,
    look: (name: string) => `${foreign(name)} could not be looked up.`,
    wisq: (name: string) => `Tell Wisq about ${foreign(name)}: only Wisq can fix this.`,
    declined: (name: string) =>
      `Wisq declined ${foreign(name)}. Fix it in OneLogin, then look again.`,
    wait: 'Wisq asks to wait before the next look.',
  },
  notThere: 'Wisq: not there yet · approve in OneLogin',
  awaited: 'Wisq: not there yet · approve in OneLogin',
  more: (name: string) => `More for ${foreign(name)}`,
  insteadBy: { role: 'Assign through a role instead', user: 'Assign each user instead' },
  expect: 'What should arrive',
  expectHint: 'Type what OneLogin shows for this user. Left empty, only its arrival is checked.',
  saveExpected: 'Save',
  cancel: controls.cancel,
  edit: 'Change what should arrive',
  remove: controls.remove,
  removeAsk: (name: string) => `Remove ${foreign(name)} from this list?`,
  removeWhat:
    'This changes nothing in OneLogin or at Wisq. What happened stays in the record of this setup.',
  removed: (name: string) => `${foreign(name)} was removed from the list.`,
  keep: controls.keep,
  look: 'Look now',
  looking: watchMessages.looking,
  lookedAt: (iso: string) => `Looked ${when(iso)}`,
  watch: watchMessages,
  unexpected: (names: readonly string[]) =>
    `Also at Wisq, beside the five (names only): ${list(names.map(foreign))}.`,
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
    failed: 'Could not look',
    several: 'More than one',
    lacking: (n: number) => `${count(n)} of 5 to fix`,
    complete: 'All five arrived',
    confirmed: confirmedByWisq,
  },
  table: { ...comparisonHeads, expected: 'You expect' },
  attributes: attributeNames,
  verdict: verdictMessage,
  nothing: nothingReceived,
  any: 'any value',
  confirm: 'Record Wisq’s confirmation',
  confirmHeading: (name: string) => `Wisq’s word on ${foreign(name)}`,
  confirmUnseen:
    'This app has not seen all five attributes arrive. Record the confirmation only if Wisq really gave it.',
  by: 'Who at Wisq said so',
  on: 'On which day',
  channel: 'How',
  channels: channelMessages,
  note: 'Note',
  confirmSave: 'Record confirmation',
  confirmedHow: (on: string, channel: ConfirmationChannel) =>
    `${onDay(on)}, ${channelPhrases[channel]}`,
  confirmedUnseen: 'Wisq’s word. Not seen complete from here.',
  withdraw: 'Withdraw confirmation',
  withdrawAsk: (name: string) => `Withdraw Wisq’s confirmation of ${foreign(name)}?`,
  withdrawWhat: 'Roll-out closes until Wisq confirms again. The record keeps both.',
  withdrawReason: 'Why',
  byMissing: 'Name the person at Wisq.',
} as const;

export const fixesMessages = {
  differs: (name: string) => `${foreign(name)} arrived with another value.`,
  missing: (name: string) => `${foreign(name)} did not arrive.`,
  doubtful: (name: string) => `${foreign(name)} may not be a real value.`,
  elsewhere: (name: string) => `${foreign(name)} came in another form.`,
  difference: differenceMessage,
  sign: signMessages,
  likely: 'Likely:',
} as const;
