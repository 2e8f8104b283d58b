import type { Problem } from '../problems/problem.ts';
import type { PeopleCounts } from './counts.ts';

/** How a list is compared: by walking the pages of Wisq's users, or by a search for each person. */
export const ways = ['pages', 'searches'] as const;
export type Way = (typeof ways)[number];

/**
 * Why it is done that way.
 * - `lists`: Wisq lists its users. - `refused`: it refuses to. - `counts-only`: it counts them and
 * shows none. - `lists-nobody`: its list is empty, and a search finds somebody.
 * - `fewer`: that way needs fewer requests. - `no-filter`: it cannot be searched.
 * - `doubted`: its pages could not be trusted the last time.
 */
export const wayReasons = [
  'lists',
  'refused',
  'counts-only',
  'lists-nobody',
  'fewer',
  'no-filter',
  'doubted',
] as const;
export type WayReason = (typeof wayReasons)[number];

/**
 * Why pages cannot be trusted to hold everybody: then nobody who was not found on them is said to be
 * missing.
 * - `page-total`: the total is what one page holds, and there are more.
 * - `more-than-total`: a page held more users than the total leaves for it. - `repeats`: a page came again.
 * - `ids-twice`: a user stood on two pages. - `total-changes`: the total changed while they were read.
 * - `ends-early`: fewer users than the total. - `short-page`: a page in the middle held fewer.
 * - `unreadable`: an entry is no user. - `nameless`: a user has neither name nor e-mail.
 * - `hidden`: a search found somebody whom the pages do not show. - `no-total`: no total is given.
 * - `too-many`: more pages than are read.
 */
export const pageDoubts = [
  'page-total',
  'more-than-total',
  'repeats',
  'ids-twice',
  'total-changes',
  'ends-early',
  'short-page',
  'unreadable',
  'nameless',
  'hidden',
  'no-total',
  'too-many',
] as const;
export type PageDoubt = (typeof pageDoubts)[number];

/** Who is asked about: everybody, or only those who were not complete. */
export const scopes = ['everybody', 'not-complete'] as const;
export type Scope = (typeof scopes)[number];

/** How a comparison ended. `stopped`: by the admin. `failed`: by `problem`, and it can be gone on with. */
export const comparisonEnds = ['finished', 'stopped', 'failed'] as const;
export type ComparisonEnd = (typeof comparisonEnds)[number];

/** The record of one comparison: how it was done and what it came to, and nobody's name. */
export interface Comparison {
  /** ISO 8601, both. One that was gone on with began when it was begun first. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly scope: Scope;
  /** Null, both: it ended before that was known. */
  readonly way: Way | null;
  readonly why: WayReason | null;
  /** Null: nothing speaks against the pages, or there were none. */
  readonly doubt: PageDoubt | null;
  readonly end: ComparisonEnd;
  /** How many people it has dealt with, of how many. */
  readonly done: number;
  readonly of: number;
  /** Where everybody on the list stands now, those whom it did not ask about included. */
  readonly counts: PeopleCounts;
  /** Users at Wisq who are not on the list; null: not known. */
  readonly notListed: number | null;
  /** Requests to Wisq, and to OneLogin (null: it was not asked). */
  readonly requests: number;
  readonly oneLoginRequests: number | null;
  /** How many people OneLogin was not asked about, because one comparison asks only so many. */
  readonly oneLoginLeft: number;
  /** How long it worked, in milliseconds; pauses do not count. */
  readonly ms: number;
  /** Why it failed; null: it did not. */
  readonly problem: Problem | null;
}
