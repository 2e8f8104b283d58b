import { useRef, useState } from 'react';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { DrawingPortal, DrawingSlot, useTargetTask } from '../features/guide/drawing-slot.tsx';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { Legend } from '../features/guide/legend.tsx';
import { Rail } from '../features/guide/rail.tsx';
import { SetupMenu } from '../features/setups/setup-menu.tsx';
import { showWhereMessages } from '../../shared/messages/window/show-where.ts';
import { useWindowState } from '../state/hooks.ts';
import { showPlace } from '../state/navigation.ts';
import { Button } from '../ui/button.tsx';
import { steps } from './steps/index.tsx';

/** Loads the drawings, which nobody needs before one is opened. */
const loadPanel = async () => (await import('../features/drawings/screen-panel.tsx')).ScreenPanel;

/**
 * Three columns when wide: the rail, the step, what is known. Narrower, they fold (shell.css). A
 * drawing takes the place of what is known, or lies over the lower part of the list: nothing moves.
 */
export function Shell() {
  const { task } = useTargetTask();
  const step = useWindowState((state) => state.step);
  const Step = steps[step];
  const [drawnAt, setDrawnAt] = useState<StepId | null>(null);
  if (task !== null && drawnAt !== step) setDrawnAt(step);
  const room = drawnAt === step ? 'shell-room' : '';
  const opener = useRef<HTMLDivElement>(null);
  function close() {
    showPlace(null);
    opener.current?.querySelector<HTMLElement>('.show-where')?.focus({ preventScroll: true });
  }
  return (
    <div ref={opener} className={`shell ${room} ${task === null ? '' : 'shell-drawn'}`}>
      <Rail menu={<SetupMenu />} />
      <Step key={step} />
      <aside className="known-column">
        <EvidencePanel />
        <Legend />
      </aside>
      {task !== null && (
        <aside className="drawn-column" aria-label={showWhereMessages.column}>
          <div className="drawn-head">
            <Button kind="text" onClick={close}>
              {showWhereMessages.close}
            </Button>
          </div>
          <DrawingSlot />
        </aside>
      )}
      <DrawingPortal loadPanel={loadPanel} />
    </div>
  );
}
