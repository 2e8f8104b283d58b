import type { CheckResult } from '../check/result.ts';
import { compareAttributes, countGood } from '../users/compare.ts';
import { attributeIds, type AttributeValues } from '../users/attributes.ts';
import type { LookUpResult } from '../users/look-up.ts';
import type { ConfirmationRecord, TestUser } from '../users/test-user.ts';
import type { Entry } from './entries.ts';

/** What an entry about one test user changes. The rest of folding is in fold.ts. */

/** What OneLogin says of a user is kept beside them (fold-onelogin.ts). */
export type UserEntry = Exclude<
  Extract<Entry, { userId: string }>,
  { type: 'user.onelogin-looked' }
>;
type AddedEntry = Extract<UserEntry, { type: 'user.added' }>;

/** The test user that was added, of whom nothing else is known yet. */
export function addedUser({ userId, userName, at, expected }: AddedEntry): TestUser {
  return {
    userId,
    userName,
    addedAt: at,
    expected,
    assigned: null,
    approved: null,
    lastLookUp: null,
    firstSeenAt: null,
    seenBeforeAssigned: false,
    lastFound: null,
    lastComplete: null,
    checkFailedSince: null,
    provesConnection: true,
    provesApp: true,
    lastWatch: null,
    confirmation: null,
    declined: null,
  };
}

/** The test user after one more entry about them. */
export function applyToUser(
  user: TestUser,
  entry: Exclude<UserEntry, { type: 'user.added' | 'user.removed' }>,
): TestUser {
  switch (entry.type) {
    case 'user.expected':
      return {
        ...user,
        expected: entry.expected,
        lastComplete: stillComplete(user, entry.expected),
      };
    case 'user.said':
      return { ...user, [entry.what]: entry.done ? { at: entry.at } : null };
    case 'user.looked':
      return afterLookUp(
        {
          ...user,
          lastLookUp: entry.look,
          lastWatch: null,
          declined: user.declined === null ? null : { ...user.declined, lookedUpSince: true },
        },
        entry.look,
      );
    case 'user.watched':
      return { ...user, lastWatch: entry.watch };
    case 'user.confirmed':
      return { ...user, confirmation: confirmationOf(entry, user, user.declined), declined: null };
    case 'user.declined':
      return {
        ...user,
        confirmation: null,
        declined: { ...confirmationOf(entry, user, user.confirmation), lookedUpSince: false },
      };
    case 'user.confirmation-withdrawn':
      return { ...user, confirmation: null };
  }
}

type ConfirmationEntry = Extract<Entry, { type: 'user.confirmed' | 'user.declined' }>;

/** The later answer counts, whatever its own date says; it keeps which one it goes against. */
function confirmationOf(
  entry: ConfirmationEntry,
  user: TestUser,
  standing: ConfirmationRecord | null,
): ConfirmationRecord {
  const { at, by, on, channel, note, file } = entry;
  const against = standing === null ? null : { by: standing.by, on: standing.on };
  const values = user.lastFound?.received ?? null;
  return { at, by, on, channel, note, values, against, ...(file && { fileId: file.id }) };
}

function afterLookUp(user: TestUser, lookUp: LookUpResult): TestUser {
  if (lookUp.outcome !== 'found') return user;
  return {
    ...user,
    firstSeenAt: user.firstSeenAt ?? lookUp.at,
    seenBeforeAssigned:
      user.firstSeenAt === null ? user.assigned === null : user.seenBeforeAssigned,
    lastFound: lookUp,
    lastComplete: isComplete(user.expected, lookUp) ? lookUp : user.lastComplete,
    checkFailedSince: null,
  };
}

/** A failed check speaks against what was proven before it, until one works again. */
export function afterCheck(
  user: TestUser,
  { at, verdict }: Pick<CheckResult, 'at' | 'verdict'>,
): TestUser {
  if (verdict === 'cancelled' || user.lastFound === null) return user;
  return { ...user, checkFailedSince: verdict === 'fails' ? at : null };
}

/** What proves completeness once something else is expected: a lookup that has that, or none. */
function stillComplete(user: TestUser, expected: AttributeValues): LookUpResult | null {
  const lookUps = [user.lastFound, user.lastComplete];
  return lookUps.find((lookUp) => lookUp !== null && isComplete(expected, lookUp)) ?? null;
}

/**
 * By what was expected: the values that were compared with it last, and what came of it. A watch reads
 * the same values hundreds of times, and a long journal is folded while somebody waits.
 */
const compared = new WeakMap<AttributeValues, readonly [values: AttributeValues, good: boolean]>();

function isComplete(expected: AttributeValues, { received }: LookUpResult): boolean {
  const [before, good] = compared.get(expected) ?? [null, false];
  if (before !== null && attributeIds.every((one) => before[one] === received[one])) return good;
  const complete = countGood(compareAttributes(expected, received)) === attributeIds.length;
  compared.set(expected, [received, complete]);
  return complete;
}
