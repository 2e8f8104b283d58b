import type { CheckVerdict } from '../../domain/check/result.ts';
import type { HistoryNote } from '../../domain/check/history.ts';
import {
  checkLabels,
  checkSummary,
  checkVerdicts,
  connectionVerdicts,
  oneLoginMessage,
  stageTitles,
  stageVerdicts,
  testedMessage,
  timesMessage,
  verdictMessage,
} from '../check.ts';
import { historyMessage } from '../history.ts';
import { ownerMessages } from '../owners.ts';

export const checkMessages = {
  notTested: 'Not tested yet',
  lead: 'Takes a few seconds and only reads.',
  testFirst: 'Test Wisq’s URL and token here before you paste them into OneLogin.',
  notYet: 'The test failed. Don’t paste these into OneLogin yet.',
  nowOneLogin: 'Wisq’s URL and token work. Now paste them into OneLogin.',
  /** What differs from what was tested. */
  changed: {
    url: 'Test again: the URL changed.',
    token: 'Test again: the token changed.',
    both: 'Test again: the URL and the token changed.',
  },
  summary: checkSummary,
  details: 'Details',
  note: 'Copy note for Wisq',
  copiedNote: 'Note copied',
  asSent: 'It’s what Wisq sent',
  replace: 'Paste again',
  run: 'Test connection',
  again: 'Test again',
  firstTime: (host: string) => `This is the first test of ${host} from this computer.`,
  stop: 'Cancel',
  running: 'Testing…',
  verdict: verdictMessage,
  verdicts: checkVerdicts,
  heading: (verdict: CheckVerdict) => connectionVerdicts[verdict],
  stages: stageTitles,
  stageVerdicts,
  stageRunning: 'running',
  stageWaiting: 'waiting',
  wrongToken: 'Also try a wrong token',
  wrongTokenHint: 'Shows that Wisq checks it. Leaves one failed sign-in in Wisq’s log.',
  oneLogin: oneLoginMessage,
  history: (note: HistoryNote) => historyMessage(note),
  historyLabel: 'Since it last worked',
  times: timesMessage,
  evidence: 'Evidence',
  notes: checkLabels.notes,
  tested: testedMessage,
  routes: { own: 'The app’s own connection', system: 'Your system’s network stack' },
  earlier: 'Earlier tests',
  evidenceRows: {
    request: 'Request',
    status: 'Status',
    contentType: 'Content type',
    bodyStart: 'Response starts with',
    through: 'Sent through',
    routeTimes: 'Proxy times',
    addresses: 'IP addresses',
    address: 'Connected to',
    protocol: 'Protocol',
    subject: 'Certificate for',
    issuer: 'Issued by',
    validFrom: 'Valid from',
    validTo: 'Valid to',
    daysLeft: 'Days left',
    chain: 'Full chain',
    times: 'Times',
    retryAfterSeconds: 'Retry after (seconds)',
    cause: 'System code',
  },
} as const;

export const proxyMessages = {
  heading: (proxy: string) => `Sign in to the proxy ${proxy}`,
  user: 'Username',
  password: 'Password',
  passwordHint:
    'Your company’s proxy asks for it, not Wisq. It’s sent unencrypted unless the proxy uses TLS.',
  remember: 'Save in this computer’s keychain',
  missing: 'Enter the username and password.',
  send: 'Sign in and test again',
  forget: 'Forget proxy sign-in',
  forgotten: 'Sign-in forgotten.',
} as const;

export const problemLabels = {
  owner: ownerMessages,
  code: checkLabels.code,
} as const;
