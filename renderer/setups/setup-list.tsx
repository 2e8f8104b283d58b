import { openSetup } from '../actions.ts';
import { openFile } from '../call/call-actions.ts';
import { ProblemBanner } from '../check/problem-banner.tsx';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { callWords } from '../words/call.ts';
import { words } from '../words/index.ts';
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
