import { toHtml } from '../../shared/documents/html.ts';
import { toMarkdown } from '../../shared/documents/markdown.ts';
import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import type { Context } from './context.ts';
import { type DocumentChoice, type DocumentDeps, documentOf, sharedReport } from './document.ts';
import { savedAs } from './setup-report.ts';

/** Puts a document on the clipboard, as Markdown. FILE_CLOSED, SETUP_NOT_FOUND */
export async function copyDocument(
  context: DocumentDeps & Pick<Context, 'clipboard'>,
  choice: DocumentChoice,
): Promise<Result<null>> {
  const report = await sharedReport(context, choice);
  if (!report.ok) return report;
  await context.clipboard.copy(
    toMarkdown(documentOf(report.value, choice, { drawings: false, by: '' })),
    'plain',
  );
  return ok(null);
}

/**
 * Saves a document where the person chooses. In: `drawings` puts OneLogin's pages into a change
 * record's PDF; `by` is who it names as the one who did it. Out: the file's name; null: the person
 * chose none. TOKEN_IN_FIELD, FILE_CLOSED, FILE_UNWRITABLE, PDF_FAILED, SETUP_NOT_FOUND
 */
export async function saveDocument(
  context: DocumentDeps & Pick<Context, 'files' | 'printPdf' | 'windowFile'>,
  {
    as,
    drawings,
    by,
    ...choice
  }: DocumentChoice & {
    readonly as: 'pdf' | 'markdown';
    readonly drawings?: boolean | undefined;
    readonly by?: string | undefined;
  },
): Promise<Result<Saved>> {
  const { files, now, printPdf, setups, windowFile } = context;
  const named = await refusedName(setups, choice.of, by ?? '');
  if (named !== null) return { ok: false, problem: named };
  const report = await sharedReport(context, choice);
  if (!report.ok) return report;
  if (by !== undefined) windowFile.update({ adminName: by.trim() === '' ? null : by.trim() });
  const doc = documentOf(report.value, choice, {
    drawings: as === 'pdf' && drawings === true,
    by: by?.trim() ?? '',
  });
  const title = fileTitles[choice.what];
  const { name: setupName } = fold(report.value.entries);
  const name = fileName(title, setupName, now(), as === 'pdf' ? 'pdf' : 'md');
  if (as === 'markdown') return savedAs(await files.save(name, toMarkdown(doc)));
  const pdf = await printPdf(toHtml(doc));
  return pdf.ok ? savedAs(await files.save(name, pdf.value)) : pdf;
}

/** Why a name must not be kept: it looks like a token, in one's own setup also like a former one. */
async function refusedName(
  setups: Context['setups'],
  of: DocumentChoice['of'],
  by: string,
): Promise<Problem | null> {
  if (!('setupId' in of)) return setups.refusal({ by });
  const session = await setups.get(of.setupId);
  return session.ok ? session.value.refusal({ by }) : session.problem;
}
