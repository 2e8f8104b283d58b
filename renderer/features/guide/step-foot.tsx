import { useState } from 'react';
import { stepIds } from '../../../shared/domain/guide/ids.ts';
import { openItems } from '../../../shared/domain/setup/open-items.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { openItemMessage } from '../../../shared/messages/window/open-items.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';

/** Back, and the one way on. It is never disabled: pressed too early, it says what is open. */
export function StepFoot() {
  const { state } = useView();
  const current = useWindowState((store) => store.step);
  const [explaining, setExplaining] = useState(false);
  const index = stepIds.indexOf(current);
  const previous = stepIds[index - 1];
  const next = stepIds[index + 1];
  const open = openItems(state, current);
  const explain = explaining && open.length > 0;
  return (
    <footer className="step-foot">
      <div className="step-foot-inner stack-s">
        <div role="status">
          {explain && (
            <div className="notice notice-note small">
              <p className="label">{messages.step.open(open.length)}</p>
              <ul className="open-list">
                {open.map((item) => (
                  <li key={item.code === 'task' ? item.taskId : item.code}>
                    {openItemMessage(item, state.displayName)}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <div className="spread">
          {previous === undefined ? (
            <span />
          ) : (
            <Button kind="text" onClick={() => goTo(previous)}>
              {messages.step.back}
            </Button>
          )}
          {next !== undefined && (
            <Button
              kind="main"
              onClick={() => {
                if (open.length > 0 && !explain) setExplaining(true);
                else goTo(next);
              }}
            >
              {explain ? messages.step.continueAnyway : messages.step.continueTo[next]}
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}
