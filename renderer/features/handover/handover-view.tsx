import { useMemo, useState } from 'react';
import type { HandoverSource } from '../../../shared/domain/handover/opened-file.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { withReport } from '../../../shared/domain/setup/with-report.ts';
import { nextAction } from '../../../shared/domain/setup/next-action.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { handoverSummary } from '../../../shared/messages/window/handover-view.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import type { SavedAnswer } from '../../state/answers.ts';
import { useWindowState } from '../../state/hooks.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { useFocusWhenShown } from '../../ui/focus-when-shown.ts';
import { AnswerFoot } from './answer-foot.tsx';
import { CallFacts } from './call-facts.tsx';
import { CallTurn } from './call-turn.tsx';
import { ConfirmUsers } from './confirm-users.tsx';
import { HandoverBar } from './handover-bar.tsx';
import { HandoverUsers } from './handover-users.tsx';
import { LastFailure } from './last-failure.tsx';
import { OneLoginSays } from './onelogin-says.tsx';
import { PeopleSays } from './people-says.tsx';
import { ReceivedTable } from './received-table.tsx';
import { StepStatuses } from './step-statuses.tsx';
import { Timeline } from './timeline.tsx';
import { useShownEntries } from './use-shown-entries.ts';
import { WhatChanged } from './what-changed.tsx';
import './handover.css';

/** How many test users stand side by side; more of them stand under each other. */
const columns = 3;

/** The status of a setup, for two people at once: read in ten seconds. */
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
  const [answering, setAnswering] = useState(false);
  const [saved, setSaved] = useState<SavedAnswer | null>(null);
  const heading = useFocusWhenShown<HTMLHeadingElement>();
  const reportId = 'reportId' in source.of ? source.of.reportId : null;
  const state = useMemo(() => {
    const known = fold(entries);
    // Who reads a report has it: it was saved, whatever its own entries say.
    return source.savedAt === null ? known : withReport(known, source.savedAt);
  }, [entries, source]);
  // With the answer that was saved: the admin has yet to accept it, so nothing follows from it here.
  const answered = useMemo(
    () => (saved === null ? state : fold([...entries, ...saved.entries])),
    [entries, saved, state],
  );
  const { users } = state;
  const sentence =
    saved === null ? handoverSummary(state) : handoverMessages.answered(saved, users.length);

  return (
    <main className="call">
      <div className="call-scroll">
        <div className="call-page">
          <HandoverBar source={source} name={state.name} />
          <ProblemBanner notices={source.notices} />
          <header className="call-head">
            <CallTurn next={nextAction(state)} source={source} saved={saved} />
            <h1 ref={heading} tabIndex={-1} className="call-sentence">
              {sentence}
            </h1>
          </header>
          {answering && reportId !== null && (
            <ConfirmUsers
              reportId={reportId}
              users={users}
              onSaved={(answer) => {
                setSaved(answer);
                setAnswering(false);
              }}
              onDone={() => setAnswering(false)}
            />
          )}
          <WhatChanged since={source.since} />
          <CallFacts state={state} entries={entries} source={source} />
          <div className="call-columns">
            <StepStatuses state={state} answered={answered} />
            {users.length > 0 && users.length <= columns && <ReceivedTable state={answered} />}
          </div>
          {users.length > columns && <HandoverUsers state={answered} />}
          <PeopleSays state={state} />
          <OneLoginSays state={state} />
          <LastFailure entries={entries} />
          <Disclosure summary={handoverMessages.record.whole}>
            <Timeline entries={entries} />
            <About source={source} />
            {source.log !== null && <AppLog lines={source.log} />}
          </Disclosure>
        </div>
      </div>
      {reportId !== null && users.length > 0 && !answering && (
        <AnswerFoot
          reportId={reportId}
          state={state}
          saved={saved}
          onSaved={setSaved}
          onEach={() => setAnswering(true)}
        />
      )}
    </main>
  );
}

/** The lines of the app's log that came with a report: anybody can have written them. */
function AppLog({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-labelledby="call-log">
      <h2 id="call-log" className="call-title">
        {handoverMessages.log(lines.length)}
      </h2>
      <ol className="call-log mono small">
        {lines.map((line, index) => (
          <li key={index}>
            <Foreign text={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function About({ source }: { source: HandoverSource }) {
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
