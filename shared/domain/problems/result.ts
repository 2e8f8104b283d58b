import type { ProblemCode } from './codes.ts';
import type { Params, Problem } from './problem.ts';

/** Handlers answer with one of these and never throw across a process boundary. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A good answer. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed answer with its code and parameters. */
export function fail(code: ProblemCode, params: Params = {}): Result<never> {
  return { ok: false, problem: { code, params } };
}
