import type { AnswerOf, CallName, InputOf } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/domain/problems/codes.ts';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import { useStore } from './store.ts';

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
): Promise<Answer<AnswerOf<N>>> {
  const answer = await window.wisq.call(name, input);
  useStore.setState({ problem: answer.ok ? null : answer.problem });
  return answer;
}

/**
 * Asks main for what is shown, without anybody having pressed anything: a failure is shown, and a
 * problem that is shown already (a file that was refused at start) stays.
 */
export async function load<N extends CallName>(
  name: N,
  input: InputOf<N>,
): Promise<Answer<AnswerOf<N>>> {
  const answer = await window.wisq.call(name, input);
  if (!answer.ok) useStore.setState({ problem: answer.problem });
  return answer;
}

/** Asks main; the caller shows a failure itself. */
export function ask<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<AnswerOf<N>>> {
  return window.wisq.call(name, input);
}
