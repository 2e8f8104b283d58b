import type { Page } from 'playwright';
import type { CallName, InputOf, ResultOf } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/problems/result.ts';

/** Asks main as the window does, from within its page. Throws the code of a failed answer. */
export async function valueOf<N extends CallName>(
  window: Page,
  name: N,
  input: InputOf<N>,
): Promise<ResultOf<N>> {
  const answer = (await window.evaluate(([n, i]) => globalThis.window.wisq.call(n, i as never), [
    name,
    input,
  ] as const)) as Result<ResultOf<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
  return answer.value;
}
