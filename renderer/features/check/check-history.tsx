import { checkHistory } from '../../../shared/domain/check/history.ts';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { messages } from '../../../shared/messages/window/index.ts';

/** What changed since it last worked, under the verdict of a test that failed. */
export function CheckHistory({ checks }: { checks: readonly CheckResult[] }) {
  const notes = checkHistory(checks)
    .map((note) => ({ code: note.code, text: messages.check.history(note) }))
    .filter(({ text }) => text !== '');
  if (notes.length === 0) return null;
  return (
    <ul className="check-history small" aria-label={messages.check.historyLabel}>
      {notes.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}
