import type { StepId } from '../../../shared/domain/guide/ids.ts';
import { userNameMapping } from '../../../shared/domain/setup/measured-tasks.ts';
import { stepFindings } from '../../../shared/domain/setup/onelogin-side.ts';
import { labels } from '../../../shared/domain/guide/labels.ts';
import { failedCalls } from '../../../shared/domain/onelogin/failed-calls.ts';
import { measuredMessages as words } from '../../../shared/messages/window/measured.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { TextView } from '../../common/text-view.tsx';
import { useView } from '../../state/hooks.ts';
import { lookAtOneLogin } from '../../state/onelogin.ts';
import { Button } from '../../ui/button.tsx';
import { ConsoleLabel } from '../../ui/console-label.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';
import { ConnectionEvents } from './connection-events.tsx';
import { MeasuredLine } from './measured-line.tsx';

/**
 * Under a step's items, once OneLogin was read or can be: what its API does not show, a look at
 * once, and what is wrong. Without a credential and without a look there is nothing.
 */
export function OneLoginFoot({ step }: { step: StepId }) {
  const { lookingAtOneLogin, state } = useView();
  const { app, connection } = state.oneLogin;
  if (app === null && connection === null) return null;
  const unseen = words.unseen[step];
  const findings = stepFindings(state, step);
  const { look, looking } = words;
  return (
    <section className="onelogin-foot stack-s">
      {step === 'attributes' && (
        <div>
          <p className="small">
            <ConsoleLabel>{labels.scimUsername}</ConsoleLabel>
          </p>
          <MeasuredLine measured={userNameMapping(state)} />
        </div>
      )}
      {unseen !== undefined && (
        <p className="small quiet">
          <TextView text={unseen} />
        </p>
      )}
      {connection !== null && (
        <div>
          <Button
            kind="link"
            aria-disabled={lookingAtOneLogin}
            onClick={() => !lookingAtOneLogin && void lookAtOneLogin()}
          >
            <SteadyLabel shown={lookingAtOneLogin ? looking : look} all={[look, looking]} />
          </Button>
        </div>
      )}
      {step === 'configure' && <ConnectionEvents />}
      <div className="stack-s" role="status">
        {step !== 'configure' &&
          failedCalls(app === null ? null : { ...app, events: null, roles: null }).map(
            ({ problem }) => <ProblemView key={problem.code} problem={problem} tone="note" />,
          )}
        {findings.map((problem) => (
          <ProblemView
            key={`${problem.code} ${String(problem.params['row'] ?? '')}`}
            problem={problem}
            tone="fail"
          />
        ))}
      </div>
    </section>
  );
}
