import type { SetupSummary } from '../../../shared/contract/contract.ts';
import type { NextAction } from '../../../shared/domain/setup/next-action.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { Turn } from '../../common/turn.tsx';
import { openFile } from '../../state/handover.ts';
import { useWindowState } from '../../state/hooks.ts';
import { navigate, openSetup } from '../../state/navigation.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { Button } from '../../ui/button.tsx';
import { About } from './about.tsx';
import { KeptHere } from './kept-here.tsx';
import { HomeTable, SetupCell } from './home-table.tsx';
import { ReportTable } from './report-rows.tsx';
import './setups.css';

/** Every setup on this computer: where it stands, whose turn it is, and since when. */
export function SetupList() {
  const setups = useWindowState((state) => state.setups);
  const reports = useWindowState((state) => state.reports);
  const opening = setups.filter(opens);
  const unreadable = setups.flatMap(({ setupId, problem }) =>
    problem === undefined ? [] : [{ setupId, problem }],
  );
  const mine = opening.filter(({ next }) => next.owner === 'admin');
  const others = opening.filter(({ next }) => next.owner !== 'admin');
  // Your turn first, the one that waits longest first.
  const sorted = [...mine.toReversed(), ...others];
  const words = messages.setups;
  return (
    <main className="page-home">
      <div className="home-head">
        <h1>{words.heading}</h1>
        {mine.length > 0 && <p className="quiet">{words.waiting(mine.length)}</p>}
        <span className="step-gap" />
        <Button onClick={() => void openFile()}>{messages.setups.openReport}</Button>
        <Button onClick={() => navigate('new')}>{words.add}</Button>
      </div>
      <ProblemBanner />
      {sorted.length > 0 && (
        <HomeTable first={words.columns.setup} date={words.columns.since}>
          {sorted.map((setup, index) => (
            <SetupRow key={setup.setupId} setup={setup} first={index === 0} />
          ))}
        </HomeTable>
      )}
      {unreadable.map(({ setupId, problem }) => (
        <ProblemView key={setupId} problem={problem} tone="note" />
      ))}
      {reports.length > 0 && <ReportTable reports={reports} />}
      <KeptHere />
      <About />
    </main>
  );
}

/** A setup that can be opened. */
type OpeningSetup = SetupSummary & { readonly next: NextAction };

function opens(setup: SetupSummary): setup is OpeningSetup {
  return setup.next !== null;
}

/** In: `first`: the one to go on with. */
function SetupRow({ setup, first }: { setup: OpeningSetup; first: boolean }) {
  const { name, next, oneLoginHost, setupId } = setup;
  const words = messages.setups;
  const open = () => void openSetup(setupId);
  const main = first && next.owner === 'admin';
  return (
    <tr>
      <SetupCell name={name} oneLoginHost={oneLoginHost} />
      <td>
        {next.action.code === 'done' ? (
          words.reportStates.done
        ) : (
          <>
            {messages.guide.step(next.step).title}
            <span className="small quiet block">{messages.nextAction.next(next.action)}</span>
          </>
        )}
      </td>
      <td>
        <Turn next={next} />
      </td>
      <td className="quiet">{words.at(setup.changedAt)}</td>
      <td className="home-open">
        <Button
          kind={main ? 'main' : 'plain'}
          aria-label={main ? words.continueNamed(name) : words.openNamed(name)}
          onClick={open}
        >
          {main ? words.open : words.openPlain}
        </Button>
      </td>
    </tr>
  );
}
