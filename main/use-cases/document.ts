import { type Result, fail, ok } from '../../shared/domain/problems/codes.ts';
import type { Doc } from '../../shared/documents/doc.ts';
import { toHtml } from '../../shared/documents/html.ts';
import { toMarkdown } from '../../shared/documents/markdown.ts';
import { recordDoc } from '../../shared/documents/record-doc.ts';
import { reportDoc } from '../../shared/documents/report-doc.ts';
import type { Report } from '../../shared/domain/handover/format.ts';
import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import type { CallOf } from '../../shared/domain/handover/opened-file.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import { fileName } from '../handover/file-name.ts';
import { factsOf } from './read-opened-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { reportOf, saved } from './report.ts';

/** Calls about readable documents: the report and the change record, as PDF and Markdown. */
export function documentHandlers(
  context: Context,
): Pick<Handlers, 'document.copy' | 'document.save'> {
  const { clipboard, files, now, printPdf } = context;
  return {
    async 'document.copy'({ of, what, masked }) {
      const report = await sharedReport(context, of, masked);
      if (!report.ok) return report;
      await clipboard.copy(toMarkdown(docOf(report.value, what)), 'plain');
      return ok(null);
    },
    async 'document.save'({ of, what, masked, as, drawings }) {
      const report = await sharedReport(context, of, masked);
      if (!report.ok) return report;
      const doc = docOf(report.value, what, as === 'pdf' && drawings === true);
      const { name: setupName } = fold(report.value.entries);
      const name = fileName(fileTitles[what], setupName, now(), as === 'pdf' ? 'pdf' : 'md');
      if (as === 'markdown') return saved(await files.save(name, toMarkdown(doc)));
      const pdf = await printPdf(toHtml(doc));
      return pdf.ok ? saved(await files.save(name, pdf.value)) : pdf;
    },
  };
}

/** What may leave: one's own setup cleaned as a report is, or the opened report. */
async function sharedReport(
  context: Context,
  of: CallOf,
  masked: boolean,
): Promise<Result<Report>> {
  if ('setupId' in of) {
    return inSetup(context, of.setupId, async (session) =>
      ok(await reportOf(context, session, { masked, path: false })),
    );
  }
  const open = context.openFiles.report(of.reportId);
  if (open === null) return fail('FILE_CLOSED');
  const { report } = open;
  const hide = masked || context.policy.alwaysMaskNames;
  if (!hide || report.masked) return ok(report);
  return ok({ ...report, masked: true, entries: maskEntries(report.entries) });
}

function docOf(report: Report, what: 'report' | 'record', drawings = false): Doc {
  const { entries, savedAt: at } = report;
  const input = { entries, at, facts: factsOf(report) };
  return what === 'report' ? reportDoc(input) : recordDoc(input, drawings);
}
