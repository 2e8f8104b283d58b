import { fail, ok, type Result } from '../../shared/domain/problems/result.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { confirmationMessage } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';

/** Copies a short message to send with the confirmation. In: the report's id. FILE_CLOSED */
export async function copyConfirmationMessage(
  { clipboard, openFiles }: Pick<Context, 'clipboard' | 'openFiles'>,
  { reportId }: { readonly reportId: string },
): Promise<Result<null>> {
  const open = openFiles.report(reportId);
  if (open === null) return fail('FILE_CLOSED');
  await clipboard.copy(confirmationMessage(fold(open.report.entries)), 'plain');
  return ok(null);
}
