import { fileBytes } from '../../shared/domain/handover/format.ts';
import type { CheckResult } from '../../shared/domain/check/result.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';

/** How many of the newest tests keep their evidence, whatever they take: those in view (fold.ts), twice. */
const checksWhole = 40;

/**
 * A journal's entries in memory. The newest are as they were written, as many as a report has room
 * for. Of tests before them, which are most of a long journal, what decides stays: the verdict and the
 * problem it came from. The file keeps everything.
 */
export class EntryList {
  readonly #entries: Entry[] = [];
  /** Tests that still have their evidence, the oldest first: where they are, and where they ended in the file. */
  readonly #whole: { readonly at: number; readonly bytes: number }[] = [];
  #firstWhole = 0;
  #bytes = 0;

  /** In order. It grows; what wants it as it is now takes a copy. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Takes the next entry. In: how many bytes it takes in the file. */
  push(entry: Entry, bytes: number): void {
    this.#bytes += bytes;
    if (entry.type === 'check.finished') {
      this.#whole.push({ at: this.#entries.length, bytes: this.#bytes });
    }
    this.#entries.push(entry);
    this.#shorten();
  }

  #shorten(): void {
    while (this.#whole.length - this.#firstWhole > checksWhole) {
      const oldest = this.#whole[this.#firstWhole];
      if (oldest === undefined || this.#bytes - oldest.bytes < fileBytes) return;
      const entry = this.#entries[oldest.at];
      if (entry?.type === 'check.finished') {
        this.#entries[oldest.at] = { ...entry, result: inBrief(entry.result) };
      }
      this.#firstWhole += 1;
    }
  }
}

/** A test with the one problem that decides it, and without what stands behind. */
function inBrief(result: CheckResult): CheckResult {
  const { checkId, at, verdict, owner, route, host, oneLoginWouldShow, stages, ms } = result;
  const failed = stages.find((stage) => stage.verdict === 'fail');
  const brief =
    failed === undefined
      ? []
      : [{ ...failed, problems: failed.problems.slice(0, 1), evidence: {} }];
  return { checkId, at, verdict, owner, route, host, oneLoginWouldShow, stages: brief, ms };
}
