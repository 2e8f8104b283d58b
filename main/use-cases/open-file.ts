import { type Confirmation, fileBytes, type Report } from '../../shared/domain/handover/format.ts';
import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import {
  reportAction,
  reportChanges,
  reportDigest,
} from '../../shared/domain/handover/report-digest.ts';
import { readSharedFile } from '../../shared/domain/handover/read-file.ts';
import { type Problem, type Result, fail, ok } from '../../shared/domain/problems/codes.ts';
import { fileTooLarge } from '../handover/file-too-large.ts';
import { sha256 } from '../handover/sha256.ts';
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
 * and for a confirmation why it does not fit (CONFIRMATION_*).
 */
export async function readFile(
  context: OpenDeps,
  { bytes, path = null }: { readonly bytes: Uint8Array; readonly path?: string | null },
): Promise<Result<OpenedFile>> {
  if (bytes.length > fileBytes) return fileTooLarge();
  const text = decode(bytes);
  if (text === null) return fail('FILE_NOT_OURS', { reason: 'text' });
  const read = readSharedFile(text, sha256);
  if (!read.ok) return read;
  return read.value.kind === 'confirmation'
    ? previewConfirmation(context, read.value.confirmation)
    : ok(await openReport(context, read.value.report, read.value.notices, path));
}

/** UTF-8 with or without a byte order mark; null when it is not. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function openReport(
  { now, openFiles, policy, recentReports, windowFile }: OpenDeps,
  report: Report,
  notices: readonly Problem[],
  path: string | null,
): Promise<OpenedFile> {
  const digest = reportDigest(report);
  const before = await recentReports.before(report.setupId);
  const { owner, action, step } = reportAction(report);
  // An older one than the newest that is known is shown, and not taken for news.
  const newer = before === null || Date.parse(before.savedAt) <= Date.parse(digest.savedAt);
  if (newer) {
    const next = { owner, code: action.code, step };
    windowFile.update({ someReports: true });
    await recentReports.opened({ digest, next, path, openedAt: now().toISOString() });
  }
  const reportId = openFiles.keep({ kind: 'report', report, notices });
  const hide = policy.alwaysMaskNames && !report.masked;
  return {
    kind: 'report',
    source: {
      of: { reportId },
      entries: hide ? maskEntries(report.entries) : report.entries,
      savedAt: report.savedAt,
      masked: report.masked || hide,
      facts: sourceFacts(report),
      notices,
      since:
        before === null || before.savedAt === digest.savedAt || !newer
          ? null
          : { savedAt: before.savedAt, changes: reportChanges(before, digest) },
    },
  };
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
