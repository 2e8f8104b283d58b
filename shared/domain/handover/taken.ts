import type { Entry, NewEntry } from '../setup/entries.ts';
import type { Confirmation } from './format.ts';

/**
 * The journal entries that an accepted confirmation adds, in the file's order. What the journal
 * holds of the same file already is left out, so a disk that was full in the middle is caught up; what
 * the admin took back since can be taken again.
 */
export function entriesOfConfirmation(
  { id, by, on, users }: Confirmation,
  entries: readonly Entry[],
): readonly NewEntry[] {
  const withdrawn = withdrawnOf(id, entries);
  const recorded = new Set<string>();
  for (const entry of entries) if (isOfFile(entry, id)) recorded.add(entry.userId);
  return users
    .filter(({ userId }) => !recorded.has(userId) || withdrawn.has(userId))
    .map(({ userId, answer, note }) => ({
      type: answer === 'confirmed' ? 'user.confirmed' : 'user.declined',
      userId,
      by,
      on,
      channel: 'file',
      note,
      file: { id },
    }));
}

/**
 * When what a journal recorded of a confirmation file was taken back, by test user, ISO 8601. Another
 * confirmation that came in between is what was taken back instead.
 */
export function withdrawnOf(
  fileId: string,
  entries: readonly Entry[],
): ReadonlyMap<string, string> {
  const standing = new Set<string>();
  const withdrawn = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === 'user.confirmed' || entry.type === 'user.declined') {
      if (entry.file?.id === fileId) standing.add(entry.userId);
      else standing.delete(entry.userId);
      withdrawn.delete(entry.userId);
    } else if (entry.type === 'user.confirmation-withdrawn' && standing.delete(entry.userId)) {
      withdrawn.set(entry.userId, entry.at);
    }
  }
  return withdrawn;
}

type ConfirmationEntry = Extract<Entry, { type: 'user.confirmed' | 'user.declined' }>;

function isOfFile(entry: Entry, fileId: string): entry is ConfirmationEntry {
  return (
    (entry.type === 'user.confirmed' || entry.type === 'user.declined') && entry.file?.id === fileId
  );
}
