import type { ConfirmationChannel } from '../domain/users/test-user.ts';
import type { AttributeVerdict } from '../domain/users/compare.ts';

const verdicts: Readonly<Record<AttributeVerdict, string>> = {
  same: 'Same',
  present: 'Arrived',
  differs: 'Differs',
  missing: 'Missing',
};

/** How Wisq's confirmation came. */
export const channelMessages: Readonly<Record<ConfirmationChannel, string>> = {
  call: 'On a call',
  mail: 'By mail',
  chat: 'By chat',
  other: 'Another way',
  file: 'By file',
};

/** The words of reports and change records, as PDF and as Markdown. */
export const documentMessages = {
  verdicts,
  channels: channelMessages,
  reportOf: (when: string) => `Report of ${when}`,
  recordOf: (name: string) => `Change record: ${name}`,
  stands: 'Where it stands',
  station: 'Station',
  how: 'How it stands',
  since: 'Since',
  lastFailure: 'Last failure',
  goneSince: (when: string) => `Gone since ${when}.`,
  stillThere: 'Not seen fixed yet.',
  users: 'Test users',
  confirmedBy: (by: string, on: string) => `Confirmed by Wisq: ${by}, ${on}.`,
  declinedBy: (by: string, on: string) => `Declined by Wisq: ${by}, ${on}.`,
  notArrived: 'Not seen at Wisq.',
  anyValue: '(any value)',
  nothing: '(nothing)',
  comparisonHead: ['Attribute', 'Expected', 'Wisq received', 'Result'],
  happened: (n: string) => `What happened (${n})`,
  happenedHead: ['When', 'What', 'How it is known'],
  clock: '(the clock went back)',
  about: 'About this report',
  legend:
    'Said: the admin ticked it. Measured: the app asked Wisq from the admin’s computer at that time. Wisq’s word: what a person at Wisq said, recorded by the admin or taken from a file.',
  notATenant:
    'A report is what one computer recorded. It carries no signature: who has the file can change it.',
  whatFor: 'What was set up',
  recordLead:
    'OneLogin provisions users to Wisq over SCIM. The steps in OneLogin were done by the admin who used this app.',
  tenant: 'OneLogin',
  displayName: 'Display Name in OneLogin',
  inOneLogin: 'Done in OneLogin',
  saidLead: 'By the admin, who said so at these times.',
  tasksHead: ['When', 'What', 'Step'],
  measured: 'Measured',
  measuredLead: 'By this app, from the admin’s computer. Oldest first.',
  wisq: 'Wisq’s word',
  wisqLead: 'As recorded by the admin. Of two that disagree, the later one stands.',
  wisqHead: ['Test user', 'Word', 'Who', 'On', 'How', 'Note'],
  confirmed: 'Confirmed',
  declined: 'Declined',
  rollout: 'Roll-out',
  notAgreed: 'Not agreed.',
  nothingYet: 'Nothing is recorded.',
  agreedWith: 'Agreed with',
  agreedWho: 'Who gets access',
  agreedWhen: 'When they gain access',
  recorded: 'Recorded',
  facts: {
    app: 'App',
    system: 'System',
    host: 'Wisq’s address',
    route: 'Route of the last test',
    names: 'Names',
    masked: 'Hidden: the same pseudonym stands for the same person throughout',
    times: 'Times in',
  },
} as const;
