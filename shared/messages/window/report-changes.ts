import type { ReportChange } from '../../domain/handover/report-digest.ts';
import { type MessagesByCode, messageByCode } from '../by-code.ts';
import { count } from '../format.ts';
import { stepTitle } from '../guide/index.ts';
import { plural } from '../plural.ts';

const users = (n: number, said: string) =>
  plural(n, { one: `One test user ${said}`, other: `${count(n)} test users ${said}` });

const changes: MessagesByCode<ReportChange> = {
  'connection-works': 'The connection works now',
  'connection-fails': 'The connection fails now',
  'step-done': ({ step }) => `${stepTitle(step)}: done`,
  'step-open': ({ step }) => `${stepTitle(step)}: open again`,
  'users-added': ({ users: n }) => users(n, 'added'),
  'users-removed': ({ users: n }) => users(n, 'removed'),
  arrived: ({ users: n }) => users(n, 'arrived'),
  complete: ({ users: n }) => users(n, 'now complete'),
  lacking: ({ users: n }) => users(n, 'no longer complete'),
};

/** One thing that changed between two reports. */
export function reportChangeMessage(change: ReportChange): string {
  return messageByCode(changes, change);
}
