import type { SetupState } from '../../domain/setup/state.ts';
import { userProgress } from '../../domain/users/progress.ts';
import { count, duration, when } from '../format.ts';
import { plural } from '../plural.ts';

/** Sending the report, waiting for Wisq, and what came back. */
export const wisqMessages = {
  notYet: 'This opens when every test user has arrived with all five attributes.',
  toStep5: 'Back to the test users',
  sendHeading: 'Send Wisq the report',
  outdated: 'Something changed since the last report. Send a new one.',
  how: 'How Wisq confirms',
  saveItem: 'Save the report',
  saveHint: 'The steps, the connection test and what arrived. Never the token.',
  sendItem: 'Send the file to your strategist, by email or in the call’s chat',
  openItem: 'Open the confirmation Wisq sends back',
  save: 'Save report for Wisq…',
  readFirst: 'Read it first',
  hideNames: 'Hide names and emails in the report',
  onACall: 'Confirmed on a call?',
  waitingHeading: 'Send the report, then open Wisq’s confirmation',
  waitingLead:
    'Send your strategist the file by email or in the call’s chat. The confirmation comes back as a file, too.',
  since: (iso: string, nowMs: number) =>
    `Since ${when(iso)} · ${duration(nowMs - Date.parse(iso))}`,
  saved: (iso: string) => `Report saved ${when(iso)}`,
  unchanged: 'Nothing has changed since.',
  copyMessage: 'Copy message',
  drop: 'Drop the confirmation here',
  dropHint: 'A file that ends in .wisq-confirmation',
  open: 'Open confirmation…',
  table: { user: 'Test user', arrived: 'Arrived', attributes: 'Attributes', wisq: 'Wisq' },
  notArrived: 'not yet',
  ofFive: (n: number) => `${count(n)} of 5`,
  notYetConfirmed: 'not yet',
  waitingFor: 'waiting',
  confirmed: 'confirmed',
  declined: 'declined',
  confirmedHeading: (total: number) =>
    total === 2
      ? 'Wisq confirmed both test users'
      : plural(total, {
          one: 'Wisq confirmed the test user',
          other: `Wisq confirmed all ${count(total)} test users`,
        }),
  confirmedLead: 'The roll-out is open.',
  plan: 'Plan the roll-out',
  at: when,
} as const;

/** The lead over the report: how many arrived, and with what. Presence is all that is claimed. */
export function sendLead({ users }: SetupState): string {
  const complete = users.filter((user) => userProgress(user).complete).length;
  const who =
    users.length === 2
      ? 'Both test users'
      : plural(complete, { one: 'The test user', other: `All ${count(complete)} test users` });
  return `${who} arrived with all five attributes. Wisq confirms them before you add more people.`;
}
