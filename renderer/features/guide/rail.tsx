import { type ReactNode, useState } from 'react';
import { stepById } from '../../../shared/domain/guide/index.ts';
import { type StepId, stepIds } from '../../../shared/domain/guide/ids.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { type StepStatus, stepStatus } from '../../../shared/domain/setup/step-status.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { Mark } from '../../ui/mark.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { NextActionView } from './next-action.tsx';
import './guide.css';

/**
 * Where the admin is, what is done and how it is known, and at the foot who has to act next. In: the
 * menu at its head.
 */
export function Rail({ menu }: { menu: ReactNode }) {
  const { state } = useView();
  const current = useWindowState((store) => store.step);
  const facts = useWindowState((store) => store.facts);
  const [open, setOpen] = useState(false);
  const statuses = stepIds.map((id) => stepStatus(state, id));
  const next = nextAction(state);
  const step = stepById(current);
  return (
    <header className={`rail ${open ? 'rail-open' : ''}`}>
      <button
        type="button"
        className="rail-header"
        aria-expanded={open}
        aria-label={`${headerTitle(current)} ${messages.nextAction.who[next.owner]}. ${open ? messages.rail.hideAll : messages.rail.showAll}`}
        onClick={() => setOpen(!open)}
      >
        <span className="spread small">
          <span className="label">{headerTitle(current)}</span>{' '}
          <span className="quiet">{messages.nextAction.who[next.owner]}</span>
        </span>
        <span className="segments" aria-hidden="true">
          {statuses.map(({ id, mark }) => (
            <span
              key={id}
              className={`segment segment-${mark} ${id === step.id ? 'segment-current' : ''}`}
            />
          ))}
        </span>
      </button>
      <div className="rail-body">
        {menu}
        <nav aria-label={messages.rail.label}>
          <ol className="stations">
            {statuses.map((one) => (
              <StepStatusRow
                key={one.id}
                status={one}
                current={one.id === current}
                onGo={() => setOpen(false)}
              />
            ))}
          </ol>
        </nav>
        <div className="rail-gap" />
        {facts?.mode === 'practice' && (
          <p className="practice-line small quiet">{messages.app.practice}</p>
        )}
        <div className="rail-foot">
          <NextActionView nextAction={next} />
        </div>
      </div>
    </header>
  );
}

function headerTitle(id: StepId): string {
  const step = stepById(id);
  const { title } = messages.guide.step(id);
  return step.number === null ? title : messages.rail.short(step.number, title);
}

interface StepStatusRowProps {
  status: StepStatus;
  current: boolean;
  onGo: () => void;
}

function StepStatusRow({ status: { id, mark, detail }, current, onGo }: StepStatusRowProps) {
  const step = stepById(id);
  const { title } = messages.guide.step(id);
  const detailMessage = messages.rail.detail(detail);
  return (
    <li className="station">
      <button
        type="button"
        className="station-button"
        aria-current={current ? 'step' : undefined}
        onClick={() => {
          onGo();
          goTo(id);
        }}
      >
        <Mark kind={mark} />
        <span>
          <span className="station-title">
            {step.number === null ? title : `${step.number}. ${title}`}
            <span className="visually-hidden">, {messages.rail.marks[mark]}</span>
          </span>
          {detailMessage !== '' && (
            <span className="station-detail small quiet">{detailMessage}</span>
          )}
        </span>
      </button>
    </li>
  );
}
