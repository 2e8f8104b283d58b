import { randomUUID } from 'node:crypto';
import { type ConfirmationInput, makeConfirmation } from '../../shared/domain/handover/confirm.ts';
import { fileText } from '../../shared/domain/handover/make-report.ts';
import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import { type Result, fail } from '../../shared/domain/problems/result.ts';
import { localDate } from '../../shared/domain/text/dates.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import { sha256 } from '../handover/sha256.ts';
import type { Context } from './context.ts';
import { savedAs } from './setup-report.ts';

/**
 * Saves Wisq's confirmation of an opened report, dated today. In: the report's id, who confirms, and an
 * answer for each test user. The name is remembered on this computer. Out: the file's name; null: the person chose none.
 * CONFIRMATION_NOBODY, CONFIRMATION_INCOMPLETE, TOKEN_IN_FIELD, FILE_CLOSED, FILE_UNWRITABLE
 */
export async function saveConfirmation(
  {
    files,
    now,
    openFiles,
    recentReports,
    setups,
    windowFile,
  }: Pick<Context, 'files' | 'now' | 'openFiles' | 'recentReports' | 'setups' | 'windowFile'>,
  {
    reportId,
    by,
    answers,
  }: { readonly reportId: string } & Pick<ConfirmationInput, 'answers' | 'by'>,
): Promise<Result<Saved>> {
  const open = openFiles.report(reportId);
  if (open === null) return fail('FILE_CLOSED');
  const notes = answers.map(({ note }) => note).join('\n');
  const refused = setups.refusal({ by, note: notes });
  if (refused !== null) return { ok: false, problem: refused };
  const at = now();
  const input = { id: randomUUID(), by, on: localDate(at), at: at.toISOString(), answers };
  const made = makeConfirmation(open.report, input, sha256);
  if (!made.ok) return made;
  const name = fileName(fileTitles.confirmation, made.value.setupName, at, 'wisq-confirmation');
  const saved = savedAs(await files.save(name, fileText(made.value)));
  if (saved.ok && saved.value.name !== null) {
    windowFile.update({ strategistName: by.trim() });
    await recentReports.answered(open.report.setupId, at.toISOString());
  }
  return saved;
}
