import { useState } from 'react';
import type { CheckResult, StageProgress } from '../../../shared/domain/check/result.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { CheckHistory } from './check-history.tsx';
import { CheckFindings } from './check-findings.tsx';
import { VerdictIcon } from './stage-icon.tsx';
import { Waterfall } from './waterfall.tsx';
import './check.css';

/** The connection test: its stages as they run, the verdict, and what to do. */
export function CheckPanel() {
  const { setupId, state, check } = useView();
  const [tryWrongToken, setTryWrongToken] = useState(true);
  const last = state.checks[0] ?? null;
  const usable = state.credentials !== null;
  const newHost = untestedHost(state);

  async function run() {
    announce(messages.check.running);
    const result = await act('check.run', { setupId, tryWrongToken });
    if (result.ok) announce(messages.check.verdict(result.value));
  }

  return (
    <section className="panel check" aria-labelledby="check-heading">
      <div className="panel-row stack-s">
        <div className="spread">
          <div className="check-verdict">
            {check === null && last !== null && <VerdictIcon verdict={last.verdict} />}
            <h2 id="check-heading">
              {check === null && last !== null
                ? messages.check.verdict(last)
                : messages.check.heading}
            </h2>
          </div>
          {check === null ? (
            <Button disabled={!usable} onClick={() => void run()}>
              {last === null ? messages.check.run : messages.check.again}
            </Button>
          ) : (
            <Button onClick={() => void act('check.cancel', { setupId })}>
              {messages.check.stop}
            </Button>
          )}
        </div>
        {check === null && last === null && (
          <p className="small quiet">
            {usable ? messages.check.lead : messages.check.needsCredentials}
          </p>
        )}
        {check === null && newHost !== null && (
          <p className="small check-host">{messages.check.firstTime(newHost)}</p>
        )}
        {check !== null && <Waterfall stages={check.stages} totalMs={null} />}
        {check === null && last !== null && (
          <>
            <CheckHistory checks={state.checks} />
            <Waterfall stages={last.stages.map(done)} totalMs={last.ms} />
            <CheckFindings result={last} onRetest={() => void run()} />
          </>
        )}
      </div>
      <div className="panel-row">
        <Choice
          kind="checkbox"
          className="check-option"
          checked={tryWrongToken}
          label={
            <span className="small">
              {messages.check.wrongToken}
              <br />
              <span className="quiet">{messages.check.wrongTokenHint}</span>
            </span>
          }
          onChange={(event) => setTryWrongToken(event.target.checked)}
        />
      </div>
      {state.checks.length > 1 && (
        <div className="panel-row">
          <Disclosure summary={messages.check.earlier}>
            <ul className="earlier">
              {state.checks.slice(1).map((result) => (
                <li key={result.checkId} className="small">
                  <VerdictIcon verdict={result.verdict} />
                  <span>{messages.check.verdict(result)}</span>
                  <span className="quiet">{messages.dates.when(result.at)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  );
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
