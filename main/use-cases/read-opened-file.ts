import { type Answer, fail, ok } from '../../shared/domain/problems/codes.ts';
import { judgeConfirmation } from '../../shared/domain/handover/confirm.ts';
import { type Confirmation, fileBytes, type Report } from '../../shared/domain/handover/format.ts';
import { maskEntries } from '../../shared/domain/handover/mask/mask-entries.ts';
import { readSharedFile } from '../../shared/domain/handover/read-file.ts';
import type { ConfirmationPreview, OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import { latestDate } from '../../shared/domain/setup/rules.ts';
import { documentWords } from '../../shared/messages/documents.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { cleanOptionsOf } from '../handover/clean-options.ts';
import { sha256 } from '../handover/sha256.ts';

type Needed = Pick<Context, 'setups' | 'credentials' | 'openFiles' | 'now' | 'policy'>;

/**
 * Reads a report or a confirmation. In: its bytes, which may be anything. Out: what to show; nothing
 * is recorded. FILE_TOO_LARGE, FILE_NOT_OURS, FILE_CUT_OFF, FILE_NEWER, FILE_DAMAGED, FILE_ALTERED,
 * and for a confirmation why it does not fit (CONFIRMATION_*).
 */
export async function readOpened(context: Needed, bytes: Uint8Array): Promise<Answer<OpenedFile>> {
  if (bytes.length > fileBytes) return tooLarge();
  const text = decode(bytes);
  if (text === null) return fail('FILE_NOT_OURS', { reason: 'text' });
  const read = readSharedFile(text, sha256);
  if (!read.ok) return read;
  if (read.value.kind === 'confirmation') {
    return previewConfirmation(context, read.value.confirmation);
  }
  const { report, notices } = read.value;
  const reportId = context.openFiles.keep({ kind: 'report', report, notices });
  const hide = context.policy.alwaysMaskNames && !report.masked;
  return ok({
    kind: 'report',
    source: {
      of: { reportId },
      entries: hide ? maskEntries(report.entries) : report.entries,
      savedAt: report.savedAt,
      masked: report.masked || hide,
      facts: factsOf(report),
      notices,
    },
  });
}

/** Refused before it is read. */
export function tooLarge(): Answer<never> {
  return fail('FILE_TOO_LARGE', { limitMb: fileBytes / 1024 / 1024 });
}

/** UTF-8 with or without a byte order mark; null when it is not. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The facts of a report as pairs, for the call view and its documents. */
export function factsOf(
  report: Pick<Report, 'app' | 'system' | 'network' | 'masked'>,
): readonly (readonly [string, string])[] {
  const { facts } = documentWords;
  const { app, system, network, masked } = report;
  const rows: (readonly [string, string])[] = [
    [facts.app, `${app.version}, ${app.platform}, Electron ${app.electron}`],
    [facts.system, `${system.release}, ${system.arch}`],
    [facts.times, system.timeZone],
  ];
  if (network.host !== null) rows.push([facts.host, `${network.host}${network.path ?? '/…'}`]);
  if (network.route !== '') rows.push([facts.route, network.route]);
  if (masked) rows.push([facts.names, facts.masked]);
  return rows;
}

async function previewConfirmation(
  context: Needed,
  confirmation: Confirmation,
): Promise<Answer<OpenedFile>> {
  const preview = await judge(context, confirmation);
  if (!preview.ok) return preview;
  const fileId = context.openFiles.keep({ kind: 'confirmation', confirmation });
  return ok({ kind: 'confirmation', preview: { ...preview.value, fileId } });
}

/**
 * Whether a confirmation fits its set-up as it is now, and what it would record. CONFIRMATION_FUTURE
 * for a day that has begun nowhere yet, as by hand (rules.ts), else see `judgeConfirmation`.
 */
export function judge(
  context: Pick<Context, 'setups' | 'credentials' | 'now'>,
  confirmation: Confirmation,
): Promise<Answer<Omit<ConfirmationPreview, 'fileId'>>> {
  const { setupId, by, on, basedOn } = confirmation;
  return inSetup<Omit<ConfirmationPreview, 'fileId'>>(context, setupId, async (session) => {
    // ISO dates order as text.
    if (on > latestDate(context.now())) return fail('CONFIRMATION_FUTURE', { on });
    const { clean } = await cleanOptionsOf(context.credentials, session, false);
    const rows = judgeConfirmation(confirmation, session.entries, clean, sha256);
    const show = (text: string) => session.shownText(text);
    if (!rows.ok) {
      const { users } = rows.problem.facts;
      return typeof users === 'string' ? fail(rows.problem.code, { users: show(users) }) : rows;
    }
    const { name: setupName } = session.shown;
    const reportSavedAt = basedOn.savedAt;
    const shown = rows.value.map((row) => ({
      ...row,
      name: show(row.name),
      note: show(row.note),
    }));
    return ok({ setupId, setupName, by, on, reportSavedAt, rows: shown });
  }).then((answer) =>
    !answer.ok && answer.problem.code === 'SETUP_NOT_FOUND'
      ? fail('CONFIRMATION_OTHER_SETUP', { setup: confirmation.setupName })
      : answer,
  );
}
