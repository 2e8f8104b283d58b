import type {
  PageDoubt,
  Scope,
  Way,
  WayReason,
  ComparisonEnd,
} from '../../../shared/domain/rollout/comparison.ts';
import type { AtOneLogin } from '../../../shared/domain/rollout/onelogin-state.ts';
import type { AtWisq } from '../../../shared/domain/rollout/wisq-state.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';

/** By what somebody on the list was recognized on a page, the surest first (main/users/match.ts). */
export const matchedBy = ['name', 'name-alike', 'email', 'email-alike'] as const;
export type MatchedBy = (typeof matchedBy)[number];

/** Somebody on the list who is on a page. */
export interface Found {
  /** Their place on the list. */
  readonly index: number;
  /** The place on the page of the user they are. */
  readonly user: number;
  readonly by: MatchedBy;
  /** What is said of them if this user is the only one. */
  readonly atWisq: AtWisq;
}

/** What a step cost since the one before. */
export interface Cost {
  readonly requests: number;
  readonly ms: number;
}

/**
 * What a comparison has done, step by step. All of its state follows from these, so that it can be
 * kept and gone on with. Of users who are not on the list they hold a salted digest of the id.
 */
export type RunEvent =
  | {
      readonly type: 'begin';
      /** ISO 8601. */
      readonly at: string;
      readonly scope: Scope;
      readonly oneLogin: boolean;
      /** Requests a second; null: as fast as Wisq answers. */
      readonly rate: number | null;
      /** Who is asked about, by their places; null: everybody. */
      readonly ask: readonly number[] | null;
      /** A digest of the URL that is asked: one begun with another is of another Wisq. */
      readonly url?: string | undefined;
    }
  | {
      readonly type: 'way';
      readonly way: Way;
      readonly why: WayReason;
      readonly cost: Cost;
    }
  | {
      readonly type: 'page';
      /** `startIndex` as it was asked for. */
      readonly from: number;
      /** Null: the server named none. */
      readonly total: number | null;
      /** A digest for each user on it, in order. */
      readonly users: readonly string[];
      readonly found: readonly Found[];
      /** Entries that are no user, and users without name and e-mail. */
      readonly unreadable: number;
      readonly nameless: number;
      readonly cost: Cost;
    }
  /** The page after the last one was asked for, or somebody searched for, to see whether the list is whole. */
  | { readonly type: 'probe'; readonly doubt: PageDoubt | null; readonly cost: Cost }
  /** All pages are read: who was not found is not there, or it cannot be told. */
  | {
      readonly type: 'pages-read';
      readonly at: string;
      readonly doubt: PageDoubt | null;
      readonly cost: Cost;
    }
  | {
      readonly type: 'person';
      readonly index: number;
      readonly atWisq: AtWisq;
      readonly cost: Cost;
    }
  /** Nobody can be searched for: of those who are left it cannot be told. */
  | {
      readonly type: 'unsearchable';
      readonly at: string;
      readonly problem: Problem;
      readonly cost: Cost;
    }
  | {
      readonly type: 'onelogin';
      readonly index: number;
      readonly atOneLogin: AtOneLogin;
      readonly cost: Cost;
    }
  | {
      readonly type: 'end';
      readonly at: string;
      readonly end: ComparisonEnd;
      readonly problem: Problem | null;
      readonly cost: Cost;
    };

export const noCost: Cost = { requests: 0, ms: 0 };
