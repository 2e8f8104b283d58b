import type { CheckResult } from '../../shared/domain/check/result.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { networksHere } from '../connection/networks-here.ts';
import { fingerprint } from '../credentials/fingerprint.ts';

/**
 * Adds to a result what makes it comparable with an earlier one: the digests of the credentials it
 * used and of the network it ran in. In: the state's credentials when the check began, and the
 * setup's salt; without a salt the network stays unknown.
 */
export function withFingerprints(
  result: CheckResult,
  credentials: SetupState['credentials'],
  salt: Result<Uint8Array>,
): CheckResult {
  return {
    ...result,
    ...(credentials === null
      ? {}
      : {
          urlFingerprint: credentials.urlFingerprint,
          tokenFingerprint: credentials.tokenFingerprint,
        }),
    ...(salt.ok ? { networkFingerprint: fingerprint(salt.value, networksHere()) } : {}),
  };
}
