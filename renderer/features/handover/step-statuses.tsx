import { datedStepStatuses } from '../../../shared/domain/setup/step-status-dates.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { when } from '../../../shared/messages/window/index.ts';
import { stepStatusMessage, stepTitle } from '../../../shared/messages/window/handover-view.ts';
import { Mark } from '../../ui/mark.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';

interface StepStatusesProps {
  state: SetupState;
  /** The same with Wisq's answer that was saved here; it changes its own line alone. */
  answered: SetupState;
}

/** The status of the seven steps, each with its mark and since when it is so. */
export function StepStatuses({ state, answered }: StepStatusesProps) {
  const byWisq = datedStepStatuses(answered).find(({ id }) => id === 'wisq');
  const statuses = datedStepStatuses(state).map((one) =>
    one.id === 'wisq' && byWisq !== undefined ? byWisq : one,
  );
  return (
    <section aria-labelledby="call-stands">
      <h2 id="call-stands" className="call-title">
        {handoverMessages.stands}
      </h2>
      <ol className="call-list">
        {statuses.map((one) => (
          <li key={one.id} className="call-row">
            <Mark kind={one.mark} />
            <span>{stepTitle(one.id)}</span>
            <span className="quiet call-end">
              {stepStatusMessage(one)}
              {one.at !== null && `, ${when(one.at)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
