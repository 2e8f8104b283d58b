import type { SetupState } from '../../../shared/domain/setup/state.ts';
import {
  peopleSummaryMessages as words,
  when,
} from '../../../shared/messages/window/people-summary.ts';

/** What the roll-out list came to, by its numbers; nothing where none was compared. */
export function PeopleSays({ state: { people } }: { state: SetupState }) {
  const last = people?.last;
  if (last == null) return null;
  return (
    <section aria-labelledby="call-people">
      <h2 id="call-people" className="call-title">
        {words.heading}
      </h2>
      <p>{words.sentence(last.counts, when(last.endedAt))}</p>
    </section>
  );
}
