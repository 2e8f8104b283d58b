import { handoverMessages } from '../../shared/messages/window/handover.ts';
import { Signed } from '../common/signed.tsx';
import { ConfirmationProves, ConfirmationRows } from '../features/handover/confirmation-rows.tsx';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { Legend } from '../features/guide/legend.tsx';
import { acceptConfirmation, leaveConfirmation } from '../state/handover.ts';
import { useView, useWindowState } from '../state/hooks.ts';
import { Button } from '../ui/button.tsx';
import { PageFrame } from './page-frame.tsx';
import { SetupFrame } from './shell.tsx';

/** Whoever has Wisq's answer in front of them has the next move, whatever the record says. */
const yours = { owner: 'admin' } as const;

/** A confirmation that was opened, at its station in its setup: all of it, before anything is recorded. */
export function ConfirmationPage() {
  const preview = useWindowState((store) => store.confirmation);
  const { state } = useView();
  if (preview === null) return null;
  const { fileId, by, on, opensRollout, reportSavedAt, rows } = preview;
  const words = handoverMessages.accept;
  return (
    <SetupFrame
      at="confirmation"
      beside={
        <>
          <EvidencePanel />
          <Legend />
        </>
      }
      turn={yours}
      here={words.here}
    >
      <PageFrame
        step="wisq"
        heading={words.heading(rows, state.users.length)}
        place={words.place}
        lead={words.lead(on, reportSavedAt, opensRollout)}
        turn={yours}
        readFirst
        back={null}
        move={{
          label: opensRollout ? words.yes : words.yesOnly,
          onPress: () => void acceptConfirmation(fileId),
        }}
        beside={
          <Button kind="text" onClick={leaveConfirmation}>
            {words.no}
          </Button>
        }
      >
        <p>
          <Signed by={by} />
        </p>
        <ConfirmationRows rows={rows} />
        <ConfirmationProves />
      </PageFrame>
    </SetupFrame>
  );
}
