import type { PlaceId } from '../../../shared/drawings/callouts/index.ts';
import { showWhereMessages } from '../../../shared/messages/window/show-where.ts';
import { useWindowState } from '../../state/hooks.ts';
import { showPlace } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';

/**
 * Opens the drawing of the place where the step's next item is done, or puts it away. In: that item's
 * task; null: none is left.
 */
export function ShowWhere({ task }: { task: PlaceId | null }) {
  const open = useWindowState((state) => state.targetTask !== null);
  if (task === null) return null;
  const { show, hide } = showWhereMessages;
  return (
    <Button
      kind="link"
      className="show-where"
      aria-expanded={open}
      onClick={() => showPlace(open ? null : task)}
    >
      <SteadyLabel shown={open ? hide : show} all={[show, hide]} />
    </Button>
  );
}
