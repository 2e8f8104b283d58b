import { type ReactNode, useMemo, useState } from 'react';
import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { handoverOwners, handoverSummary } from '../../../shared/messages/window/handover-view.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { useWindowState } from '../../state/hooks.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { useFocusWhenShown } from '../../ui/focus-when-shown.ts';
import { HandoverBar } from './handover-bar.tsx';
import { HandoverUsers } from './handover-users.tsx';
import { ConfirmUsers } from './confirm-users.tsx';
import { Timeline } from './timeline.tsx';
import { LastFailure } from './last-failure.tsx';
import { StepStatuses } from './step-statuses.tsx';
import { useShownEntries } from './use-shown-entries.ts';
import './handover.css';

/** The status of a setup, for two people at once: read in ten seconds, and read-only. */
export function HandoverView() {
  const source = useWindowState((state) => state.handover);
  if (source === null) return null;
  // Another report begins anew: nothing half answered is carried over.
  return <Masked key={'reportId' in source.of ? source.of.reportId : 'own'} source={source} />;
}

function Masked({ source }: { source: HandoverSource }) {
  const hide = useWindowState((state) => state.hideNames);
  const { entries, ready } = useShownEntries(source, hide);
  // It stays where it is while names are being hidden: what was typed into it is kept.
  return (
    <div hidden={!ready} aria-busy={!ready}>
      <Handover source={source} entries={entries} />
    </div>
  );
}

function Handover({ source, entries }: { source: HandoverSource; entries: readonly Entry[] }) {
  const [confirming, setConfirming] = useState(false);
  const heading = useFocusWhenShown<HTMLHeadingElement>();
  const reportId = 'reportId' in source.of ? source.of.reportId : null;
  const state = useMemo(() => fold(entries), [entries]);

  return (
    <main className="call">
      <div className="call-page">
        <HandoverBar source={source} name={state.name} onConfirm={() => setConfirming(true)} />
        <ProblemBanner notices={source.notices} />
        <header className="call-head">
          <p className="small quiet">{handoverOwners[nextAction(state).owner]}</p>
          <h1 ref={heading} tabIndex={-1} className="call-sentence">
            {handoverSummary(state)}
          </h1>
        </header>
        {confirming && reportId !== null && (
          <ConfirmUsers
            reportId={reportId}
            users={state.users}
            onDone={() => setConfirming(false)}
          />
        )}
        <div className="call-columns">
          <div className="call-column">
            <StepStatuses state={state} />
            <LastFailure entries={entries} />
          </div>
          <Timeline entries={entries} />
        </div>
        <HandoverUsers users={state.users} />
        <About source={source} />
      </div>
    </main>
  );
}

function About({ source }: { source: HandoverSource }): ReactNode {
  return (
    <section aria-labelledby="call-about">
      <h2 id="call-about" className="call-title">
        {handoverMessages.about}
      </h2>
      <dl className="call-facts small">
        {source.facts.map(([name, value]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>
              <Foreign text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
