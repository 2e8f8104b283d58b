import type { ReportSummary } from '../../shared/contract/contract.ts';
import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import { fail, ok, type Result } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { readFile } from './open-file.ts';

/**
 * The newest report of each customer that was opened on this computer, the one opened last first.
 * REPORTS_UNREADABLE
 */
export async function listReports({
  recentReports,
}: Pick<Context, 'recentReports'>): Promise<Result<readonly ReportSummary[]>> {
  const all = await recentReports.list();
  if (!all.ok) return all;
  return ok(
    all.value.map(({ answeredAt, digest, next }) => {
      const { setupId, name, oneLoginHost, savedAt } = digest;
      return { setupId, name, oneLoginHost, savedAt, next, answeredAt };
    }),
  );
}

/**
 * Opens a report of that list again, from where it lay. FILE_CLOSED: nobody knows where it is.
 * REPORTS_UNREADABLE, FILE_UNREADABLE, and what reading it finds.
 */
export async function reopenReport(
  context: Parameters<typeof readFile>[0] & Pick<Context, 'files'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<OpenedFile>> {
  const all = await context.recentReports.list();
  if (!all.ok) return all;
  const path = all.value.find(({ digest }) => digest.setupId === setupId)?.path ?? null;
  if (path === null) return fail('FILE_CLOSED');
  const bytes = await context.files.read(path);
  return bytes.ok ? readFile(context, { bytes: bytes.value, path }) : bytes;
}

/** Takes a report off the list; its file stays where it is. */
export async function forgetReport(
  { recentReports }: Pick<Context, 'recentReports'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  await recentReports.forget(setupId);
  return ok(null);
}
