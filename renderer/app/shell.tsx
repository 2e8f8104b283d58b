import { DrawnPlace, PlaceDrawer, useDrawnTask } from '../features/guide/drawing-slot.tsx';
import { Known } from '../features/guide/evidence-panel.tsx';
import { Rail } from '../features/guide/rail.tsx';
import { StepPage } from './step-page.tsx';

/**
 * Three columns when wide: the rail, the step, what is known, with the drawn place of a task above it.
 * Narrower, they fold (shell.css).
 */
export function Shell() {
  const { task, beside } = useDrawnTask();
  const drawn = task !== null && beside;
  return (
    <div className={drawn ? 'shell shell-drawn' : 'shell'}>
      <Rail />
      <StepPage known={<Known />} />
      <aside className="known-column">
        {drawn && <DrawnPlace />}
        <Known />
      </aside>
      <PlaceDrawer />
    </div>
  );
}
