import type { NextAction } from '../../../shared/domain/setup/next-action.ts';
import { useWindowState } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Who has to act next, what they do, and the way there. */
export function NextActionView({ nextAction }: { nextAction: NextAction }) {
  const current = useWindowState((state) => state.step);
  return (
    <div className="stack-s">
      <p>
        <span className="label">{messages.nextAction.who[nextAction.owner]}</span>
        <br />
        <span className="small quiet">{messages.nextAction.next(nextAction.action)}</span>
      </p>
      {nextAction.step !== current && nextAction.owner !== 'nobody' && (
        <div>
          <Button onClick={() => goTo(nextAction.step)}>
            {messages.nextAction.go(nextAction.step)}
          </Button>
        </div>
      )}
    </div>
  );
}
