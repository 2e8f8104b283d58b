import type { Report } from '../../shared/domain/handover/format.ts';
import { makingReport } from '../../shared/domain/handover/make-report.ts';
import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { cleanOptionsOf } from '../handover/clean-options.ts';
import { sha256 } from '../handover/sha256.ts';
import { inSlices } from '../storage/yielding.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';

/**
 * Makes the report of a setup as it is now, cleaned of secrets. In: whether names become pseudonyms
 * (a policy can demand it), whether the path of the base URL is shown, and lines of the app's log.
 */
export async function makeSetupReport(
  {
    credentials,
    reportFacts,
    policy,
    now,
  }: Pick<Context, 'credentials' | 'reportFacts' | 'policy' | 'now'>,
  session: SetupSession,
  choice: { readonly masked: boolean; readonly path: boolean; readonly log?: readonly string[] },
): Promise<Report> {
  const masked = choice.masked || policy.alwaysMaskNames;
  const { clean, path } = await cleanOptionsOf(credentials, session, choice.path);
  const { setupId, leftOut } = session;
  // As they are now: what is written meanwhile is for the next report.
  const entries = [...session.entries];
  const savedAt = now().toISOString();
  return inSlices(
    makingReport(
      {
        setupId,
        entries,
        leftOut,
        savedAt,
        masked,
        path,
        clean,
        log: choice.log ?? null,
        ...reportFacts(),
      },
      sha256,
    ),
  );
}

/** The name a file was saved under, as the window gets it. */
export function savedAs(result: Result<string | null>): Result<Saved> {
  return result.ok ? { ok: true, value: { name: result.value } } : result;
}
