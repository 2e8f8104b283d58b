import { join } from 'node:path';
import * as v from 'valibot';
import {
  type ReportDigest,
  reportDigestSchema,
} from '../../shared/domain/handover/report-digest.ts';
import { ownerIds } from '../../shared/domain/problems/problem.ts';
import { fail, ok, type Result } from '../../shared/domain/problems/result.ts';
import { stepIds } from '../../shared/domain/guide/ids.ts';
import { actionCodes } from '../../shared/domain/setup/next-action.ts';
import { makePrivateFolder, writeAtomically } from './files.ts';
import { renameOver } from './rename.ts';
import { readText } from './read-file.ts';
import { fileErrorCode } from './storage-problems.ts';

/** How many setups' newest reports are kept. */
const kept = 50;
/** What so many take at most, in bytes, and far more. */
const mostBytes = 32 * 1024 * 1024;

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
 * not record: where it cannot be read that is said, and the next report that is opened begins a new
 * list. The old file then stays beside it as `reports.json.unreadable`.
 */
export class RecentReports {
  readonly #folder: string;
  readonly #log: (code: string, detail: string) => void;
  #reports: Promise<Result<readonly RecentReport[]>> | null = null;

  constructor(profile: string, log: (code: string, detail: string) => void) {
    this.#folder = profile;
    this.#log = log;
  }

  /** The newest report of each setup, the one opened last first. REPORTS_UNREADABLE */
  list(): Promise<Result<readonly RecentReport[]>> {
    this.#reports ??= this.#read();
    return this.#reports;
  }

  /** The digest of the report of a setup that was opened last; null: none is known. */
  async before(setupId: string): Promise<ReportDigest | null> {
    const all = await this.#known();
    return all.find(({ digest }) => digest.setupId === setupId)?.digest ?? null;
  }

  /** Notes that a report was opened. An answer that was saved to the same report stays noted. */
  async opened(report: Omit<RecentReport, 'answeredAt'>): Promise<void> {
    const { setupId, savedAt } = report.digest;
    const all = await this.#known();
    const known = all.find(({ digest }) => digest.setupId === setupId);
    const answeredAt = known?.digest.savedAt === savedAt ? known.answeredAt : null;
    const others = all.filter(({ digest }) => digest.setupId !== setupId);
    await this.#write([{ ...report, answeredAt }, ...others].slice(0, kept));
  }

  /** Notes that an answer to the report of a setup was saved, at that time (ISO 8601). */
  async answered(setupId: string, answeredAt: string): Promise<void> {
    const all = await this.#known();
    await this.#write(
      all.map((one) => (one.digest.setupId === setupId ? { ...one, answeredAt } : one)),
    );
  }

  /** Forgets the report of a setup. */
  async forget(setupId: string): Promise<void> {
    const all = await this.#known();
    await this.#write(all.filter(({ digest }) => digest.setupId !== setupId));
  }

  async #known(): Promise<readonly RecentReport[]> {
    const all = await this.list();
    return all.ok ? all.value : [];
  }

  get #path(): string {
    return join(this.#folder, 'reports.json');
  }

  async #read(): Promise<Result<readonly RecentReport[]>> {
    let cause = 'damaged';
    try {
      const text = await readText(this.#path, mostBytes);
      const read = v.safeParse(fileSchema, parsed(text));
      if (read.success) return ok(read.output.reports);
    } catch (error) {
      cause = fileErrorCode(error);
      if (cause === 'ENOENT') return ok([]);
    }
    this.#log('recent-reports.unreadable', cause);
    // Tried again at the next call: a disk may answer by then.
    this.#reports = null;
    return fail('REPORTS_UNREADABLE', { cause });
  }

  async #write(reports: readonly RecentReport[]): Promise<void> {
    const before = await this.list();
    this.#reports = Promise.resolve(ok(reports));
    try {
      await makePrivateFolder(this.#folder);
      if (!before.ok) await renameOver(this.#path, `${this.#path}.unreadable`);
      await writeAtomically(this.#path, `${JSON.stringify({ reports }, null, 2)}\n`);
    } catch (error) {
      this.#log('recent-reports.unwritten', fileErrorCode(error));
    }
  }
}

/** What a text holds as JSON; undefined: none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
