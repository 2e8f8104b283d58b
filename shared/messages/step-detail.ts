import type { ProblemCode } from '../domain/problems/codes.ts';
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

/**
 * What OneLogin says against a step that was said to be done, in one line of the rail: marking an item
 * changes it, and what stands below it must stay where it is.
 */
const saysOtherwise: Readonly<Partial<Record<ProblemCode, string>>> = {
  ONELOGIN_APP_NOT_FOUND: 'App not in OneLogin',
  ONELOGIN_APP_SEVERAL: 'Several apps of that name',
  ONELOGIN_WRONG_CONNECTOR: 'Look-alike connector',
  ONELOGIN_PROVISIONING_OFF: 'Provisioning is off',
  ONELOGIN_NOT_MAPPED: 'An attribute isn’t mapped',
  ONELOGIN_MAPPED_ELSEWHERE: 'Mapped to another field',
};

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
  'onelogin-says': ({ problem }) => saysOtherwise[problem.code] ?? problemMessage(problem).what,
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
