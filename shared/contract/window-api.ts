import type { ResultOf, AppEvent, CallName, InputOf } from './contract.ts';
import type { Result } from '../domain/problems/result.ts';

/** What preload puts on `window.wisq`: the only way between the window and main. */
export interface WindowApi {
  /** Asks main. Always resolves; a failure is an answer with a problem. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Result<ResultOf<N>>>;
  /** Listens to what main sends unasked. Returns its own unsubscribe. */
  on(listener: (event: AppEvent) => void): () => void;
}
