import { openSetup } from '../../state/actions.ts';
import { openFile } from '../../state/handover.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { callWords } from '../../../shared/messages/window/handover.ts';
import { words } from '../../../shared/messages/window/index.ts';
import { About } from './about.tsx';
import '../check/check.css';
import './setups.css';

/** The list, when there is more than one set-up. */
export function SetupList() {
  const setups = useStore((state) => state.setups);
  return (
    <main className="page-alone">
      <div className="step-head">
        <h1>{words.setups.heading}</h1>
        <p className="step-lead">{words.setups.lead}</p>
      </div>
      <ProblemBanner />
      <ul className="setup-list">
        {setups.map((setup) => (
          <li key={setup.setupId}>
            <button
              type="button"
              className="setup-row"
              onClick={() => void openSetup(setup.setupId)}
            >
              <span>
                <span className="setup-name">{setup.name}</span>
                {setup.oneLoginHost !== null && (
                  <span className="small quiet">{setup.oneLoginHost}</span>
                )}
              </span>
              <span className="small quiet">{words.setups.changed(setup.changedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button kind="main" onClick={() => useStore.setState({ page: 'new' })}>
          {words.setups.add}
        </Button>
        <Button kind="text" onClick={() => void openFile()}>
          {callWords.open}
        </Button>
      </div>
      <About />
    </main>
  );
}
