import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { when } from '../../../shared/messages/format.ts';
import { failureWords } from '../../../shared/messages/timeline.ts';
import { callWords } from '../../../shared/messages/window/handover.ts';

/** What failed last, with its code, and whether it is gone since. */
export function LastFailure({ entries }: { entries: readonly Entry[] }) {
  const failure = lastFailure(entries);
  if (failure === null) return null;
  return (
    <section aria-labelledby="call-failure">
      <h2 id="call-failure" className="call-title">
        {callWords.lastFailure}
      </h2>
      <p className="call-failure">
        <strong className="label">{failure.problem.code}</strong> · {failureWords(failure)},{' '}
        {when(failure.at)}.{' '}
        <span className="quiet">
          {failure.goneAt === null ? callWords.stillThere : callWords.goneSince(failure.goneAt)}
        </span>
      </p>
    </section>
  );
}
