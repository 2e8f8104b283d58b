import {
  type HealthFinding,
  healthFindings,
  type HealthFindings,
} from '../../shared/domain/setup/health-findings.ts';
import { userLabel } from '../../shared/domain/users/label.ts';
import {
  healthFindingMessage,
  healthMessages as words,
  healthUnknownMessage,
} from '../../shared/messages/window/health.ts';
import { replaceMessages } from '../../shared/messages/window/replace.ts';
import { TokenEndFacts, TokenEndForm } from '../common/token-end.tsx';
import { useNow } from '../common/use-now.ts';
import { checkHealth } from '../state/health.ts';
import { useView } from '../state/hooks.ts';
import { leaveHealth, showReplacement } from '../state/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Foreign } from '../ui/foreign.tsx';
import { Mark } from '../ui/mark.tsx';
import { SteadyLabel } from '../ui/steady-label.tsx';
import { HealthEvents } from './health/health-events.tsx';
import { HealthLimits } from './health/health-limits.tsx';
import { HealthTiles } from './health/health-tiles.tsx';
import './health/health.css';
import { PageFrame } from './page-frame.tsx';
import { SetupFrame } from './shell.tsx';

/** After go-live: whether the setup still works, as far as one check can see. */
export function HealthPage() {
  const { checkingHealth = false, state } = useView();
  const now = useNow();
  const { last } = state.health;
  const findings = healthFindings(state, now);
  const shown = checkingHealth ? words.checking : words.check;
  return (
    <SetupFrame at="health" title={words.title} beside={<HealthLimits />}>
      <PageFrame
        heading={words.heading(findings)}
        lead={
          findings === null
            ? words.lead.never
            : findings.outcome === 'well'
              ? words.lead.well
              : null
        }
        place={words.place(state.rollout?.at ?? state.createdAt, last?.at ?? null)}
        back={leaveHealth}
        beside={<span className="small quiet health-closed">{words.closed}</span>}
        move={{
          label: <SteadyLabel shown={shown} all={[words.check, words.checking]} />,
          busy: checkingHealth,
          onPress: () => void checkHealth(),
        }}
      >
        {last !== null && <HealthTiles last={last} />}
        {findings !== null && <Found findings={findings} />}
        {last !== null && <HealthEvents />}
        <section className="health-section">
          <div className="health-head">
            <h2 className="item-title">{words.token}</h2>
            <Button onClick={showReplacement}>
              {state.replacement === null ? replaceMessages.open : replaceMessages.continue}
            </Button>
          </div>
          <TokenEndFacts />
          <TokenEndForm />
        </section>
        <div className="known-folded">
          <HealthLimits />
        </div>
      </PageFrame>
    </SetupFrame>
  );
}

/** Told by themselves below, with a button each. */
const ownList: ReadonlySet<HealthFinding['code']> = new Set<HealthFinding['code']>([
  'failures',
  'changes',
]);

function Found({ findings }: { findings: HealthFindings }) {
  const { users } = useView().state;
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => users.filter(({ userId }) => userId === id).map(userLabel));
  const found = findings.found.filter(({ code }) => !ownList.has(code));
  return (
    <>
      {found.length > 0 && (
        <section className="health-section">
          <h2 className="item-title">{words.found}</h2>
          <ul className="health-rows">
            {found.map((finding) => (
              <li key={keyOf(finding)} className="health-row">
                <Mark
                  kind={
                    finding.code === 'waiting' || finding.code === 'token' ? 'under-way' : 'failed'
                  }
                />
                <p>
                  <Foreign text={healthFindingMessage(finding, names)} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.unknown.length > 0 && (
        <section className="health-section">
          <h2 className="item-title">{words.unknown}</h2>
          <ul className="health-rows">
            {findings.unknown.map((one) => (
              <li key={one.code} className="health-row">
                <Mark kind="none" />
                <p className="quiet">
                  <Foreign text={healthUnknownMessage(one, names)} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Each test user who lacks something has a finding of their own. */
function keyOf(finding: HealthFinding): string {
  return finding.code === 'lacking' ? `lacking ${finding.userId}` : finding.code;
}
