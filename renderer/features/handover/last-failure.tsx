import { lastFailure } from '../../../shared/domain/setup/last-failure.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { when } from '../../../shared/messages/window/index.ts';
import { failureMessage } from '../../../shared/messages/window/handover-view.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';

/** What failed last, with its code, and whether it is gone since. */
export function LastFailure({ entries }: { entries: readonly Entry[] }) {
  const failure = lastFailure(entries);
  if (failure === null) return null;
  return (
    <section aria-labelledby="call-failure">
      <h2 id="call-failure" className="call-title">
        {handoverMessages.lastFailure}
      </h2>
      <p className="call-failure">
        <strong className="label">{failure.problem.code}</strong> · {failureMessage(failure)},{' '}
        {when(failure.at)}.{' '}
        <span className="quiet">
          {failure.goneAt === null
            ? handoverMessages.stillThere
            : handoverMessages.goneSince(failure.goneAt)}
        </span>
      </p>
    </section>
  );
}
