import type { FailedCall } from '../../../shared/domain/onelogin/failed-calls.ts';
import { apiCredentialMessages as words } from '../../../shared/messages/window/api-credential.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { Foreign } from '../../ui/foreign.tsx';

/** Calls that failed, each with OneLogin's own id of it: its support asks for that. */
export function FailedCalls({ calls }: { calls: readonly FailedCall[] }) {
  return calls.map(({ problem, requestId }) => (
    <div key={`${problem.code} ${JSON.stringify(problem.params)}`} className="failed-call">
      <ProblemView problem={problem} tone="note" />
      {requestId !== null && (
        <p className="code">
          <Foreign text={words.requestId(requestId)} />
        </p>
      )}
    </div>
  ));
}
