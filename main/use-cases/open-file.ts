import { fileBytes } from '../../shared/domain/handover/file-bytes.ts';
import { type Confirmation, type Report } from '../../shared/domain/handover/format.ts';
import type { HandoverSource, OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import {
  reportAction,
  reportChanges,
  reportDigest,
} from '../../shared/domain/handover/report-digest.ts';
import { readingSharedFile } from '../../shared/domain/handover/read-file.ts';
import { latestDate } from '../../shared/domain/text/dates.ts';
import { showingEntries } from '../../shared/domain/handover/shown-source.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { fileTooLarge } from '../handover/file-too-large.ts';
import { sha256 } from '../handover/sha256.ts';
import { inSlices } from '../storage/yielding.ts';
import { sourceFacts } from './source-facts.ts';
import type { Context } from './context.ts';
import { judgeForSetup } from './judge-for-setup.ts';

type OpenDeps = Pick<
  Context,
  'credentials' | 'now' | 'openFiles' | 'policy' | 'recentReports' | 'setups' | 'windowFile'
>;

/**
 * Asks the person for a report or a confirmation and reads it. Out: what to show; null: none was
 * chosen. FILE_*, CONFIRMATION_*
 */
export async function openFile(
  context: OpenDeps & Pick<Context, 'files'>,
): Promise<Result<OpenedFile | null>> {
  const chosen = await context.files.open();
  if (!chosen.ok) return chosen;
  return chosen.value === null ? ok(null) : readFile(context, chosen.value);
}

/**
 * Reads a report or a confirmation. In: its bytes, which may be anything, and where they lay. Out: what to show; nothing
 * is recorded. FILE_TOO_LARGE, FILE_NOT_OURS, FILE_CUT_OFF, FILE_NEWER, FILE_DAMAGED, FILE_ALTERED,
 * FILE_TOO_COMPLEX, FILE_FUTURE,
 * and for a confirmation why it does not fit (CONFIRMATION_*).
 */
export async function readFile(
  context: OpenDeps,
  { bytes, path = null }: { readonly bytes: Uint8Array; readonly path?: string | null },
): Promise<Result<OpenedFile>> {
  if (bytes.length > fileBytes) return fileTooLarge();
  const text = decode(bytes);
  if (text === null) return fail('FILE_NOT_OURS', { reason: 'text' });
  const read = await inSlices(readingSharedFile(text, sha256));
  if (!read.ok) return read;
  return read.value.kind === 'confirmation'
    ? previewConfirmation(context, read.value.confirmation)
    : openReport(context, read.value.report, read.value.notices, path);
}

/** UTF-8 with or without a byte order mark; null when it is not. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A report from a day that has begun nowhere yet is refused: nothing in it can be dated. */
async function openReport(
  context: OpenDeps,
  report: Report,
  notices: readonly Problem[],
  path: string | null,
): Promise<Result<OpenedFile>> {
  const { now, openFiles, policy } = context;
  // ISO dates order as text.
  const on = report.savedAt.slice(0, 10);
  if (on > latestDate(now())) return fail('FILE_FUTURE', { on });
  // What a file says of itself is not believed: it may call names hidden that are there.
  const masked = report.masked && notices.every(({ code }) => code !== 'FILE_NAMES_SHOWN');
  const hide = policy.alwaysMaskNames && !masked;
  const shown = await inSlices(showingEntries(report.entries, hide, report.leftOut ?? null));
  const since = await sinceBefore(context, report, path);
  const reportId = openFiles.keep({ kind: 'report', report, masked, notices });
  const source = {
    of: { reportId },
    entries: shown.entries,
    savedAt: report.savedAt,
    masked: masked || hide,
    facts: sourceFacts({ ...report, masked: masked || hide }),
    log: report.log ?? null,
    notices: joined(notices, shown.notices),
    since,
  };
  return ok({ kind: 'report', source });
}

/** What a report says that the one opened here before did not; it is remembered where it is newer. */
async function sinceBefore(
  { now, recentReports, windowFile }: OpenDeps,
  report: Report,
  path: string | null,
): Promise<HandoverSource['since']> {
  const digest = reportDigest(report);
  const before = await recentReports.before(report.setupId);
  // An older one than the newest that is known is shown, and not taken for news.
  const newer = before === null || Date.parse(before.savedAt) <= Date.parse(digest.savedAt);
  if (!newer) return null;
  const { owner, action, step } = reportAction(report);
  const next = { owner, code: action.code, step };
  windowFile.update({ someReports: true });
  await recentReports.opened({ digest, next, path, openedAt: now().toISOString() });
  if (before === null || before.savedAt === digest.savedAt) return null;
  return { savedAt: before.savedAt, changes: reportChanges(before, digest) };
}

/** Each code once: a report that was shortened when it was saved may be again to be shown. */
function joined(notices: readonly Problem[], more: readonly Problem[]): readonly Problem[] {
  return [...notices.filter((one) => more.every(({ code }) => code !== one.code)), ...more];
}

async function previewConfirmation(
  context: OpenDeps,
  confirmation: Confirmation,
): Promise<Result<OpenedFile>> {
  const preview = await judgeForSetup(context, confirmation);
  if (!preview.ok) return preview;
  const fileId = context.openFiles.keep({ kind: 'confirmation', confirmation });
  return ok({ kind: 'confirmation', preview: { ...preview.value, fileId } });
}
