import { decisiveProblem } from '../../../shared/domain/check/verdict.ts';
import { worked } from '../../../shared/domain/check/verdict.ts';
import type { Replacement } from '../../../shared/domain/setup/replacement.ts';
import { messages, problemMessage } from '../../../shared/messages/window/index.ts';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { tokenEndMessage } from '../../../shared/messages/window/token.ts';
import { tokenEnd } from '../../../shared/domain/setup/token-end.ts';
import { CheckFindings } from '../../features/check/check-findings.tsx';
import { Waterfall } from '../../features/check/waterfall.tsx';
import '../../features/check/check.css';
import '../../features/credentials/credentials.css';
import { useView } from '../../state/hooks.ts';
import { LockIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';

interface NewTokenPanelProps {
  replacement: Replacement;
  onRetest: () => void;
}

/** The new token beside the old one: what the test of each found, and what may be known of them. */
export function NewTokenPanel({ replacement, onRetest }: NewTokenPanelProps) {
  const { check, credentialsHealth, state } = useView();
  const { facts, newTest } = replacement;
  const sameUrl = state.knownCredentials?.urlFingerprint === facts.urlFingerprint;
  const failed = check === null && newTest?.verdict === 'fails';
  const baseUrl = credentialsHealth?.usable === true ? credentialsHealth.baseUrl : undefined;
  const end = tokenEnd({ tokenExpiresAt: facts.tokenExpiresAt, validUntil: null });
  const about = [
    facts.where === 'keychain' ? messages.credentials.inKeychain : messages.credentials.inSession,
    messages.credentials.stored(facts.tokenLength),
    ...(end === null ? [] : [tokenEndMessage(end)]),
  ];
  return (
    <section
      className={failed ? 'panel check panel-bad' : 'panel check'}
      aria-labelledby="new-token-heading"
    >
      <div className="panel-row check-head">
        <Mark kind={markOf(newTest, check !== null)} />
        <div>
          <h2 id="new-token-heading">
            {check === null ? words.newHeading(newTest?.verdict ?? null) : words.testing}
          </h2>
          <p className="quiet">
            {check === null && newTest !== null ? messages.check.summary(newTest) : words.notTested}
          </p>
        </div>
      </div>
      <div className="panel-row stack-s">
        <dl className="stored">
          <dt className="small quiet">{words.url(sameUrl)}</dt>
          <dd className="mono whole">
            {sameUrl && baseUrl !== undefined ? baseUrl : `${facts.host}/…`}
          </dd>
          <dt className="small quiet">{words.token}</dt>
          <dd className="mono">
            <span aria-hidden="true">•••••••• </span>
            {facts.tokenEnd}{' '}
            {state.credentials !== null && (
              <span className="replaces quiet">
                {words.replaces} <span aria-hidden="true">•••• </span>
                {state.credentials.tokenEnd}
              </span>
            )}
          </dd>
          <dt className="small quiet">{words.old}</dt>
          <dd>{oldLine(replacement, state.credentials !== null)}</dd>
        </dl>
        <div className="stored-foot small quiet">
          <LockIcon />
          <p>{about.join(' · ')}</p>
        </div>
      </div>
      {check !== null && (
        <div className="panel-row">
          <Waterfall stages={check.stages} totalMs={null} />
        </div>
      )}
      {failed && newTest !== null && (
        <div className="panel-row stack-s">
          <CheckFindings result={newTest} onRetest={onRetest} />
        </div>
      )}
    </section>
  );
}

function markOf(newTest: Replacement['newTest'], running: boolean) {
  if (running) return 'under-way';
  if (newTest === null) return 'none';
  return worked(newTest) ? 'measured' : 'failed';
}

/** What is known of the token in use. That it fails is no obstacle. */
function oldLine({ oldTest }: Replacement, stored: boolean): string {
  if (oldTest === null) return stored ? words.oldUntested : words.oldGone;
  if (worked(oldTest)) return words.oldWorks(oldTest.at);
  const problem = decisiveProblem(oldTest.stages);
  return words.oldFails(oldTest.at, problem === null ? '' : problemMessage(problem).what);
}
