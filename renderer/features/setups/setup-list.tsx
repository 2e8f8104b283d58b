import { useWindowState } from '../../state/hooks.ts';
import { navigate, openSetup } from '../../state/navigation.ts';
import { openFile } from '../../state/handover.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { AlonePage } from '../../common/alone-page.tsx';
import { Button } from '../../ui/button.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { Foreign } from '../../ui/foreign.tsx';
import { About } from './about.tsx';
import './setups.css';

/** The list, when there is more than one setup. */
export function SetupList() {
  const setups = useWindowState((state) => state.setups);
  return (
    <AlonePage heading={messages.setups.heading} lead={messages.setups.lead}>
      <ul className="setup-list">
        {setups.map((setup) => (
          <li key={setup.setupId}>
            {setup.problem !== undefined ? (
              <ProblemView problem={setup.problem} tone="note" />
            ) : (
              <button
                type="button"
                className="setup-row"
                onClick={() => void openSetup(setup.setupId)}
              >
                <span>
                  <span className="setup-name">
                    <Foreign text={setup.name} />
                  </span>
                  {setup.oneLoginHost !== null && (
                    <span className="small quiet">
                      <Foreign text={setup.oneLoginHost} />
                    </span>
                  )}
                </span>
                <span className="small quiet">{messages.setups.changed(setup.changedAt)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button kind="main" onClick={() => navigate('new')}>
          {messages.setups.add}
        </Button>
        <Button kind="text" onClick={() => void openFile()}>
          {handoverMessages.open}
        </Button>
      </div>
      <About />
    </AlonePage>
  );
}
