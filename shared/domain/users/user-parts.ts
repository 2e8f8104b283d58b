import { userProgress } from './progress.ts';
import type { SelfReported, TestUser } from './test-user.ts';
import type { Watching } from './watch.ts';

/**
 * Who knows a part: the admin says it, this app measured it, or Wisq confirmed it. `lacking`:
 * measured, and not as expected; null: nobody knows it yet.
 */
type KnownBy = 'said' | 'measured' | 'confirmed' | 'lacking' | null;

/** What is known of a part, as a code with its values; times in ISO 8601. */
type UserPartDetail =
  | { readonly code: 'nothing' | 'not-yet' | 'not-seen' }
  /** The admin said so then. */
  | { readonly code: 'said'; readonly at: string }
  | { readonly code: 'at'; readonly at: string }
  | { readonly code: 'watched'; readonly since: string }
  /** How many of the five attributes are as expected. */
  | { readonly code: 'good'; readonly attributes: number };

/** One of the five parts of a test user's way, in the order in which they happen. */
export interface UserPart {
  readonly id: 'assigned' | 'approved' | 'arrived' | 'attributes' | 'confirmed';
  readonly knownBy: KnownBy;
  readonly detail: UserPartDetail;
}

/** Assigned, approved, arrived, attributes, confirmed. In: the user, and their watch (null: none). */
export function userParts(user: TestUser, watching: Watching | null): readonly UserPart[] {
  const { arrived, complete, confirmed, good } = userProgress(user);
  return [
    { id: 'assigned', ...selfReported(user.assigned) },
    { id: 'approved', ...approved(user, arrived) },
    {
      id: 'arrived',
      knownBy: arrived ? 'measured' : null,
      detail: arrivedDetail(user, arrived, watching),
    },
    {
      id: 'attributes',
      knownBy: complete ? 'measured' : arrived ? 'lacking' : null,
      detail: arrived ? { code: 'good', attributes: good } : { code: 'nothing' },
    },
    {
      id: 'confirmed',
      knownBy: confirmed ? 'confirmed' : null,
      detail:
        user.confirmation === null ? { code: 'not-yet' } : { code: 'at', at: user.confirmation.at },
    },
  ];
}

function selfReported(what: SelfReported | null): Pick<UserPart, 'knownBy' | 'detail'> {
  return what === null
    ? { knownBy: null, detail: { code: 'not-yet' } }
    : { knownBy: 'said', detail: { code: 'said', at: what.at } };
}

/** Nobody arrives unapproved: where approval is asked for, an arrival shows that it was given. */
function approved(user: TestUser, arrived: boolean): Pick<UserPart, 'knownBy' | 'detail'> {
  if (!arrived || user.firstSeenAt === null) return selfReported(user.approved);
  return { knownBy: 'measured', detail: { code: 'at', at: user.firstSeenAt } };
}

function arrivedDetail(
  user: TestUser,
  arrived: boolean,
  watching: Watching | null,
): UserPartDetail {
  if (arrived && user.firstSeenAt !== null) return { code: 'at', at: user.firstSeenAt };
  return watching === null ? { code: 'not-seen' } : { code: 'watched', since: watching.since };
}
