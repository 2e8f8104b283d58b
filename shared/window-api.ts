import type { AnswerOf, AppEvent, CallName, InputOf } from './contract.ts';
import type { Answer } from './problems.ts';

/** What the preload script puts on `window.wisq`: all that the window can reach of main. */
export interface WindowApi {
  /** Asks main. Never rejects for a failure main knows of: that is in the answer. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<AnswerOf<N>>>;
  /** Hears what main tells unasked. Answers with the way to stop hearing. */
  on(listener: (event: AppEvent) => void): () => void;
}
