import { type MouseEvent, type ReactNode, useState } from 'react';
import { stepById } from '../../../shared/domain/guide/index.ts';
import { type StepId, stepIds } from '../../../shared/domain/guide/ids.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { isFinished } from '../../../shared/domain/setup/rollout-gate.ts';
import { type StepStatus, stepStatus } from '../../../shared/domain/setup/step-status.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { Turn, type TurnOf } from '../../common/turn.tsx';
import { useView, useWindowState } from '../../state/hooks.ts';
import { goTo, showHealth, showSetups } from '../../state/navigation.ts';
import { dock } from '../../state/window-actions.ts';
import { Button } from '../../ui/button.tsx';
import { ChevronDownIcon, ChevronLeftIcon, DockIcon, HealthIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';

interface RailProps {
  menu: ReactNode;
  elsewhere?: string;
  turn?: TurnOf | undefined;
  here?: string | undefined;
}

/**
 * Where the admin is, what is done and how it is known. Docked, it folds into a header that says
 * where, whose turn it is, and that it opens. In: the menu of the setup as a whole, where the admin
 * is if at no step, and whose turn it is and what to say of the current station where the page knows
 * it better.
 */
export function Rail({ menu, elsewhere, turn, here }: RailProps) {
  const { state } = useView();
  const step = useWindowState((store) => store.step);
  const current = elsewhere === undefined ? step : null;
  const facts = useWindowState((store) => store.facts);
  const page = useWindowState((store) => store.page);
  const docked = useWindowState((store) => store.docked);
  const [open, setOpen] = useState(false);
  const statuses = stepIds.map((id) => stepStatus(state, id));
  return (
    <header className={`rail ${open ? 'rail-open' : ''}`}>
      <a className="skip-link" href="#step" onClick={skipToStep}>
        {messages.rail.skip}
      </a>
      <button
        type="button"
        className="rail-header"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="rail-header-line small">
          <span className="label">{elsewhere ?? headerTitle(step)}</span>
          <ChevronDownIcon />
          <Turn next={turn ?? nextAction(state)} />
        </span>
        <span className="visually-hidden">
          {open ? messages.rail.hideAll : messages.rail.showAll}
        </span>
        <span className="segments" aria-hidden="true">
          {statuses.map(({ id, mark }) => (
            <span
              key={id}
              className={`segment segment-${mark} ${id === current ? 'segment-current' : ''}`}
            />
          ))}
        </span>
      </button>
      <div className="rail-body">
        <Button kind="text" className="all-setups small" onClick={() => void showSetups()}>
          <ChevronLeftIcon />
          {messages.rail.allSetups}
        </Button>
        {menu}
        <nav aria-label={messages.rail.label}>
          {isFinished(state) && (
            <button
              type="button"
              className="station-button station-health"
              aria-current={page === 'health' ? 'page' : undefined}
              onClick={() => {
                setOpen(false);
                showHealth();
              }}
            >
              <HealthIcon />
              <span className="station-title">{messages.rail.health}</span>
            </button>
          )}
          <ol className="stations">
            {statuses.map((one) => (
              <StepStatusRow
                key={one.id}
                status={one}
                current={one.id === current}
                {...(one.id === current && { here })}
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
          <Button kind="text" onClick={() => void dock(!docked)}>
            <DockIcon />
            {docked ? messages.app.undock : messages.app.dock}
          </Button>
        </div>
      </div>
    </header>
  );
}

/** At once: where a link inside the page leads, the focus comes a moment later. */
function skipToStep(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#step h1')?.focus();
}

function headerTitle(id: StepId): string {
  const step = stepById(id);
  const { title } = messages.guide.step(id);
  return step.number === null ? title : messages.rail.short(step.number, title);
}

interface StepStatusRowProps {
  status: StepStatus;
  current: boolean;
  /** Instead of the status's own detail. */
  here?: string | undefined;
  onGo: () => void;
}

function StepStatusRow({ status: { id, mark, detail }, current, here, onGo }: StepStatusRowProps) {
  const step = stepById(id);
  const { title } = messages.guide.step(id);
  const detailMessage = here ?? messages.rail.detail(detail);
  // Where the admin is, nothing that is missing looks worse than "under way".
  const shown = current && mark === 'none' ? 'under-way' : mark;
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
        <Mark kind={shown} />
        <span>
          <span className="station-title">
            {step.number === null ? title : `${step.number}. ${title}`}
            <span className="visually-hidden">, {messages.rail.marks[mark]}</span>
          </span>
          {detailMessage !== '' && (
            <span className="station-detail small quiet">{detailMessage}</span>
          )}
          {current && detailMessage === '' && (
            // Where the admin is, there is always a line: marking an item moves no station. It says
            // what the mark says, which was read out already.
            <span className="station-detail small quiet" aria-hidden="true">
              {messages.rail.here[mark]}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
