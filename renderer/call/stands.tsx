import { datedStations } from '../../shared/call/station-dates.ts';
import type { SetupState } from '../../shared/setup/state.ts';
import { when } from '../../shared/words/format.ts';
import { stationWords, stepTitle } from '../../shared/words/timeline.ts';
import { Mark } from '../ui/mark.tsx';
import { callWords } from '../words/call.ts';

/** The seven stations, each with its mark and since when it stands so. */
export function Stands({ state }: { state: SetupState }) {
  return (
    <section aria-labelledby="call-stands">
      <h2 id="call-stands" className="call-title">
        {callWords.stands}
      </h2>
      <ol className="call-list">
        {datedStations(state).map((one) => (
          <li key={one.id} className="call-row">
            <Mark kind={one.mark} />
            <span>{stepTitle(one.id)}</span>
            <span className="quiet call-end">
              {stationWords(one)}
              {one.at !== null && `, ${when(one.at)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
