import { utf8Length } from '../../shared/domain/credentials/size.ts';
import { fileBytes } from '../../shared/domain/handover/file-bytes.ts';
import { reportText } from '../../shared/domain/handover/make-report.ts';
import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { makeSetupReport, savedAs } from './setup-report.ts';

/**
 * Makes the report of a setup and shows its exact text before it is saved. In: whether names become
 * pseudonyms, whether the base URL's path is shown, and whether the app's own log goes with it.
 * FILE_TOO_LARGE, LOG_UNREADABLE, SETUP_NOT_FOUND
 */
export function previewReport(
  context: Pick<
    Context,
    'credentials' | 'now' | 'openFiles' | 'policy' | 'readLog' | 'reportFacts' | 'setups'
  >,
  {
    setupId,
    masked,
    path,
    log,
  }: {
    readonly setupId: string;
    readonly masked: boolean;
    readonly path: boolean;
    readonly log?: boolean | undefined;
  },
): Promise<Result<{ previewId: string; text: string }>> {
  return inSetup(context, setupId, async (session) => {
    const lines = log === true ? await context.readLog() : null;
    if (lines?.ok === false) return lines;
    const choice = { masked, path, ...(lines !== null && { log: lines.value }) };
    const text = reportText(await makeSetupReport(context, session, choice));
    if (utf8Length(text) > fileBytes) {
      return fail('FILE_TOO_LARGE', { limitMb: fileBytes / 1024 / 1024, own: true });
    }
    return ok({ previewId: context.openFiles.preview(text), text });
  });
}

/**
 * Saves what was previewed, where the person chooses. Out: the file's name; null: the person chose
 * none. That it was saved goes into the journal. FILE_CLOSED, FILE_UNWRITABLE, SETUP_NOT_FOUND, JOURNAL_*
 */
export function saveReport(
  { files, now, openFiles, setups }: Pick<Context, 'files' | 'now' | 'openFiles' | 'setups'>,
  { setupId, previewId }: { readonly setupId: string; readonly previewId: string },
): Promise<Result<Saved>> {
  return inSetup({ setups }, setupId, async (session) => {
    const text = openFiles.previewed(previewId);
    if (text === null) return fail('FILE_CLOSED');
    const name = fileName(fileTitles.report, session.state.name, now(), 'wisq-setup');
    const saved = savedAs(await files.save(name, text));
    if (!saved.ok || saved.value.name === null) return saved;
    const noted = await session.append({ type: 'report.saved' });
    return noted.ok ? saved : noted;
  });
}
