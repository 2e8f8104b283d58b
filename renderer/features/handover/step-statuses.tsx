import { datedStations } from '../../../shared/domain/setup/step-status-dates.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { when } from '../../../shared/messages/format.ts';
import { stationWords, stepTitle } from '../../../shared/messages/timeline.ts';
import { Mark } from '../../ui/mark.tsx';
import { callWords } from '../../../shared/messages/window/handover.ts';

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
