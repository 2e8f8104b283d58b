import { randomUUID } from 'node:crypto';
import type { Confirmation, Report } from '../../shared/domain/handover/format.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';

interface OpenReport {
  readonly kind: 'report';
  readonly report: Report;
  /** Names are hidden in it, as far as can be seen; what it says itself is in the report. */
  readonly masked: boolean;
  readonly notices: readonly Problem[];
}
interface OpenConfirmation {
  readonly kind: 'confirmation';
  readonly confirmation: Confirmation;
}

/** How many files stay open: the one on screen and a few before it. */
const kept = 4;

/**
 * Files that were read and wait for what the person does with them, and reports that were
 * previewed. In memory only: nothing here is a record.
 */
export class OpenFiles {
  readonly #files = new Map<string, OpenReport | OpenConfirmation>();
  #previews: readonly { readonly id: string; readonly text: string }[] = [];

  /** Keeps a file that was read. Out: its id for the window. */
  keep(file: OpenReport | OpenConfirmation): string {
    const id = randomUUID();
    this.#files.set(id, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > kept && oldest !== undefined) this.#files.delete(oldest);
    return id;
  }

  report(id: string): OpenReport | null {
    const file = this.#files.get(id);
    return file?.kind === 'report' ? file : null;
  }

  confirmation(id: string): Confirmation | null {
    const file = this.#files.get(id);
    return file?.kind === 'confirmation' ? file.confirmation : null;
  }

  drop(id: string): void {
    this.#files.delete(id);
  }

  /** What was shown is what will be saved: by its own name, as two previews may overtake each other. */
  preview(text: string): string {
    const id = randomUUID();
    this.#previews = [{ id, text }, ...this.#previews].slice(0, kept);
    return id;
  }

  previewed(id: string): string | null {
    return this.#previews.find((one) => one.id === id)?.text ?? null;
  }
}
