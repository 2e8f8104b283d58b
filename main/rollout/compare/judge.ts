import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import type { ScimUser } from '../../../shared/domain/scim/user.ts';
import type { AtWisq } from '../../../shared/domain/rollout/wisq-state.ts';
import { comparableName } from '../../../shared/domain/text/comparable.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { compareAttributes, isGood } from '../../../shared/domain/users/compare.ts';
import { isUnclear, type LookUpResult } from '../../../shared/domain/users/look-up.ts';

/**
 * What is said of somebody whom one user at Wisq is: by the presence of the five attributes, as of a
 * test user for whom nothing was typed. In: the user, the name on the list, and when (ISO 8601).
 */
export function judgeUser(
  user: Pick<ScimUser, 'active' | 'notes' | 'userName' | 'values'>,
  name: string,
  at: string,
): AtWisq {
  const bad = compareAttributes(noValues, user.values, user.notes).filter((row) => !isGood(row));
  const lacking = bad.map(({ attribute }) => attribute);
  const doubtful = bad
    .filter(({ verdict }) => verdict !== 'missing')
    .map(({ attribute }) => attribute);
  const { userName } = user;
  const otherName = userName === null || comparableName(userName) !== comparableName(name);
  const state = user.active === false ? 'inactive' : lacking.length > 0 ? 'incomplete' : 'complete';
  return { state, at, lacking, doubtful, otherName, problem: null };
}

/** Somebody of whom nothing but this is known. */
export function bare(
  state: 'several' | 'not-there' | 'cannot-tell',
  at: string,
  why: Problem | null = null,
): AtWisq {
  return { state, at, lacking: [], doubtful: [], otherName: false, problem: why };
}

/** Params of a problem that can hold a name or a filter: they are not kept. */
const naming: ReadonlySet<string> = new Set(['userName', 'asked', 'path']);

/** A problem without the name it is about: the list has that. */
export function withoutName({ code, params }: Problem): Problem {
  const kept = Object.entries(params).filter(([key]) => !naming.has(key));
  return { code, params: Object.fromEntries(kept) };
}

/** Where somebody stands by a lookup of their own; null: it failed, which says nothing of them. */
export function atWisqOf(lookUp: LookUpResult, name: string): AtWisq | null {
  const { active, at, outcome, problems, received, userName } = lookUp;
  if (outcome === 'several') return bare('several', at);
  if (isUnclear(lookUp))
    return bare('cannot-tell', at, withoutName(problems[0] ?? problem('INTERNAL')));
  if (outcome === 'not-found') return bare('not-there', at);
  if (outcome === 'failed') return null;
  const user = { active, notes: problems, userName, values: received };
  return judgeUser(user, name, at);
}
