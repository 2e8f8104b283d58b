import { foreign } from '../../domain/text/foreign.ts';
import type { Doubt } from '../../domain/setup/proof.ts';
import { connectionVerdicts } from '../check.ts';
import { count, list, when } from '../format.ts';
import { staleProofMessage, stepDetailMessage } from '../step-detail.ts';

export const railMessages = {
  label: 'Steps',
  allSetups: 'All setups',
  stepOf: (n: number) => `Step ${count(n)} of 5`,
  short: (n: number, title: string) => `Step ${count(n)} of 5 · ${title}`,
  skip: 'Skip to the step',
  showAll: 'Show all steps',
  hideAll: 'Hide steps',
  legend: {
    said: 'You said so',
    measured: 'Checked by this app',
    confirmed: 'Confirmed by Wisq',
  },
  /** Under the current step, where nothing else is told of it. */
  here: {
    none: 'Not started',
    'under-way': 'In progress',
    failed: 'Failed',
    said: 'You said so',
    measured: 'Checked by this app',
    stale: 'In doubt',
    confirmed: 'Confirmed by Wisq',
  },
  detail: stepDetailMessage,
  marks: {
    none: 'not started',
    'under-way': 'in progress',
    failed: 'failed',
    said: 'you said so',
    measured: 'checked by this app',
    stale: 'checked earlier, in doubt since',
    confirmed: 'confirmed by Wisq',
  },
} as const;

export const evidenceMessages = {
  heading: 'What is known',
  app: 'App added',
  appFound: 'App found',
  provisioning: { on: 'Provisioning is on', off: 'Provisioning is off' },
  oneLogin: (iso: string, what: string | null) =>
    what === null ? `OneLogin, ${when(iso)}` : `OneLogin, ${when(iso)}: ${foreign(what)}`,
  enabled: 'OneLogin shows Enabled',
  youSaid: (iso: string) => `You, ${when(iso)}`,
  notSaid: 'Not marked yet',
  connection: connectionVerdicts.works,
  connectionFails: connectionVerdicts.fails,
  connectionNot: 'Not tested yet',
  measured: (iso: string) => `Checked ${when(iso)} from this computer`,
  comesAt: (n: number) => `Step ${count(n)}`,
  arrival: 'Test users arrive',
  arrived: (names: readonly string[], iso: string) =>
    `${list(names.map(foreign))}, seen ${when(iso)}`,
  stale: (name: string, at: string, doubt: Doubt) =>
    `${foreign(name)}. ${staleProofMessage(at, doubt)}`,
  arrivedNone: (iso: string) => `Nobody seen yet, looked ${when(iso)}`,
  mapping: 'All five attributes arrive',
  mappingNot: 'Not all attributes arrive',
  complete: (n: number, of: number) => `${count(n)} of ${count(of)} test users complete`,
  wisq: 'Wisq confirms',
  confirmed: (n: number, of: number) => `${count(n)} of ${count(of)} confirmed`,
} as const;

/** What becomes of what an admin pastes here. */
export const leavesMessages = {
  heading: 'What leaves this computer',
  token: 'Your token, to Wisq only',
  tokenKept: 'It’s kept in the system keychain, never on screen and never in a report.',
  requests: 'Requests, to Wisq’s URL only',
  requestsToo: 'And to your OneLogin, if you add a credential.',
} as const;
