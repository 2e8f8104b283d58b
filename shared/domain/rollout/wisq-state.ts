import type { Problem } from '../problems/problem.ts';
import type { AttributeId } from '../users/attributes.ts';

/**
 * Where a person on the list stands at Wisq, as it was measured.
 * - `complete`: there, with all five attributes.
 * - `incomplete`: there, and at least one attribute is missing or doubtful.
 * - `inactive`: there, and switched off. - `several`: there more than once.
 * - `not-there`: not there, by a search that would have found them.
 * - `cannot-tell`: whether they are there could not be found out.
 * Where several hold, the first of several, inactive, incomplete counts.
 */
export const wisqStates = [
  'complete',
  'incomplete',
  'inactive',
  'several',
  'not-there',
  'cannot-tell',
] as const;
export type WisqState = (typeof wisqStates)[number];

/** What was measured of one person at Wisq. Of the attributes it keeps which are lacking, no values. */
export interface AtWisq {
  readonly state: WisqState;
  /** When, ISO 8601. */
  readonly at: string;
  /** Attributes that did not come, or came as no real value, in the guide's order. */
  readonly lacking: readonly AttributeId[];
  /** Those of them that came in another form, or as a stand-in for nothing. */
  readonly doubtful: readonly AttributeId[];
  /** Found by e-mail or by a name that only looks the same: what Wisq calls them differs. */
  readonly otherName: boolean;
  /** Why it cannot be told; null in every other state. */
  readonly problem: Problem | null;
}
