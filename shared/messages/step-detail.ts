import type { Doubt } from '../domain/setup/proof.ts';
import type { StepStatusDetail } from '../domain/setup/step-status.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { count, when } from './format.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

type ArrivedCount = Extract<StepStatusDetail, { code: 'users-arrived' }>;

/** How many test users arrived. */
export const usersArrived = ({ arrived, total }: ArrivedCount) =>
  `${count(arrived)} of ${count(total)} arrived`;

/** A proof that no longer stands unopposed, with both dates. */
const staleProofs: Readonly<Record<Doubt['because'], (proven: string, at: string) => string>> = {
  check: (proven, at) => `Proven ${proven}; the test of ${at} failed`,
  'look-failed': (proven, at) => `Proven ${proven}; the look of ${at} failed`,
  'not-found': (proven, at) => `Proven ${proven}; looked ${at}, not found`,
  several: (proven, at) => `Proven ${proven}; looked ${at}, there more than once`,
  lacking: (proven, at) => `Proven ${proven}; looked ${at}, not complete`,
};

/** A proof that no longer stands unopposed. In: when it was proven (ISO 8601), and what came later. */
export function staleProofMessage(provenAt: string, { at, because }: Doubt): string {
  return staleProofs[because](when(provenAt), when(at));
}

/** The line under a step in the rail, addressed to the admin. */
const details: MessagesByCode<StepStatusDetail> = {
  nothing: '',
  said: '',
  proven: '',
  'proof-stale': ({ at, doubt }) => staleProofMessage(at, doubt),
  some: ({ done, total }) => `${count(done)} of ${count(total)}`,
  'check-works': 'Connection works',
  'check-failed': 'Connection fails',
  'test-again': 'Test again',
  'attributes-lacking': ({ users }) =>
    plural(users, {
      one: `Not complete for ${count(users)} user`,
      other: `Not complete for ${count(users)} users`,
    }),
  'users-arrived': usersArrived,
  'look-failed': ({ problem }) => problemMessage(problem).what,
  'onelogin-says': ({ problem }) => problemMessage(problem).what,
  'users-confirmed': ({ confirmed, total }) =>
    confirmed === total ? '' : `${count(confirmed)} of ${count(total)} confirmed`,
  'report-to-save': 'Report not saved',
  'waiting-for-wisq': ({ since }) => `Since ${when(since)}`,
  declined: 'Declined',
  'other-values': 'Other values arrive now',
  closed: '',
  open: '',
  agreed: 'Agreed',
};

/** The line under a step in the rail; empty: none. */
export function stepDetailMessage(detail: StepStatusDetail): string {
  return messageByCode(details, detail);
}
