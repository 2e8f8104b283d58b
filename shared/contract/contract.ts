import { appCalls } from './app.ts';
import type { Call } from './call.ts';
import { checkCalls } from './check.ts';
import { credentialsCalls } from './credentials.ts';
import { guideCalls } from './guide.ts';
import { handoverCalls } from './handover.ts';
import { healthCalls } from './health.ts';
import { oneLoginCalls } from './onelogin.ts';
import { rolloutCalls } from './rollout.ts';
import { replacementCalls } from './replacement.ts';
import { setupsCalls } from './setups.ts';
import { tokenCalls } from './token.ts';
import { usersCalls } from './users.ts';

/**
 * Every call from the window to main, once: its input schema and the type of its result.
 * Both ends derive their types from here, so a call without a handler does not compile.
 * Every result is `Result<T>` (shared/domain/problems); the codes it may carry are named beside the
 * call.
 */
export const calls = {
  ...appCalls,
  ...setupsCalls,
  ...guideCalls,
  ...credentialsCalls,
  ...checkCalls,
  ...usersCalls,
  ...handoverCalls,
  ...oneLoginCalls,
  ...rolloutCalls,
  ...tokenCalls,
  ...replacementCalls,
  ...healthCalls,
};

type Calls = typeof calls;
export type CallName = keyof Calls;
export type InputOf<N extends CallName> = Calls[N] extends Call<infer I, unknown> ? I : never;
export type ResultOf<N extends CallName> = Calls[N] extends Call<unknown, infer A> ? A : never;

export type { AppFacts } from './app.ts';
export type { RunningCheck } from './check.ts';
export type { CredentialsDraft, CredentialsHealth, PasteKind } from './credentials.ts';
export type { AppEvent } from './events.ts';
export type { ReportSummary } from './handover.ts';
export type { ApiCredentialDraft } from './onelogin.ts';
export type { PeopleRows, PeopleView, PersonDetail } from './rollout.ts';
export type { ProofOutcome } from './replacement.ts';
export type { SetupSummary, SetupView } from './setups.ts';
