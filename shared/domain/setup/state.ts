import type { CheckResult } from '../check/result.ts';
import type { ConnectorId } from '../guide/connectors.ts';
import type { PeopleRecord } from '../rollout/people.ts';
import type { SelfReported, TestUser } from '../users/test-user.ts';
import type { StoredFacts } from './entries.ts';
import type { Health } from './health.ts';
import type { Replacement } from './replacement.ts';
import type { OneLoginSide } from './fold-onelogin.ts';

interface Rollout {
  readonly at: string;
  readonly with: string;
  readonly who: string;
  readonly when: string;
}

/** How users are assigned in step 5: each by themselves, or through a role. */
type AssignmentWay = 'user' | 'role';

/** All that is known of one setup. Pure data: `fold(entries)` makes it. */
export interface SetupState {
  readonly name: string;
  readonly createdAt: string;
  /** Exactly `SUBDOMAIN.onelogin.com` or the admin's own OneLogin host; null: not given. */
  readonly oneLoginHost: string | null;
  readonly connector: { readonly id: ConnectorId; readonly at: string } | null;
  readonly displayName: string;
  readonly assignmentWay: AssignmentWay;
  /** Ticked tasks only. */
  readonly tasks: Readonly<Record<string, SelfReported>>;
  readonly credentials: (StoredFacts & { readonly at: string }) | null;
  /** The newest results first, at most 20. */
  readonly checks: readonly CheckResult[];
  readonly users: readonly TestUser[];
  readonly rollout: Rollout | null;
  /** What the last credentials were, also after they were removed: the next ones are compared with it. */
  readonly knownCredentials: Pick<StoredFacts, 'urlFingerprint' | 'tokenFingerprint'> | null;
  /** The stored URL or token differs from the one before, and no test has run since. */
  readonly credentialsChange: {
    readonly at: string;
    readonly what: 'url' | 'token' | 'both';
  } | null;
  /** Since when the admin says that URL and token are what Wisq sent; null: not said of these. */
  readonly asSentAt: string | null;
  /** When the credentials were removed from this computer; null: they are there, or never were. */
  readonly credentialsRemovedAt: string | null;
  /** When the token stored last ends, as it says itself (ISO 8601), also after it was removed here. */
  readonly tokenExpiresAt: string | null;
  /** Until which day it is valid, as typed from Wisq's message (YYYY-MM-DD); null: not typed. */
  readonly validUntil: string | null;
  /** The token being replaced; null: it is not. */
  readonly replacement: Replacement | null;
  /** When a token was replaced last, ISO 8601; null: never. */
  readonly replacedAt: string | null;
  /** The newest report for Wisq that was saved as a file. */
  readonly report: SavedReport | null;
  /** Whether it still works after go-live, as far as it was checked. */
  readonly health: Health;
  /** What OneLogin's API said, and the credential it was asked with. */
  readonly oneLogin: OneLoginSide;
  /** The roll-out list and its comparisons, by their numbers; left out where there was never one. */
  readonly people?: PeopleRecord | undefined;
}

/** A report as it was saved, and what it said of each test user. */
interface SavedReport {
  readonly at: string;
  /** By user id: what Wisq's confirmation would be about (users/subject.ts). */
  readonly subjects: Readonly<Record<string, string>>;
}
