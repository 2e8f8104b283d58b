import type { CheckResult, RouteOutcome, SecondRoute, StageResult } from '../check/result.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Owner, Params, Problem } from '../problems/problem.ts';

/**
 * Two keys have another name on disk than in the code: a problem's `params` is stored as `facts`, and
 * a check result's `owner` as `move`. Journals and reports are append-only records that other
 * versions of the app read, so their keys never change; names in the code may.
 */

export interface StoredProblem {
  readonly code: ProblemCode;
  readonly facts: Params;
}

type StoredStage = Omit<StageResult, 'problems'> & { readonly problems: readonly StoredProblem[] };
type StoredOutcome = Omit<RouteOutcome, 'problem'> & { readonly problem: StoredProblem | null };
type StoredSecondRoute = Omit<SecondRoute, 'own' | 'system'> & {
  readonly own: StoredOutcome;
  readonly system: StoredOutcome;
};

/** A check result as it is stored in a journal or a report. */
export type StoredCheckResult = Omit<CheckResult, 'owner' | 'stages' | 'secondRoute'> & {
  readonly move: Owner | null;
  readonly stages: readonly StoredStage[];
  readonly secondRoute?: StoredSecondRoute;
};

/** In: a check result as stored; from a file it can be anything inside. Out: as the code names it. */
export function fromStoredCheck(stored: StoredCheckResult): CheckResult {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return renamedCheck(stored, reading) as CheckResult;
}

/** In: a check result. Out: the same with the keys of the record, in the same order. */
export function toStoredCheck(result: CheckResult): StoredCheckResult {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return renamedCheck(result, writing) as StoredCheckResult;
}

export function fromStoredProblem({ code, facts }: StoredProblem): Problem {
  return { code, params: facts };
}

export function toStoredProblem({ code, params }: Problem): StoredProblem {
  return { code, facts: params };
}

interface Keys {
  readonly owner: readonly [from: string, to: string];
  readonly params: readonly [from: string, to: string];
}
const reading: Keys = { owner: ['move', 'owner'], params: ['facts', 'params'] };
const writing: Keys = { owner: ['owner', 'move'], params: ['params', 'facts'] };

function renamedCheck(result: object, { owner, params }: Keys): unknown {
  const problem = (value: unknown) => (isObject(value) ? renamed(value, params) : value);
  const outcome = (value: unknown) => changed(value, 'problem', problem);
  const stage = (value: unknown) => changed(value, 'problems', (held) => each(held, problem));
  const stages = changed(renamed(result, owner), 'stages', (held) => each(held, stage));
  return changed(stages, 'secondRoute', (held) =>
    changed(changed(held, 'own', outcome), 'system', outcome),
  );
}

function renamed(value: object, [from, to]: readonly [string, string]): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key === from ? to : key, held]),
  );
}

/** The object with one of its keys changed; anything without that key stays as it is. */
function changed(value: unknown, key: string, change: (held: unknown) => unknown): unknown {
  if (!isObject(value) || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: change(Reflect.get(value, key)) };
}

function each(value: unknown, change: (held: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
