import type { Problem } from '../problems/problem.ts';
import type { Scope, Way, WayReason } from './comparison.ts';
import type { PeopleCounts } from './counts.ts';

/**
 * What a comparison is doing.
 * - `running`. - `waiting`: Wisq or OneLogin asked for a pause, until `waitUntil`.
 * - `paused`: by the admin, or because the app was closed. - `failed`: by `problem`.
 * Paused and failed ones can be gone on with.
 */
const phases = ['running', 'waiting', 'paused', 'failed'] as const;
type Phase = (typeof phases)[number];

/** A comparison that is not over, as the window sees it. */
export interface Progress {
  readonly phase: Phase;
  /** Who is asked at the moment. */
  readonly side: 'wisq' | 'onelogin';
  readonly scope: Scope;
  /** Null, both: not known yet. */
  readonly way: Way | null;
  readonly why: WayReason | null;
  readonly startedAt: string;
  /** How many are dealt with at this side, of how many: users on pages, or people searched for. */
  readonly done: number;
  readonly of: number;
  readonly requests: number;
  /** People a second, over the last while; null: too early to tell. */
  readonly rate: number | null;
  /** Milliseconds that are left at this rate; null: too early to tell. */
  readonly leftMs: number | null;
  /** Until when no request is sent, ISO 8601; null unless waiting. */
  readonly waitUntil: string | null;
  readonly problem: Problem | null;
  readonly counts: PeopleCounts;
}
