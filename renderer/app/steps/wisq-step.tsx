import { useState } from 'react';
import { reportStatus } from '../../../shared/domain/setup/report-status.ts';
import { rolloutGate } from '../../../shared/domain/setup/rollout-gate.ts';
import { sendLead, wisqMessages as words } from '../../../shared/messages/window/wisq.ts';
import { ReportItems } from '../../features/handover/report-items.tsx';
import { SavedReport } from '../../features/handover/saved-report.tsx';
import { WisqTable } from '../../features/handover/wisq-table.tsx';
import { useView, useWindowState } from '../../state/hooks.ts';
import { openFile } from '../../state/handover.ts';
import { goTo } from '../../state/navigation.ts';
import { saveReport } from '../../state/report.ts';
import { Button } from '../../ui/button.tsx';
import { Ticking } from '../../ui/ticking.tsx';
import { StepFrame } from '../step-frame.tsx';

/** After step 5: the report for Wisq, the wait for its confirmation, and what came of it. */
export function WisqStep() {
  const { state } = useView();
  const always = useWindowState((store) => store.facts?.policy.alwaysMaskNames) ?? true;
  const [masked, setMasked] = useState(always);
  const status = reportStatus(state);
  const onACall = (
    <Button kind="text" onClick={() => goTo('assign')}>
      {words.onACall}
    </Button>
  );
  if (rolloutGate(state).open) {
    return (
      <StepFrame
        step="wisq"
        heading={words.confirmedHeading(state.users.length)}
        lead={words.confirmedLead}
        move={{ label: words.plan, onPress: () => goTo('rollout') }}
      >
        <WisqTable />
      </StepFrame>
    );
  }
  if (status.code === 'waiting') {
    return (
      <StepFrame
        step="wisq"
        heading={words.waitingHeading}
        lead={words.waitingLead}
        place={<Ticking text={(nowMs) => words.since(status.since, nowMs)} />}
        move={{ label: words.open, onPress: () => void openFile() }}
        beside={onACall}
      >
        <SavedReport at={status.since} />
        <WisqTable />
      </StepFrame>
    );
  }
  if (status.code === 'not-yet') {
    return (
      <StepFrame
        step="wisq"
        lead={words.notYet}
        move={{ label: words.toStep5, onPress: () => goTo('assign') }}
      >
        <WisqTable />
      </StepFrame>
    );
  }
  return (
    <StepFrame
      step="wisq"
      heading={words.sendHeading}
      lead={status.outdated ? words.outdated : sendLead(state)}
      move={{ label: words.save, onPress: () => void saveReport(masked) }}
      beside={onACall}
    >
      <WisqTable />
      <ReportItems masked={masked} setMasked={always ? null : setMasked} />
    </StepFrame>
  );
}
