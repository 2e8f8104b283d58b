import { randomUUID } from 'node:crypto';
import { type CheckResult, stageIds } from '../../shared/domain/check/result.ts';
import { type Answer, fail, ok } from '../../shared/domain/problems/codes.ts';
import { withFingerprints } from '../setups/check-fingerprints.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { secretsOf } from './refresh-health.ts';
import { inSetup } from './in-setup.ts';

/** Calls about the connection check. */
export function checkHandlers(context: Context): Pick<Handlers, 'check.run' | 'check.cancel'> {
  return {
    'check.run': ({ setupId, tryWrongToken }) =>
      inSetup(context, setupId, (session) =>
        session.check === null
          ? session.track(check(context, session, tryWrongToken))
          : Promise.resolve(fail('CHECK_RUNNING')),
      ),
    'check.cancel': ({ setupId }) =>
      inSetup(context, setupId, async (session) => {
        session.check?.abort.abort();
        return ok(null);
      }),
  };
}

async function check(
  context: Context,
  session: SetupSession,
  tryWrongToken: boolean,
): Promise<Answer<CheckResult>> {
  const { setupId } = session;
  const checkId = randomUUID();
  const abort = new AbortController();
  const startedAt = context.now().toISOString();
  const waiting = stageIds.map((id) => ({ id, state: 'waiting' as const }));
  session.setCheck({ running: { checkId, startedAt, stages: waiting }, abort });
  try {
    const secrets = await secretsOf(context, session);
    if (!secrets.ok) return secrets;
    const { credentials } = session.state;
    const found = await context.runCheck({
      checkId,
      baseUrl: secrets.value.url,
      token: secrets.value.token,
      tryWrongToken,
      signal: abort.signal,
      onProgress(stages) {
        const running = { checkId, startedAt, stages };
        session.setStages(running);
        context.send({ type: 'check.progress', setupId, check: running });
      },
    });
    const result = withFingerprints(found, credentials, await session.salt());
    const written = await session.append({ type: 'check.finished', result });
    return written.ok ? ok(result) : written;
  } finally {
    session.setCheck(null);
  }
}
