import type { CheckResult } from '../check/result.ts';
import type { ConnectorId } from '../guide/connectors.ts';
import type { AttributeValues } from '../users/attributes.ts';
import type { LookResult } from '../users/look-up.ts';
import type { WatchRecord } from '../users/watch.ts';
import type { Entry, StoredFacts } from './entries.ts';

/** Something the admin says, with when they said it (ISO 8601). */
interface Said {
  readonly at: string;
}

/** Wisq's word on one test user, as the admin recorded it or took it from a file. */
export interface WisqWord {
  readonly at: string;
  readonly by: string;
  readonly on: string;
  readonly channel: ConfirmationChannel;
  readonly note: string;
  /** The confirmation file it came from. */
  readonly fileId?: string;
  /** The opposite word that stood until this one came; both stay in the record. */
  readonly against: { readonly by: string; readonly on: string } | null;
}
export type ConfirmationChannel = Extract<Entry, { type: 'user.confirmed' }>['channel'];

export interface TestUser {
  readonly userId: string;
  readonly userName: string;
  readonly addedAt: string;
  readonly expected: AttributeValues;
  readonly assigned: Said | null;
  readonly approved: Said | null;
  /** The newest look, whatever it found. */
  readonly lastLook: LookResult | null;
  /** The first look that found this user. */
  readonly firstSeenAt: string | null;
  /** That look found them before the admin had said that they were assigned. */
  readonly seenBeforeAssigned: boolean;
  /** The newest look that found this user: what it proved, it proved for that moment. */
  readonly lastFound: LookResult | null;
  /** The newest look that found all five attributes as they were expected. */
  readonly lastComplete: LookResult | null;
  /** The failed check that came after `lastFound` and was not followed by one that works. */
  readonly checkFailedSince: string | null;
  /** The newest watch that is over; null once the user was looked at again. */
  readonly lastWatch: WatchRecord | null;
  readonly confirmation: WisqWord | null;
  /** Wisq said no, and nothing newer. `lookedSince`: the user was looked at again after it. */
  readonly declined: (WisqWord & { readonly lookedSince: boolean }) | null;
}

interface Rollout {
  readonly at: string;
  readonly with: string;
  readonly who: string;
  readonly when: string;
}

/** How users are assigned in step 5: each by themselves, or through a role. */
type AssignmentWay = 'user' | 'role';

/** All that is known of one set-up. Pure data: `fold(entries)` makes it. */
export interface SetupState {
  readonly name: string;
  readonly createdAt: string;
  /** Exactly `SUBDOMAIN.onelogin.com` or the admin's own OneLogin host; null: not given. */
  readonly oneLoginHost: string | null;
  readonly connector: { readonly id: ConnectorId; readonly at: string } | null;
  readonly displayName: string;
  readonly assignmentWay: AssignmentWay;
  /** Ticked tasks only. */
  readonly tasks: Readonly<Record<string, Said>>;
  readonly credentials: (StoredFacts & { readonly at: string }) | null;
  /** The newest results first, at most 20. */
  readonly checks: readonly CheckResult[];
  readonly users: readonly TestUser[];
  readonly rollout: Rollout | null;
}
