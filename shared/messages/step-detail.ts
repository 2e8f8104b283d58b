import type { Doubt } from '../domain/setup/proof.ts';
import type { StepStatusDetail } from '../domain/setup/step-status.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { count, when } from './format.ts';
import { connectorHasNone, lackingShort } from './lacking.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

type LackingDetail = Extract<StepStatusDetail, { code: 'users-lacking' }>;
type ArrivedCount = Extract<StepStatusDetail, { code: 'users-arrived' }>;

/** How many test users arrived. */
export const usersArrived = ({ arrived, total }: ArrivedCount) =>
  `${count(arrived)} of ${count(total)} arrived`;

/** A proof that no longer stands unopposed, with both dates. */
const staleProofs: Readonly<Record<Doubt['because'], (proven: string, at: string) => string>> = {
  check: (proven, at) => `Proven ${proven}; test failed ${at}`,
  'look-failed': (proven, at) => `Proven ${proven}; lookup failed ${at}`,
  'not-found': (proven, at) => `Proven ${proven}; not found ${at}`,
  several: (proven, at) => `Proven ${proven}; found more than once ${at}`,
  lacking: (proven, at) => `Proven ${proven}; incomplete ${at}`,
};

/** A proof that no longer stands unopposed. In: when it was proven (ISO 8601), and what came later. */
export function staleProofMessage(provenAt: string, { at, because }: Doubt): string {
  return staleProofs[because](when(provenAt), when(at));
}

/** What is missing, and that the connector is why; null: not the same for all who lack something. */
function cause({ byConnector, lacking }: Pick<LackingDetail, 'byConnector' | 'lacking'>) {
  if (byConnector) return connectorHasNone;
  return lacking === null ? null : lackingShort(lacking);
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
  'attributes-lacking': ({ users, ...what }) =>
    cause(what) ??
    plural(users, {
      one: `Incomplete for ${count(users)} user`,
      other: `Incomplete for ${count(users)} users`,
    }),
  'users-lacking': ({ arrived, total, ...what }) =>
    cause(what) ?? usersArrived({ code: 'users-arrived', arrived, total }),
  'wrong-connector': connectorHasNone,
  'users-arrived': usersArrived,
  'look-failed': ({ problem }) => problemMessage(problem).what,
  'onelogin-user': ({ problem }) => problemMessage(problem).what,
  'onelogin-says': ({ problem }) => problemMessage(problem).what,
  'users-confirmed': ({ confirmed, total }) =>
    confirmed === total ? '' : `${count(confirmed)} of ${count(total)} confirmed`,
  'report-to-save': 'Report not saved',
  'waiting-for-wisq': ({ since }) => `Since ${when(since)}`,
  declined: 'Declined',
  'other-values': 'Different values arrive now',
  closed: '',
  open: '',
  agreed: 'Agreed',
  'people-arrived': ({ arrived, listed }) => `${count(arrived)} of ${count(listed)} at Wisq`,
};

/** The line under a step in the rail; empty: none. */
export function stepDetailMessage(detail: StepStatusDetail): string {
  return messageByCode(details, detail);
}
