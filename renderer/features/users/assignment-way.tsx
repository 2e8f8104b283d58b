import { messages } from '../../../shared/messages/window/index.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';

/** The other way of assigning: each user, or through a role. */
export function AssignmentWay() {
  const { setupId, state } = useView();
  const other = state.assignmentWay === 'user' ? 'role' : 'user';
  return (
    <div>
      <Button kind="link" onClick={() => void act('guide.assignmentWay', { setupId, way: other })}>
        {messages.users.insteadBy[other]}
      </Button>
    </div>
  );
}
