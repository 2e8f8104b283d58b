import * as v from 'valibot';
import { fileBytes } from '../domain/handover/file-bytes.ts';
import type { HandoverSource, OpenedFile, Saved } from '../domain/handover/opened-file.ts';
import type { Action, NextAction } from '../domain/setup/next-action.ts';
import { call, id, inSetup, longText, nothing, shortText } from './call.ts';

/** A customer's report in the list. */
export interface ReportSummary {
  readonly setupId: string;
  readonly name: string;
  readonly oneLoginHost: string | null;
  /** When the report was saved, ISO 8601. */
  readonly savedAt: string;
  readonly next: {
    readonly owner: NextAction['owner'];
    readonly code: Action['code'];
    readonly step: NextAction['step'];
  };
  /** When an answer to it was saved; null: none was. */
  readonly answeredAt: string | null;
}

/** Which document: of one's own setup or of an opened report; names hidden or not. */
const documentChoice = {
  of: v.union([v.object({ setupId: id }), v.object({ reportId: id })]),
  what: v.picklist(['report', 'record']),
  masked: v.boolean(),
};

/** Calls about what goes between the admin and Wisq: reports, documents, confirmations. */
export const handoverCalls = {
  /** The exact text that `report.save` writes for this preview. FILE_TOO_LARGE, LOG_UNREADABLE */
  'report.preview': call(
    v.object({ ...inSetup, masked: v.boolean(), path: v.boolean(), log: v.optional(v.boolean()) }),
  ).returns<{
    previewId: string;
    text: string;
  }>(),
  /** Saves what was previewed. FILE_UNWRITABLE, FILE_CLOSED */
  'report.save': call(v.object({ ...inSetup, previewId: id })).returns<Saved>(),

  /** Shows a file that was saved here in its folder. FILE_CLOSED: not since the app was started. */
  'file.show': call(v.object({ name: shortText })).returns<null>(),
  /** A short message to send with the report, on the clipboard. */
  'report.copyMessage': call(v.object(inSetup)).returns<null>(),

  /** What the handover view shows of one's own setup. */
  'handover.show': call(v.object(inSetup)).returns<HandoverSource>(),
  /** As Markdown, on the clipboard. FILE_CLOSED */
  'document.copy': call(v.object(documentChoice)).returns<null>(),
  /** `drawings`: a change record's PDF draws OneLogin's pages too. FILE_UNWRITABLE, FILE_CLOSED, PDF_FAILED */
  'document.save': call(
    v.object({
      ...documentChoice,
      as: v.picklist(['pdf', 'markdown']),
      drawings: v.optional(v.boolean()),
      /** Who the change record names as the one who did it; remembered on this computer. */
      by: v.optional(v.pipe(v.string(), v.maxLength(200))),
    }),
  ).returns<Saved>(),

  /** The journal entry by entry, for an audit or a SIEM. FILE_UNWRITABLE */
  'journal.export': call(
    v.object({ ...inSetup, as: v.picklist(['csv', 'jsonl']), masked: v.boolean() }),
  ).returns<Saved>(),

  /** The newest report of each customer that was opened on this computer. */
  'reports.list': call(nothing).returns<readonly ReportSummary[]>(),
  /** Opens one of them again from where it lay. FILE_UNREADABLE, FILE_CLOSED: it was dropped, so nobody knows where it is */
  'reports.open': call(v.object({ setupId: id })).returns<OpenedFile>(),
  /** Takes one off that list; the file stays. */
  'reports.forget': call(v.object({ setupId: id })).returns<null>(),
  /** Asks for a report or a confirmation; null: the admin chose none. FILE_*, CONFIRMATION_* */
  'file.open': call(nothing).returns<OpenedFile | null>(),
  /** A file that was dropped onto the window, as its bytes. FILE_*, CONFIRMATION_* */
  'file.read': call(
    v.object({
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.length <= fileBytes),
      ),
    }),
  ).returns<OpenedFile>(),

  /** CONFIRMATION_NOBODY, CONFIRMATION_INCOMPLETE, FILE_UNWRITABLE, FILE_CLOSED */
  'confirmation.save': call(
    v.object({
      reportId: id,
      by: v.pipe(v.string(), v.maxLength(200)),
      answers: v.pipe(
        v.array(
          v.object({
            userId: shortText,
            answer: v.picklist(['confirmed', 'declined']),
            note: longText,
          }),
        ),
        v.maxLength(1000),
      ),
    }),
  ).returns<Saved>(),
  /** A short message to send with the confirmation, on the clipboard. FILE_CLOSED */
  'confirmation.copyMessage': call(v.object({ reportId: id })).returns<null>(),
  /** Judges the opened confirmation once more and records it. CONFIRMATION_*, FILE_CLOSED */
  'confirmation.accept': call(v.object({ fileId: id })).returns<{ setupId: string }>(),
};
