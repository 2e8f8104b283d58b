import type { CheckResult, Evidence, StageResult } from '../../shared/check/result.ts';
import { ChevronDownIcon } from '../ui/icons.tsx';
import { words } from '../words/index.ts';
import { ProblemView } from './problem-view.tsx';

/** What a finished check means: the failure first, then notes, OneLogin's view, and the evidence. */
export function CheckFindings({ result }: { result: CheckResult }) {
  const failures = result.stages
    .filter((stage) => stage.verdict === 'fail')
    .flatMap((stage) => stage.problems);
  const notes = result.stages
    .filter((stage) => stage.verdict === 'note')
    .flatMap((stage) => stage.problems);
  const oneLogin = words.check.oneLogin(result);
  return (
    <div className="stack-s">
      {oneLogin.explains !== null && (
        <div className="problem notice notice-note">
          <p className="label">{oneLogin.shows}</p>
          <p className="small">{oneLogin.explains}</p>
        </div>
      )}
      {failures.map((problem) => (
        <ProblemView key={problem.code} problem={problem} tone="fail" />
      ))}
      {notes.length > 0 && (
        <details open={failures.length === 0 && notes.length < 3}>
          <summary>
            <ChevronDownIcon />
            {words.check.notes} ({notes.length})
          </summary>
          <div className="stack-s findings-notes">
            {notes.map((problem) => (
              <ProblemView key={problem.code} problem={problem} tone="plain" />
            ))}
          </div>
        </details>
      )}
      <p className="small quiet">
        {words.check.at(result.at)}.{oneLogin.explains === null && ` ${oneLogin.shows}`}
      </p>
      <details>
        <summary>
          <ChevronDownIcon />
          {words.check.evidence}
        </summary>
        <div className="evidence">
          {result.stages.map((stage) => (
            <StageEvidence key={stage.id} stage={stage} />
          ))}
        </div>
      </details>
    </div>
  );
}

function StageEvidence({ stage }: { stage: StageResult }) {
  const rows = evidenceRows(stage.evidence);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="small">{words.check.stages[stage.id]}</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className="evidence-row">
            <dt>{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function evidenceRows(evidence: Evidence): readonly (readonly [string, string])[] {
  const { addresses, certificate, chain, routeTimes, times, ...plain } = evidence;
  const values = new Map<string, string | number>(Object.entries({ ...plain, ...certificate }));
  const say = words.check.times;
  if (addresses !== undefined) values.set('addresses', addresses.join(', '));
  if (chain !== undefined) values.set('chain', chain.map((one) => one.subject).join(' ← '));
  if (routeTimes !== undefined) values.set('routeTimes', say(routeTimes));
  if (times !== undefined) {
    values.set('times', times.map((one) => `${one.request}: ${say(one)}`).join('; '));
  }
  return Object.entries(words.check.evidenceRows).flatMap(([key, name]) => {
    const value = values.get(key);
    return value === undefined || value === '' ? [] : [[name, String(value)] as const];
  });
}
