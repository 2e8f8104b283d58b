import * as fc from 'fast-check';
import { taskIds } from '../../shared/domain/guide/ids.ts';
import type { Entry, NewEntry } from '../../shared/domain/setup/entries.ts';
import { anyOneLoginEntry } from './onelogin-entries.ts';
import { checkedHealth, manyFindings, notAsked } from '../../tools/fixtures/health-past.ts';
import { anyReplacementEntry } from './replacement-entries.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';

const userIds = ['u-1', 'u-2', 'u-3'] as const;
const userId = fc.constantFrom(...userIds);
const text = fc.string({ maxLength: 12 });
const values = fc.record({
  firstName: fc.option(text),
  lastName: fc.option(text),
  email: fc.option(text),
  jobTitle: fc.option(text),
  department: fc.option(text),
});

const look = fc.record({
  at: fc.constant('2026-03-01T10:00:00.000Z'),
  outcome: fc.constantFrom('found' as const, 'not-found' as const, 'failed' as const),
  received: fc.oneof(values, fc.constant(noValues)),
  active: fc.option(fc.boolean()),
  userName: fc.option(text),
  problems: fc.constant<never[]>([]),
  ms: fc.nat(),
});

/** Any entry an app of this version writes, over few enough names for entries to meet. */
const newEntry: fc.Arbitrary<NewEntry> = fc.oneof(
  fc.record({ type: fc.constant('setup.created' as const), name: text }),
  fc.record({ type: fc.constant('setup.renamed' as const), name: text }),
  fc.record({ type: fc.constant('onelogin.host' as const), host: fc.option(text) }),
  fc.record({ type: fc.constant('display-name.set' as const), displayName: text }),
  fc.record({
    type: fc.constantFrom('task.ticked' as const, 'task.unticked' as const),
    taskId: fc.constantFrom(...taskIds.slice(0, 4)),
  }),
  fc.record({ type: fc.constant('credentials.removed' as const) }),
  fc.record({
    type: fc.constant('user.added' as const),
    userId,
    userName: text,
    expected: values,
  }),
  fc.record({ type: fc.constant('user.expected' as const), userId, expected: values }),
  fc.record({ type: fc.constant('user.removed' as const), userId }),
  fc.record({
    type: fc.constant('user.said' as const),
    userId,
    what: fc.constantFrom('assigned' as const, 'approved' as const),
    done: fc.boolean(),
  }),
  fc.record({ type: fc.constant('user.looked' as const), userId, look }),
  fc.record({
    type: fc.constant('user.confirmed' as const),
    userId,
    by: text,
    on: fc.constant('2026-03-01'),
    channel: fc.constantFrom('call' as const, 'mail' as const),
    note: text,
  }),
  fc.record({ type: fc.constant('user.confirmation-withdrawn' as const), userId, note: text }),
  fc.record({ type: fc.constant('rollout.agreed' as const), with: text, who: text, when: text }),
  fc.record({ type: fc.constant('rollout.withdrawn' as const), note: text }),
  fc.record({
    type: fc.constant('connector.chosen' as const),
    connector: fc.constantFrom(null, 'unsure' as const, 'enterprise' as const, 'core' as const),
  }),
  fc.record({
    type: fc.constant('token.valid-until' as const),
    until: fc.constantFrom(null, '2027-03-14', '2027-04-01'),
  }),
  { weight: 3, arbitrary: anyReplacementEntry },
  fc.constantFrom<NewEntry>(
    checkedHealth(),
    checkedHealth(manyFindings),
    checkedHealth(notAsked),
    { type: 'health.seen', events: ['8123456009', '8123456008'] },
    { type: 'onelogin.counted', assigned: 7 },
  ),
  // As often as all of these together would be by chance: there are five of them.
  { weight: 5, arbitrary: anyOneLoginEntry(text, userId) },
);

/** A journal as it stands in a file: ids differ, times go on. */
export const journal: fc.Arbitrary<Entry[]> = fc
  .array(newEntry, { maxLength: 30 })
  .map((entries) => entries.map((entry, at) => complete(entry, at)));

/** Gives an entry what the journal gives it. */
export function complete(entry: NewEntry, at: number): Entry {
  const time = new Date(Date.UTC(2026, 2, 1, 9, 0, at)).toISOString();
  return { v: 1, id: `entry-${at}`, at: time, ...entry };
}
