import type { ProblemCode } from '../problems/codes.ts';
import type { Problem } from '../problems/problem.ts';
import type { AttributeValues } from './attributes.ts';

/**
 * What one lookup at Wisq found for one test user.
 * - `found`: exactly one user matches.
 * - `not-found`: none does.
 * - `several`: more than one does.
 * - `failed`: Wisq could not be asked, or its answer could not be read; `problems` says why.
 */
type LookUpOutcome = 'found' | 'not-found' | 'several' | 'failed';

export interface LookUpResult {
  /** When the lookup started, ISO 8601. */
  readonly at: string;
  readonly outcome: LookUpOutcome;
  /** The five attributes as received; all null unless `found`. Nothing of other users is kept. */
  readonly received: AttributeValues;
  /** SCIM `active`; null when not sent or not found. */
  readonly active: boolean | null;
  /** `userName` as Wisq holds it; null unless found. */
  readonly userName: string | null;
  readonly problems: readonly Problem[];
  /** Names, never values, of what arrived beside the five attributes. Not in older entries. */
  readonly unexpected?: readonly string[] | undefined;
  /** SCIM `meta.created`, ISO 8601, by Wisq's clock; null or left out when not sent. */
  readonly createdAt?: string | null | undefined;
  /** `createdAt` came without a zone and was taken for UTC. Only there when it is so. */
  readonly createdZoneless?: boolean | undefined;
  /** SCIM `meta.lastModified`, ISO 8601, by Wisq's clock; null or left out when not sent. */
  readonly lastModifiedAt?: string | null | undefined;
  /** `lastModifiedAt` came without a zone and was taken for UTC. Only there when it is so. */
  readonly lastModifiedZoneless?: boolean | undefined;
  readonly ms: number;
}

/** An answer came, and tells nothing of anybody. */
const tellsNothing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'ANSWER_COUNT_ONLY',
  'USER_SEARCH_NAMELESS',
]);

/** Nobody was found, by a search that could not have told: what it read may not be all, or is nobody. */
export function isUnclear(lookUp: Pick<LookUpResult, 'outcome' | 'problems'> | null): boolean {
  if (lookUp === null) return false;
  const codes = lookUp.problems.map(({ code }) => code);
  if (lookUp.outcome === 'failed') return codes.some((code) => tellsNothing.has(code));
  if (lookUp.outcome !== 'not-found') return false;
  return codes.includes('USER_NOT_FOUND_IN_PAGES') && !codes.includes('USER_NOT_FOUND');
}
