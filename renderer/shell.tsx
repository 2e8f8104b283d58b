import { Known } from './guide/known.tsx';
import { Rail } from './guide/rail.tsx';
import { StepPage } from './guide/step-page.tsx';

/** Three columns when wide: the rail, the step, what is known. Narrower, they fold (shell.css). */
export function Shell() {
  return (
    <div className="shell">
      <Rail />
      <StepPage known={<Known />} />
      <aside className="known-column">
        <Known />
      </aside>
    </div>
  );
}
