import type { CheckResult } from '../../shared/domain/check/result.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import { type CheckedSetup, checkAndRecord } from './check-and-record.ts';
import type { Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { inSetup } from './in-setup.ts';
import { showCheck } from './show-check.ts';

export type CheckDeps = Pick<Context, 'credentials' | 'now' | 'runCheck' | 'send' | 'setups'>;

/**
 * Runs the connection check of an open setup and journals its result, also one that was cancelled.
 * Its stages are sent as events. In: whether a wrong token is tried too (one failed sign-in at Wisq).
 * Resolves when the check ends. CHECK_RUNNING, CREDENTIALS_MISSING, KEYCHAIN_*, JOURNAL_*
 */
export function runCheck(
  context: CheckDeps,
  { setupId, tryWrongToken }: { readonly setupId: string; readonly tryWrongToken: boolean },
): Promise<Result<CheckResult>> {
  return inSetup(context, setupId, (session) =>
    session.check === null
      ? session.track(checkNow(context, session, tryWrongToken))
      : Promise.resolve(fail('CHECK_RUNNING')),
  );
}

/** Stops the check that is under way, if there is one. SETUP_NOT_FOUND */
export function cancelCheck(
  context: Pick<Context, 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    session.check?.abort.abort();
    return ok(null);
  });
}

/** The same in an open setup in which none is under way. */
export async function checkNow(
  context: CheckDeps,
  session: SetupSession,
  tryWrongToken: boolean,
): Promise<Result<CheckResult>> {
  const outcome = await showCheck(context, session, (check) =>
    checkAndRecord(context, openSetup(context, session), { ...check, tryWrongToken }),
  );
  if (!outcome.ok) return outcome;
  const { result, recorded } = outcome.value;
  return recorded.ok ? ok(result) : recorded;
}

function openSetup(context: CheckDeps, session: SetupSession): CheckedSetup {
  return {
    credentials: () => session.state.credentials,
    secrets: () => secretsOf(context, session),
    salt: () => session.salt(),
    record: (result) => session.append({ type: 'check.finished', result }),
  };
}
