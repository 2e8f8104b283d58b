import type { StepStatus, StepStatusDetail } from '../domain/setup/step-status.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { count, when } from './format.ts';
import { usersArrived } from './step-detail.ts';

/** The status of a step, for two people at once and without its date. */
const statuses: MessagesByCode<StepStatusDetail> = {
  nothing: 'not started',
  said: 'marked by the admin',
  proven: 'proven',
  'proof-stale': ({ at, doubt }) => `proven ${when(at)}, in doubt since ${when(doubt.at)}`,
  some: ({ done, total }) => `${count(done)} of ${count(total)} done`,
  'check-works': 'connection works',
  'check-failed': 'connection fails',
  'test-again': 'needs another test',
  'attributes-lacking': 'incomplete',
  'users-lacking': ({ arrived, total }) =>
    `${usersArrived({ code: 'users-arrived', arrived, total })}, incomplete`,
  'wrong-connector': 'connector has no Department',
  'users-arrived': usersArrived,
  'look-failed': 'lookup failed',
  'onelogin-user': ({ task }) => {
    if (task === 'approve') return 'waiting for approval';
    return task === 'fix-attributes' ? 'incomplete' : 'stopped in OneLogin';
  },
  'onelogin-says': 'OneLogin says otherwise',
  'users-confirmed': ({ confirmed, total }) => `${count(confirmed)} of ${count(total)} confirmed`,
  'report-to-save': 'report not saved',
  'waiting-for-wisq': ({ since }) => `waiting since ${when(since)}`,
  declined: 'declined',
  'other-values': 'different values arrive now',
  closed: 'closed',
  open: 'open',
  agreed: 'agreed on',
  'people-arrived': ({ arrived, listed }) =>
    `agreed on, ${count(arrived)} of ${count(listed)} people at Wisq`,
};

/** The status of a step in reports and in the handover view: "said", "2 of 2 arrived". */
export function stepStatusMessage({ detail }: Pick<StepStatus, 'detail'>): string {
  return messageByCode(statuses, detail);
}
