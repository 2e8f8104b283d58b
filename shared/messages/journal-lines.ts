import type { LeftOut } from '../domain/handover/shorten.ts';
import { toStoredEntry } from '../domain/setup/entries.ts';
import type { EventMark, ToldEntry } from '../domain/setup/timeline.ts';
import { count, onDay } from './format.ts';
import { plural } from './plural.ts';
import { markMessages, timelineLine } from './timeline.ts';

/** A line of an exported journal. Keys are never renamed: whoever collects the lines relies on them. */
export interface JournalLine {
  /** ISO 8601, in UTC. */
  readonly time: string;
  /** The kind of entry, such as `user.confirmed`; of the first line `journal.exported`. */
  readonly event: string;
  /** How it is known. */
  readonly mark: EventMark;
  /** What happened, in words; empty where the entry is not told by itself. */
  readonly text: string;
  readonly setup: string;
  readonly setupId: string;
  /** The entry's own id; of the first line empty. */
  readonly id: string;
  /** What the entry says beside that. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the first line says of the others. */
export interface JournalHead {
  /** When it was exported, ISO 8601. */
  readonly at: string;
  readonly setup: string;
  readonly setupId: string;
  readonly entries: number;
  /** Names are pseudonyms. */
  readonly masked: boolean;
  /** The app's version. */
  readonly version: string;
  /** Older entries that a long journal no longer holds in memory; null: all are there. */
  readonly leftOut: LeftOut | null;
  /** What reading the journal found wrong, by code. */
  readonly notices: readonly string[];
}

/** The first line: what the export holds, and what it does not. */
export function journalHead(head: JournalHead): JournalLine {
  const { at, entries, leftOut, masked, notices, setup, setupId, version } = head;
  const said = plural(entries, {
    one: 'Journal exported: one entry',
    other: `Journal exported: ${count(entries)} entries`,
  });
  const older =
    leftOut === null
      ? ''
      : `; ${count(leftOut.entries)} from ${onDay(leftOut.from)} to ${onDay(leftOut.until)} aren’t in it`;
  return {
    time: at,
    event: 'journal.exported',
    mark: 'plain',
    text: `${said}${older}`,
    setup,
    setupId,
    id: '',
    data: { entries, masked, version, leftOut, notices },
  };
}

/** One entry as a line. */
export function journalLine(
  { entry, event }: ToldEntry,
  { setup, setupId }: Pick<JournalHead, 'setup' | 'setupId'>,
): JournalLine {
  const { at, id, type, v: _version, ...data } = toStoredEntry(entry);
  return {
    time: at,
    event: type,
    mark: event?.mark ?? 'plain',
    text: event === null ? '' : timelineLine(event.what),
    setup,
    setupId,
    id,
    data,
  };
}

/** The columns of the same as a table. */
export const journalColumns: readonly string[] = [
  'Time (UTC)',
  'Event',
  'How it’s known',
  'What happened',
  'Setup',
  'Setup ID',
  'Entry ID',
  'Details',
];

/** A line as a row of that table. */
export function journalCells(line: JournalLine): readonly string[] {
  const { data, event, id, mark, setup, setupId, text, time } = line;
  return [time, event, markMessages[mark], text, setup, setupId, id, JSON.stringify(data)];
}
