import type { CheckResult, StageProgress } from '../../shared/domain/check/result.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Secrets } from '../credentials/store-secrets.ts';
import { withFingerprints } from '../setups/check-fingerprints.ts';
import type { RunCheck } from './context.ts';

/** A setup as a check needs it: the one that is open in the window, or one read for a terminal. */
export interface CheckedSetup {
  /** What the journal says of the stored credentials when the check begins. */
  credentials(): SetupState['credentials'];
  /** CREDENTIALS_MISSING, KEYCHAIN_*, and what keeps this caller from using them. */
  secrets(): Promise<Result<Secrets>>;
  /** The salt of the setup's fingerprints. JOURNAL_* */
  salt(): Promise<Result<Uint8Array>>;
  /** Writes the result into the setup's journal, or says why it is not there. */
  record(result: CheckResult): Promise<Result<null>>;
}

export interface CheckRequest {
  readonly checkId: string;
  /** Whether a wrong token is tried too: one failed sign-in at Wisq. */
  readonly tryWrongToken: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (stages: readonly StageProgress[]) => void;
  /** Told the result before it is recorded: it is shown however long that takes. */
  readonly onResult?: (result: CheckResult) => void;
}

/** A finished check, and whether its result is in the journal. */
export interface CheckOutcome {
  readonly result: CheckResult;
  readonly recorded: Result<null>;
}

/**
 * Checks the connection with a setup's stored credentials and records what came of it, for window
 * and terminal alike. Out: the result with its fingerprints; why the check was not run (the problems
 * of `secrets`) otherwise.
 */
export async function checkAndRecord(
  { runCheck }: { readonly runCheck: RunCheck },
  setup: CheckedSetup,
  { onResult, ...request }: CheckRequest,
): Promise<Result<CheckOutcome>> {
  const secrets = await setup.secrets();
  if (!secrets.ok) return secrets;
  const credentials = setup.credentials();
  const bare = await runCheck({
    ...request,
    baseUrl: secrets.value.url,
    token: secrets.value.token,
  });
  const result = withFingerprints(bare, credentials, await setup.salt());
  onResult?.(result);
  return ok({ result, recorded: await setup.record(result) });
}
