import { sharingEntries } from '../../shared/domain/handover/make-report.ts';
import type { Saved } from '../../shared/domain/handover/opened-file.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { toldEntries } from '../../shared/domain/setup/timeline.ts';
import { fileTitles } from '../../shared/messages/desktop.ts';
import {
  journalCells,
  journalColumns,
  journalHead,
  journalLine,
  type JournalLine,
} from '../../shared/messages/documents.ts';
import { cleanOptionsOf } from '../handover/clean-options.ts';
import { fileName } from '../handover/file-name.ts';
import { toCsv } from '../storage/to-csv.ts';
import { inSlices, yielding } from '../storage/yielding.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { savedAs } from './setup-report.ts';

/**
 * Saves a setup's journal where the person chooses, entry by entry, for an audit or a SIEM: as CSV, or
 * as JSON Lines with a JournalLine each. Cleaned of secrets as a report is; with pseudonyms where they
 * are asked for, while names are hidden, or where the company's policy demands it. The first line says
 * what is not in it. SETUP_NOT_FOUND, FILE_UNWRITABLE
 */
export function exportJournal(
  context: Pick<Context, 'credentials' | 'files' | 'now' | 'policy' | 'reportFacts' | 'setups'>,
  { as, masked, setupId }: { setupId: string; as: 'csv' | 'jsonl'; masked: boolean },
): Promise<Result<Saved>> {
  const { credentials, files, now, policy, reportFacts, setups } = context;
  return inSetup(context, setupId, async (session) => {
    const hidden = masked || setups.namesHidden || policy.alwaysMaskNames;
    const { clean } = await cleanOptionsOf(credentials, session, false);
    const { leftOut, view } = session;
    const notices = view.notices.map(({ code }) => code);
    // As they are now: what is written meanwhile is for the next export.
    const entries = await inSlices(sharingEntries([...session.entries], hidden, clean));
    const setup = { setup: fold(entries).name, setupId };
    const { version } = reportFacts().app;
    const at = now().toISOString();
    const head = { at, ...setup, entries: entries.length, masked: hidden, version };
    const lines: JournalLine[] = [journalHead({ ...head, leftOut, notices })];
    await yielding(toldEntries(entries), (told) => lines.push(journalLine(told, setup)));
    const name = fileName(fileTitles.journal, session.state.name, now(), as);
    return savedAs(await files.save(name, as === 'csv' ? csvOf(lines) : jsonLinesOf(lines)));
  });
}

function csvOf(lines: readonly JournalLine[]): string {
  return toCsv([journalColumns, ...lines.map(journalCells)]);
}

/** One JSON value a line, UTF-8 without a mark (jsonlines.org). */
function jsonLinesOf(lines: readonly JournalLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
