import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CheckResult, StageProgress } from '../../../shared/domain/check/result.ts';
import { worked } from '../../../shared/domain/check/verdict.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { currentCheck } from '../../../shared/domain/setup/step-status.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { useView } from '../../state/hooks.ts';
import { runTest } from '../../state/run-test.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CheckFindings } from './check-findings.tsx';
import { CheckHistory } from './check-history.tsx';
import { VerdictIcon } from './stage-icon.tsx';
import { Waterfall } from './waterfall.tsx';
import './check.css';

/**
 * Wisq's URL and token, and what the test of them found: the verdict first, at the same height before
 * and after. In: URL and token as they are shown.
 */
export function CheckPanel({ children }: { children: ReactNode }) {
  const { state, check } = useView();
  const last = currentCheck(state);
  const [tryWrongToken, setTryWrongToken] = useState(true);
  const failed = check === null && last?.verdict === 'fails';
  const panel = useRef<HTMLElement>(null);
  const checkId = last?.checkId ?? null;
  const seen = useRef(checkId);
  useEffect(() => {
    if (seen.current === checkId) return;
    seen.current = checkId;
    // What just happened is brought into view; what is in view stays where it is.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [checkId]);
  const findings = last !== null && (
    <CheckFindings result={last} onRetest={() => void runTest(tryWrongToken)} />
  );
  const newHost = untestedHost(state);
  return (
    <section
      ref={panel}
      className={failed ? 'panel check panel-bad' : 'panel check'}
      aria-labelledby="check-heading"
    >
      <div className="panel-row check-head">
        <Mark kind={markOf(last, check !== null)} />
        <div>
          <h2 id="check-heading">{headingOf(last, check !== null)}</h2>
          <p className="quiet">
            {subOf(last, check !== null, state.credentialsChange?.what ?? null)}
          </p>
          {check === null && newHost !== null && (
            <p className="small check-host">{messages.check.firstTime(newHost)}</p>
          )}
        </div>
        {check === null && last !== null && worked(last) && (
          <Button onClick={() => void runTest(tryWrongToken)}>{messages.check.again}</Button>
        )}
      </div>
      <div className="panel-row check-values">{children}</div>
      {check !== null && (
        <div className="panel-row">
          <Waterfall stages={check.stages} totalMs={null} />
        </div>
      )}
      {check === null && last !== null && (
        <div className="panel-row stack-s">
          {failed && (
            <>
              <CheckHistory checks={state.checks} />
              <Waterfall stages={last.stages.map(done)} totalMs={last.ms} />
              {findings}
            </>
          )}
          <Disclosure summary={messages.check.details}>
            <div className="stack-s check-details">
              {!failed && <Waterfall stages={last.stages.map(done)} totalMs={last.ms} />}
              {!failed && findings}
              <Choice
                kind="checkbox"
                className="check-option"
                checked={tryWrongToken}
                label={<span className="small">{messages.check.wrongToken}</span>}
                hint={messages.check.wrongTokenHint}
                onChange={(event) => setTryWrongToken(event.target.checked)}
              />
              <Earlier checks={state.checks.slice(1)} />
            </div>
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function Earlier({ checks }: { checks: readonly CheckResult[] }) {
  if (checks.length === 0) return null;
  return (
    <section aria-label={messages.check.earlier}>
      <h3 className="small quiet">{messages.check.earlier}</h3>
      <ul className="earlier">
        {checks.map((result) => (
          <li key={result.checkId} className="small">
            <VerdictIcon verdict={result.verdict} />
            <span>{messages.check.verdict(result)}</span>
            <span className="quiet">{messages.dates.when(result.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function markOf(last: CheckResult | null, running: boolean) {
  if (running) return 'under-way';
  if (last === null || last.verdict === 'cancelled') return 'none';
  return worked(last) ? 'measured' : 'failed';
}

function headingOf(last: CheckResult | null, running: boolean): string {
  if (running) return messages.check.running;
  return last === null ? messages.check.notTested : messages.check.heading(last.verdict);
}

function subOf(
  last: CheckResult | null,
  running: boolean,
  changed: 'url' | 'token' | 'both' | null,
): string {
  if (!running && last !== null) return messages.check.summary(last);
  if (changed !== null) return messages.check.changed[changed];
  return messages.check.lead;
}

/** The stored host, while no test has gone to it. */
function untestedHost({ credentials, checks }: SetupState): string | null {
  if (credentials === null) return null;
  const bare = credentials.host.replace(/:\d+$/, '');
  const tested = checks.some(({ host }) => host === credentials.host || host === bare);
  return tested ? null : credentials.host;
}

const done = (result: CheckResult['stages'][number]): StageProgress => ({
  id: result.id,
  state: 'done',
  result,
});
