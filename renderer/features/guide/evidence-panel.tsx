import { type Evidence, evidenceOf } from '../../../shared/domain/setup/evidence.ts';
import { evidenceMessage } from '../../../shared/messages/window/evidence.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { LockIcon, OutIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { StepCaution } from './step-caution.tsx';
import './guide.css';

/** What is known and from whom, and the one caution that matters at this step. */
export function EvidencePanel() {
  const { state } = useView();
  const step = useWindowState((store) => store.step);
  // Before anything is known, an admin asks what becomes of what they paste here.
  if (step === 'before') return <LeavesPanel />;
  return (
    <section aria-label={messages.known.heading}>
      <h2 className="group-title">{messages.known.heading}</h2>
      <ul className="known-list">
        {evidenceOf(state).map((evidence) => (
          <EvidenceRow key={evidence.code} evidence={evidence} />
        ))}
      </ul>
      <div className="caution-beside">
        <StepCaution />
      </div>
    </section>
  );
}

/** What of the setup leaves this computer. */
function LeavesPanel() {
  const { leaves } = messages;
  return (
    <section aria-label={leaves.heading}>
      <h2 className="group-title">{leaves.heading}</h2>
      <ul className="known-list">
        <li className="known-row">
          <LockIcon />
          <div>
            <p className="known-title">{leaves.token}</p>
            <p className="small quiet">{leaves.tokenKept}</p>
          </div>
        </li>
        <li className="known-row">
          <OutIcon />
          <div>
            <p className="known-title">{leaves.requests}</p>
            <p className="small quiet">{leaves.requestsToo}</p>
          </div>
        </li>
      </ul>
    </section>
  );
}

function EvidenceRow({ evidence }: { evidence: Evidence }) {
  const { title, source } = evidenceMessage(evidence);
  return (
    <li className={`known-row ${evidence.mark === 'none' ? 'known-row-open' : ''}`}>
      <Mark kind={evidence.mark} />
      <div>
        <p className="known-title">{title}</p>
        <p className="small quiet">{source}</p>
      </div>
    </li>
  );
}
