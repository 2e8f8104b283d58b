import type { ResultOf, CallName, InputOf } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import { reportProblem } from './store.ts';

declare global {
  interface Window {
    readonly wisq: WindowApi;
  }
}

/**
 * Asks main and shows a failure in the window's one place for problems.
 * For a call whose failure belongs beside a field, use `ask`.
 */
export async function act<N extends CallName>(
  name: N,
  input: InputOf<N>,
): Promise<Result<ResultOf<N>>> {
  const result = await window.wisq.call(name, input);
  reportProblem(result.ok ? null : result.problem);
  return result;
}

/**
 * Asks main for what is shown, without anybody having pressed anything: a failure is shown, and a
 * problem that is shown already (a file that was refused at start) stays.
 */
export async function load<N extends CallName>(
  name: N,
  input: InputOf<N>,
): Promise<Result<ResultOf<N>>> {
  const result = await window.wisq.call(name, input);
  if (!result.ok) reportProblem(result.problem);
  return result;
}

/** Asks main; the caller shows a failure itself. */
export function ask<N extends CallName>(name: N, input: InputOf<N>): Promise<Result<ResultOf<N>>> {
  return window.wisq.call(name, input);
}
