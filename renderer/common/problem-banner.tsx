import type { Problem } from '../../shared/domain/problems/problem.ts';
import { useWindowState } from '../state/hooks.ts';
import { reportProblem } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { appMessages } from '../../shared/messages/window/app.ts';
import { LazyProblem } from './lazy-problem.tsx';

/** The window's one place for what went wrong with the last action, and for what reading the journal found. */
export function ProblemBanner({ notices = [] }: { notices?: readonly Problem[] }) {
  const problem = useWindowState((state) => state.problem);
  const atStart = useWindowState((state) => state.facts?.problems) ?? [];
  return (
    <div className="stack-s banner">
      {[...atStart, ...notices].map((notice) => (
        <LazyProblem key={notice.code} problem={notice} tone="note" />
      ))}
      <div role="alert">
        {problem !== null && (
          <div className="stack-s">
            <LazyProblem problem={problem} tone="fail" />
            <div>
              <Button kind="text" onClick={() => reportProblem(null)}>
                {appMessages.dismiss}
              </Button>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
