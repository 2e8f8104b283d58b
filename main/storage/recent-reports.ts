import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type ReportDigest,
  reportDigestSchema,
} from '../../shared/domain/handover/report-digest.ts';
import { ownerIds } from '../../shared/domain/problems/codes.ts';
import { stepIds } from '../../shared/domain/guide/ids.ts';
import { actionCodes } from '../../shared/domain/setup/next-action.ts';
import { makePrivateFolder, writeAtomically } from './files.ts';
import { fileErrorCode } from './storage-problems.ts';

/** How many setups' newest reports are kept. */
const kept = 50;

const recentSchema = v.object({
  digest: reportDigestSchema,
  /** What was next by that report: without the name of anybody. */
  next: v.object({
    owner: v.picklist([...ownerIds, 'nobody']),
    code: v.picklist(actionCodes),
    step: v.picklist(stepIds),
  }),
  /** Where the file was opened from; null: it was dropped onto the window. */
  path: v.nullable(v.pipe(v.string(), v.maxLength(4096))),
  openedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When an answer to it was saved; null: none was. */
  answeredAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
});
export type RecentReport = v.InferOutput<typeof recentSchema>;

const fileSchema = v.object({ reports: v.pipe(v.array(recentSchema), v.maxLength(kept * 2)) });

/**
 * `reports.json`: the newest report of each customer that was opened on this computer. Convenience,
 * not record: a damaged file counts as none.
 */
export class RecentReports {
  readonly #folder: string;
  readonly #log: (code: string, detail: string) => void;
  #reports: Promise<readonly RecentReport[]> | null = null;

  constructor(profile: string, log: (code: string, detail: string) => void) {
    this.#folder = profile;
    this.#log = log;
  }

  /** The newest report of each setup, the one opened last first. */
  list(): Promise<readonly RecentReport[]> {
    this.#reports ??= this.#read();
    return this.#reports;
  }

  /** The digest of the report of a setup that was opened last; null: none was. */
  async before(setupId: string): Promise<ReportDigest | null> {
    const all = await this.list();
    return all.find(({ digest }) => digest.setupId === setupId)?.digest ?? null;
  }

  /** Notes that a report was opened. An answer that was saved to the same report stays noted. */
  async opened(report: Omit<RecentReport, 'answeredAt'>): Promise<void> {
    const { setupId, savedAt } = report.digest;
    const all = await this.list();
    const known = all.find(({ digest }) => digest.setupId === setupId);
    const answeredAt = known?.digest.savedAt === savedAt ? known.answeredAt : null;
    const others = all.filter(({ digest }) => digest.setupId !== setupId);
    await this.#write([{ ...report, answeredAt }, ...others].slice(0, kept));
  }

  /** Notes that an answer to the report of a setup was saved, at that time (ISO 8601). */
  async answered(setupId: string, answeredAt: string): Promise<void> {
    const all = await this.list();
    await this.#write(
      all.map((one) => (one.digest.setupId === setupId ? { ...one, answeredAt } : one)),
    );
  }

  /** Forgets the report of a setup. */
  async forget(setupId: string): Promise<void> {
    const all = await this.list();
    await this.#write(all.filter(({ digest }) => digest.setupId !== setupId));
  }

  get #path(): string {
    return join(this.#folder, 'reports.json');
  }

  async #read(): Promise<readonly RecentReport[]> {
    try {
      const read = v.safeParse(fileSchema, JSON.parse(await readFile(this.#path, 'utf8')));
      if (read.success) return read.output.reports;
      this.#log('recent-reports.damaged', 'shape');
    } catch (error) {
      const code = fileErrorCode(error);
      if (code !== 'ENOENT') this.#log('recent-reports.unreadable', code);
    }
    return [];
  }

  async #write(reports: readonly RecentReport[]): Promise<void> {
    this.#reports = Promise.resolve(reports);
    try {
      await makePrivateFolder(this.#folder);
      await writeAtomically(this.#path, `${JSON.stringify({ reports }, null, 2)}\n`);
    } catch (error) {
      this.#log('recent-reports.unwritten', fileErrorCode(error));
    }
  }
}
