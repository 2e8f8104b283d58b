import { foreign } from '../../domain/text/foreign.ts';
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
import { watchMessages } from './watch.ts';
import { controls } from './controls.ts';

/** What happens with a test user, one after the other. */
const parts = {
  assigned: 'Assigned',
  approved: 'Approved',
  arrived: 'Arrived',
  attributes: 'Attributes',
  confirmed: 'Wisq confirms',
} as const;

export const usersMessages = {
  shownOf: (n: number, all: number) => `${count(n)} of ${count(all)} test users are shown.`,
  showMore: (n: number) => `Show ${count(n)} more`,
  heading: handoverLabels.users,
  add: 'Add a test user',
  addAnother: 'Add another test user',
  third:
    'The guide asks for one or two. Each further test user also needs Wisq’s confirmation before roll-out.',
  userName: 'Username or e-mail in OneLogin',
  userNameHint: 'As SCIM Username sends it: the username, unless you changed that in step 4.',
  expect: 'What should arrive',
  expectHint: 'Type what OneLogin shows for this user. Left empty, only its arrival is checked.',
  save: 'Add',
  saveExpected: 'Save',
  cancel: controls.cancel,
  edit: 'Change what should arrive',
  remove: controls.remove,
  removeAsk: (name: string) => `Remove ${foreign(name)} from this list?`,
  removeWhat:
    'This changes nothing in OneLogin or at Wisq. What happened stays in the record of this set-up.',
  removed: (name: string) => `${foreign(name)} was removed from the list.`,
  keep: controls.keep,
  saidQ: 'In OneLogin:',
  assignedQ: parts.assigned,
  approvedQ: parts.approved,
  look: 'Look now',
  lookAgain: 'Look again',
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
  way: 'How do you assign them?',
  wayUser: 'Each user',
  wayRole: 'Through a role',
  howTo: 'How to assign and approve',
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
  differs: (name: string) => `${name} arrived with another value.`,
  missing: (name: string) => `${name} did not arrive.`,
  doubtful: (name: string) => `${name} may not be a real value.`,
  elsewhere: (name: string) => `${name} came in another form.`,
  difference: differenceMessage,
  sign: signMessages,
  likely: 'Likely:',
} as const;
