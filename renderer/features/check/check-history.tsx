import { checkHistory } from '../../../shared/domain/check/history.ts';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { words } from '../../../shared/messages/window/index.ts';

/** What changed since it last worked, under the verdict of a test that failed. */
export function CheckHistory({ checks }: { checks: readonly CheckResult[] }) {
  const said = checkHistory(checks)
    .map((note) => ({ code: note.code, text: words.check.history(note) }))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <ul className="check-history small" aria-label={words.check.historyLabel}>
      {said.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}
