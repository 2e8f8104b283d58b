import { decisiveProblem } from '../check/verdict.ts';
import type { CheckVerdict } from '../check/result.ts';
import type { Problem } from '../problems/problem.ts';
import type { TokenEntry } from './fold-token.ts';
import { proofStrength, savedAt } from './replacement.ts';
import type { SetupState } from './state.ts';

/** What happened to the token: its end, and its replacement. */
export type TokenEvent =
  /** `on`: the last day, YYYY-MM-DD; null: the typed day was taken back. */
  | { readonly code: 'valid-until'; readonly on: string | null }
  | { readonly code: 'replacement-begun' | 'replacement-saved' | 'replacement-told' }
  | { readonly code: 'replacement-finished' | 'replacement-given-up' }
  | {
      readonly code: 'replacement-tested';
      readonly which: 'new' | 'old';
      readonly verdict: CheckVerdict;
      readonly problem: Problem | null;
    }
  | {
      readonly code: 'replacement-proven';
      readonly by: 'user' | 'onelogin';
      /** Whether Wisq refused the old token by then: only then it is known which one was used. */
      readonly strength: 'token' | 'provisioning';
    };

interface MarkedTokenEvent {
  readonly mark: 'plain' | 'said' | 'measured' | 'failed';
  readonly what: TokenEvent;
}

/** In: the entry, and the state after it. Out: null where it tells nothing by itself. */
export function tokenEvent(
  entry: TokenEntry,
  { replacement, knownCredentials }: Pick<SetupState, 'replacement' | 'knownCredentials'>,
): MarkedTokenEvent | null {
  switch (entry.type) {
    case 'token.valid-until':
      return { mark: 'said', what: { code: 'valid-until', on: entry.until } };
    case 'replacement.begun':
      return { mark: 'plain', what: { code: 'replacement-begun' } };
    case 'replacement.tested': {
      const { verdict, stages } = entry.result;
      const mark = verdict === 'fails' ? 'failed' : verdict === 'cancelled' ? 'plain' : 'measured';
      const problem = decisiveProblem(stages);
      return {
        mark,
        what: { code: 'replacement-tested', which: entry.which, verdict, problem },
      };
    }
    case 'replacement.item': {
      // Told once all of it is done.
      const done = replacement !== null && savedAt(replacement, knownCredentials) === entry.at;
      return done ? { mark: 'said', what: { code: 'replacement-saved' } } : null;
    }
    case 'replacement.proven': {
      const strength = replacement === null ? 'provisioning' : proofStrength(replacement);
      const { by } = entry.proof;
      return { mark: 'measured', what: { code: 'replacement-proven', by, strength } };
    }
    case 'replacement.told':
      return { mark: 'said', what: { code: 'replacement-told' } };
    case 'replacement.finished':
      return { mark: 'plain', what: { code: 'replacement-finished' } };
    case 'replacement.given-up':
      return { mark: 'plain', what: { code: 'replacement-given-up' } };
    case 'replacement.seen':
      return null;
  }
}
