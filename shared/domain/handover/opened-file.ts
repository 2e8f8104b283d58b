import type { ReportChange } from './report-digest.ts';
import type { Problem } from '../problems/problem.ts';
import type { Entry } from '../setup/entries.ts';
import type { ConfirmationRow } from './confirm.ts';

/** Whose journal a handover view shows: one's own setup, or a report that was opened. */
export type HandoverSubject = { readonly setupId: string } | { readonly reportId: string };

/** What the handover view is drawn from. Everything on it follows from the entries. */
export interface HandoverSource {
  readonly of: HandoverSubject;
  readonly entries: readonly Entry[];
  /** When the report was saved, ISO 8601; null: one's own setup, as it is now. */
  readonly savedAt: string | null;
  /** Names are pseudonyms in the file itself: there is nothing to show. */
  readonly masked: boolean;
  /** App, system and network, as pairs of name and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** Lines of the app's log that came with a report; null: none did. */
  readonly log: readonly string[] | null;
  readonly notices: readonly Problem[];
  /** What changed since the report of the same setup that was opened here before; null: none was. */
  readonly since: { readonly savedAt: string; readonly changes: readonly ReportChange[] } | null;
}

/** A confirmation that fits one of this computer's setups, before it is accepted. */
export interface ConfirmationPreview {
  readonly fileId: string;
  readonly setupId: string;
  readonly by: string;
  readonly on: string;
  /** When the report behind it was saved, ISO 8601. */
  readonly reportSavedAt: string;
  readonly rows: readonly ConfirmationRow[];
  /** Whether the roll-out is open once it is recorded: nobody else waits, and nobody was declined. */
  readonly opensRollout: boolean;
}

export type OpenedFile =
  | { readonly kind: 'report'; readonly source: HandoverSource }
  | { readonly kind: 'confirmation'; readonly preview: ConfirmationPreview };

/** Where a file was saved: its name without the folder; null: the person chose not to. */
export interface Saved {
  readonly name: string | null;
}
