import type { Doc } from '../../shared/documents/doc.ts';
import { recordDoc } from '../../shared/documents/record-doc.ts';
import { reportDoc } from '../../shared/documents/report-doc.ts';
import type { Report } from '../../shared/domain/handover/format.ts';
import { maskingEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import { shorten, shownEntries, sumOf } from '../../shared/domain/handover/shorten.ts';
import type { HandoverSubject } from '../../shared/domain/handover/opened-file.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { inSlices } from '../storage/yielding.ts';
import { sourceFacts } from './source-facts.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { makeSetupReport } from './setup-report.ts';

export type DocumentDeps = Pick<
  Context,
  'credentials' | 'now' | 'openFiles' | 'policy' | 'reportFacts' | 'setups'
>;

/** Which document: of one's own setup or of an opened report, with names or with pseudonyms. */
export interface DocumentChoice {
  readonly of: HandoverSubject;
  readonly what: 'report' | 'record';
  readonly masked: boolean;
}

/** What may leave: one's own setup cleaned as a report is, or the opened report. FILE_CLOSED */
export async function sharedReport(
  context: DocumentDeps,
  { of, masked }: DocumentChoice,
): Promise<Result<Report>> {
  if ('setupId' in of) {
    return inSetup(context, of.setupId, async (session) =>
      ok(await makeSetupReport(context, session, { masked, path: false })),
    );
  }
  const open = context.openFiles.report(of.reportId);
  if (open === null) return fail('FILE_CLOSED');
  const { report } = open;
  const hide = masked || context.policy.alwaysMaskNames;
  if (open.masked) return ok(report);
  if (!hide) return ok({ ...report, masked: false });
  const entries = await inSlices(maskingEntries(report.entries));
  return ok({ ...report, masked: true, entries });
}

/** A report as the document that was asked for. */
export function documentOf(
  report: Report,
  { of, what }: Pick<DocumentChoice, 'of' | 'what'>,
  options: { readonly drawings: boolean; readonly by: string },
): Doc {
  const { entries, leftOut: more } = shorten(report.entries, shownEntries);
  const leftOut = sumOf(report.leftOut ?? null, more);
  const facts = sourceFacts({ ...report, ...(leftOut && { leftOut }) });
  const input = { entries, at: report.savedAt, facts };
  if (what === 'record') return recordDoc(input, options);
  return reportDoc({ ...input, received: 'reportId' in of });
}
