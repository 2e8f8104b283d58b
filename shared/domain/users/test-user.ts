import type { AttributeValues } from './attributes.ts';
import type { LookUpResult } from './look-up.ts';
import type { WatchRecord } from './watch.ts';

/** Something the admin says, with when they said it (ISO 8601). */
export interface SelfReported {
  readonly at: string;
}

/** How Wisq's confirmation came. `file`: a .wisq-confirmation, opened and accepted by the admin. */
export const confirmationChannels = ['call', 'mail', 'chat', 'other', 'file'] as const;
export type ConfirmationChannel = (typeof confirmationChannels)[number];

/** Wisq's confirmation of one test user, as the admin recorded it or took it from a file. */
export interface ConfirmationRecord {
  readonly at: string;
  readonly by: string;
  readonly on: string;
  readonly channel: ConfirmationChannel;
  readonly note: string;
  /** The confirmation file it came from. */
  readonly fileId?: string;
  /** What had arrived when it came; null: this computer had not seen the user. */
  readonly values: AttributeValues | null;
  /** The opposite answer that stood until this one came; both stay in the record. */
  readonly against: { readonly by: string; readonly on: string } | null;
}

/** A test user of a setup: what the admin expects and says, what was measured, what Wisq confirmed. */
export interface TestUser {
  readonly userId: string;
  readonly userName: string;
  readonly addedAt: string;
  readonly expected: AttributeValues;
  readonly assigned: SelfReported | null;
  readonly approved: SelfReported | null;
  /** The newest lookup, whatever it found. */
  readonly lastLookUp: LookUpResult | null;
  /** The first lookup that found this user. */
  readonly firstSeenAt: string | null;
  /** That lookup found them before the admin had said that they were assigned. */
  readonly seenBeforeAssigned: boolean;
  /** The newest lookup that found this user: what it proved, it proved for that moment. */
  readonly lastFound: LookUpResult | null;
  /** The newest lookup that found all five attributes as they were expected. */
  readonly lastComplete: LookUpResult | null;
  /** The user was first seen with the URL and the token that are stored now. */
  readonly provesConnection: boolean;
  /** The user was first seen while the connector in OneLogin was the one that is named now. */
  readonly provesApp: boolean;
  /** The failed check that came after `lastFound` and was not followed by one that works. */
  readonly checkFailedSince: string | null;
  /** The newest watch that is over; null once the user was looked up again. */
  readonly lastWatch: WatchRecord | null;
  readonly confirmation: ConfirmationRecord | null;
  /** Wisq said no, and nothing newer. `lookedUpSince`: the user was looked up again after it. */
  readonly declined: (ConfirmationRecord & { readonly lookedUpSince: boolean }) | null;
}
