import { type Confirmation, fileBytes, type Report } from '../../shared/domain/handover/format.ts';
import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import { readSharedFile } from '../../shared/domain/handover/read-file.ts';
import { type Problem, type Result, fail, ok } from '../../shared/domain/problems/codes.ts';
import { fileTooLarge } from '../handover/file-too-large.ts';
import { sha256 } from '../handover/sha256.ts';
import { sourceFacts } from './source-facts.ts';
import type { Context } from './context.ts';
import { judgeForSetup } from './judge-for-setup.ts';

type OpenDeps = Pick<Context, 'credentials' | 'now' | 'openFiles' | 'policy' | 'setups'>;

/**
 * Asks the person for a report or a confirmation and reads it. Out: what to show; null: none was
 * chosen. FILE_*, CONFIRMATION_*
 */
export async function openFile(
  context: OpenDeps & Pick<Context, 'files'>,
): Promise<Result<OpenedFile | null>> {
  const bytes = await context.files.open();
  if (!bytes.ok) return bytes;
  return bytes.value === null ? ok(null) : readFile(context, { bytes: bytes.value });
}

/**
 * Reads a report or a confirmation. In: its bytes, which may be anything. Out: what to show; nothing
 * is recorded. FILE_TOO_LARGE, FILE_NOT_OURS, FILE_CUT_OFF, FILE_NEWER, FILE_DAMAGED, FILE_ALTERED,
 * and for a confirmation why it does not fit (CONFIRMATION_*).
 */
export async function readFile(
  context: OpenDeps,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<Result<OpenedFile>> {
  if (bytes.length > fileBytes) return fileTooLarge();
  const text = decode(bytes);
  if (text === null) return fail('FILE_NOT_OURS', { reason: 'text' });
  const read = readSharedFile(text, sha256);
  if (!read.ok) return read;
  return read.value.kind === 'confirmation'
    ? previewConfirmation(context, read.value.confirmation)
    : ok(openReport(context, read.value.report, read.value.notices));
}

/** UTF-8 with or without a byte order mark; null when it is not. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function openReport(
  { openFiles, policy }: OpenDeps,
  report: Report,
  notices: readonly Problem[],
): OpenedFile {
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
