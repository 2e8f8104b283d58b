import { type Evidence, evidenceOf } from '../../../shared/domain/setup/evidence.ts';
import { evidenceMessage } from '../../../shared/messages/window/evidence.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { useView } from '../../state/hooks.ts';
import { Mark } from '../../ui/mark.tsx';
import { StepCaution } from './step-caution.tsx';
import './guide.css';

/** What is known and from whom, and the one caution that matters at this step. */
export function EvidencePanel() {
  const { state } = useView();
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
