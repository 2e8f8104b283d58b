import type {
  CheckResult,
  Evidence,
  SecondRoute,
  StageResult,
} from '../../../shared/domain/check/result.ts';
import { checkFindings } from '../../../shared/domain/check/findings.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { messages, problemMessage } from '../../../shared/messages/window/index.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { ProxyForget, ProxySignIn } from './proxy-sign-in.tsx';

interface CheckFindingsProps {
  result: CheckResult;
  /** Tests again, after something was mended here. */
  onRetest: () => void;
}

/** What a finished check means: the failure first, then notes, OneLogin's view, and the evidence. */
export function CheckFindings({ result, onRetest }: CheckFindingsProps) {
  const { failures, notes, signInAt, signedInAt } = checkFindings(result);
  const oneLogin = messages.check.oneLogin(result);
  return (
    <div className="stack-s">
      {failures.map((problem) => (
        <ProblemView key={problem.code} problem={problem} tone="fail" />
      ))}
      {oneLogin.explains !== null && (
        <div className="problem notice notice-note">
          <p className="label">{oneLogin.shows}</p>
          <p className="small">{oneLogin.explains}</p>
        </div>
      )}
      {signInAt !== null && <ProxySignIn proxy={signInAt} onDone={onRetest} />}
      {notes.length > 0 && (
        <Disclosure summary={`${messages.check.notes} (${notes.length})`}>
          <div className="stack-s findings-notes">
            {notes.map((problem) => (
              <ProblemView key={problem.code} problem={problem} tone="plain" />
            ))}
            {signedInAt !== null && <ProxyForget proxy={signedInAt} />}
          </div>
        </Disclosure>
      )}
      <p className="small quiet">
        {messages.check.tested(result)}
        {oneLogin.explains === null && ` ${oneLogin.shows}`}
      </p>
      {result.secondRoute !== undefined && <BothRoutes routes={result.secondRoute} />}
      <Disclosure summary={messages.check.evidence}>
        <div className="evidence">
          {result.stages.map((stage) => (
            <StageEvidence key={stage.id} stage={stage} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

/** How far each of the two routes got, when both were tried. */
function BothRoutes({ routes }: { routes: SecondRoute }) {
  return (
    <dl className="small">
      {(['own', 'system'] as const).map((which) => {
        const { verdict, problem } = routes[which];
        return (
          <div key={which} className="evidence-row">
            <dt>{messages.check.routes[which]}</dt>
            <dd>
              {problem === null ? messages.check.verdicts[verdict] : problemMessage(problem).what}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function StageEvidence({ stage }: { stage: StageResult }) {
  const rows = evidenceRows(stage.evidence);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="small">{messages.check.stages[stage.id]}</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className="evidence-row">
            <dt>{name}</dt>
            <dd className="mono">
              <Foreign text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function evidenceRows(evidence: Evidence): readonly (readonly [string, string])[] {
  const { addresses, certificate, chain, routeTimes, times, ...plain } = evidence;
  const values = new Map<string, string | number>(Object.entries({ ...plain, ...certificate }));
  const text = messages.check.times;
  if (addresses !== undefined) values.set('addresses', addresses.join(', '));
  if (chain !== undefined) values.set('chain', chain.map((one) => one.subject).join(' ← '));
  if (routeTimes !== undefined) values.set('routeTimes', text(routeTimes));
  if (times !== undefined) {
    values.set('times', times.map((one) => `${one.request}: ${text(one)}`).join('; '));
  }
  return Object.entries(messages.check.evidenceRows).flatMap(([key, name]) => {
    const value = values.get(key);
    return value === undefined || value === '' ? [] : [[name, String(value)] as const];
  });
}
