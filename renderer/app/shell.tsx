import { DrawingPortal, DrawingSlot, useTargetTask } from '../features/guide/drawing-slot.tsx';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { Rail } from '../features/guide/rail.tsx';
import { SetupMenu } from '../features/setups/setup-menu.tsx';
import { StepPage } from './step-page.tsx';

/** Loads the drawings, which nobody needs before one is opened. */
const loadPanel = async () => (await import('../features/drawings/screen-panel.tsx')).ScreenPanel;

/**
 * Three columns when wide: the rail, the step, the evidence, with the drawn place of a task above it.
 * Narrower, they fold (shell.css).
 */
export function Shell() {
  const { task, beside } = useTargetTask();
  const drawn = task !== null && beside;
  return (
    <div className={drawn ? 'shell shell-drawn' : 'shell'}>
      <Rail menu={<SetupMenu />} />
      <StepPage evidence={<EvidencePanel />} />
      <aside className="known-column">
        {drawn && <DrawingSlot />}
        <EvidencePanel />
      </aside>
      <DrawingPortal loadPanel={loadPanel} />
    </div>
  );
}
