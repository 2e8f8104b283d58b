import type { CheckResult } from '../../shared/domain/check/result.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Secrets } from '../credentials/store-secrets.ts';
import { withFingerprints } from '../setups/check-fingerprints.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { showCheck } from './show-check.ts';

type TestDeps = Pick<
  Context,
  'credentials' | 'newCredentials' | 'now' | 'runCheck' | 'send' | 'setups'
>;

/**
 * Tests the new token, and then the one in use, if it is on this computer: each result is journaled
 * with its date. The old one may fail: that is why it is replaced.
 * REPLACEMENT_NONE, CHECK_RUNNING, SESSION_ENDED, KEYCHAIN_*, JOURNAL_*
 */
export function testBothTokens(
  context: TestDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, (session) =>
    session.check === null
      ? session.track(testBoth(context, session))
      : Promise.resolve(fail('CHECK_RUNNING')),
  );
}

async function testBoth(context: TestDeps, session: SetupSession): Promise<Result<null>> {
  const secrets = await context.newCredentials.secrets(session);
  if (!secrets.ok) return secrets;
  const { replacement } = session.state;
  if (replacement === null) return fail('REPLACEMENT_NONE');
  const newOne = await testOne(context, session, {
    which: 'new',
    secrets: secrets.value,
    facts: { ...replacement.facts, at: replacement.begunAt },
  });
  if (!newOne.ok || newOne.value.verdict === 'cancelled') return newOne.ok ? ok(null) : newOne;
  const { credentials } = session.state;
  const old = credentials === null ? null : await context.credentials.secrets(session);
  // What cannot be read of the old one is no obstacle: the new one is what matters.
  if (old?.ok !== true || credentials === null) return ok(null);
  const oldOne = await testOne(context, session, {
    which: 'old',
    secrets: old.value,
    facts: credentials,
  });
  return oldOne.ok ? ok(null) : oldOne;
}

interface OneTest {
  readonly which: 'new' | 'old';
  readonly secrets: Secrets;
  readonly facts: NonNullable<SetupState['credentials']>;
}

function testOne(
  context: TestDeps,
  session: SetupSession,
  { which, secrets, facts }: OneTest,
): Promise<Result<CheckResult>> {
  return showCheck(context, session, async (check) => {
    const bare = await context.runCheck({
      ...check,
      baseUrl: secrets.url,
      token: secrets.token,
      // One wrong token a day is enough for Wisq's log: the ordinary test tries it.
      tryWrongToken: false,
    });
    const result = withFingerprints(bare, facts, await session.salt());
    const written = await session.append({ type: 'replacement.tested', which, result });
    return written.ok ? ok(result) : written;
  });
}
