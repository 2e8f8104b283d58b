import { useState } from 'react';
import { stepById } from '../../../shared/domain/guide/index.ts';
import { type StepId, stepIds } from '../../../shared/domain/guide/ids.ts';
import { nextMove } from '../../../shared/domain/setup/next-action.ts';
import { type Station, station } from '../../../shared/domain/setup/step-status.ts';
import { goTo } from '../../state/actions.ts';
import { useStore, useView } from '../../state/store.ts';
import { SetupMenu } from '../setups/setup-menu.tsx';
import { Mark } from '../../ui/mark.tsx';
import { words } from '../../../shared/messages/window/index.ts';
import { MoveView } from './next-action.tsx';
import './guide.css';

/** Where the admin is, what is done and how it is known, and at the foot whose move it is. */
export function Rail() {
  const { state } = useView();
  const current = useStore((store) => store.step);
  const facts = useStore((store) => store.facts);
  const [open, setOpen] = useState(false);
  const stations = stepIds.map((id) => station(state, id));
  const move = nextMove(state);
  const step = stepById(current);
  return (
    <header className={`rail ${open ? 'rail-open' : ''}`}>
      <button
        type="button"
        className="rail-header"
        aria-expanded={open}
        aria-label={`${headerTitle(current)} ${words.move.who[move.who]}. ${open ? words.rail.hideAll : words.rail.showAll}`}
        onClick={() => setOpen(!open)}
      >
        <span className="spread small">
          <span className="label">{headerTitle(current)}</span>{' '}
          <span className="quiet">{words.move.who[move.who]}</span>
        </span>
        <span className="segments" aria-hidden="true">
          {stations.map(({ id, mark }) => (
            <span
              key={id}
              className={`segment segment-${mark} ${id === step.id ? 'segment-current' : ''}`}
            />
          ))}
        </span>
      </button>
      <div className="rail-body">
        <SetupMenu />
        <nav aria-label={words.rail.label}>
          <ol className="stations">
            {stations.map((one) => (
              <StationRow
                key={one.id}
                station={one}
                current={one.id === current}
                onGo={() => setOpen(false)}
              />
            ))}
          </ol>
        </nav>
        <div className="rail-gap" />
        {facts?.mode === 'practice' && (
          <p className="practice-line small quiet">{words.app.practice}</p>
        )}
        <div className="rail-foot">
          <MoveView move={move} />
        </div>
      </div>
    </header>
  );
}

function headerTitle(id: StepId): string {
  const step = stepById(id);
  return step.number === null ? step.title : words.rail.short(step.number, step.title);
}

interface StationRowProps {
  station: Station;
  current: boolean;
  onGo: () => void;
}

function StationRow({ station: { id, mark, detail }, current, onGo }: StationRowProps) {
  const step = stepById(id);
  const detailWords = words.rail.detail(detail);
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
            {step.number === null ? step.title : `${step.number}. ${step.title}`}
            <span className="visually-hidden">, {words.rail.marks[mark]}</span>
          </span>
          {detailWords !== '' && <span className="station-detail small quiet">{detailWords}</span>}
        </span>
      </button>
    </li>
  );
}
