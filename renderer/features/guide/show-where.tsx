import { flushSync } from 'react-dom';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import { useWindowState } from '../../state/hooks.ts';
import { showPlace } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { PlaceIcon } from '../../ui/icons.tsx';
import { showWhereMessages } from '../../../shared/messages/window/show-where.ts';

/** Opens the drawing of the place where a task happens, or puts it away. One is open at a time. */
export function ShowWhere({ task, describedBy }: { task: TaskId; describedBy: string }) {
  const open = useWindowState((state) => state.targetTask === task);
  return (
    <Button
      kind="text"
      className="show-where"
      aria-expanded={open}
      aria-describedby={describedBy}
      onClick={({ currentTarget }) =>
        keepInPlace(currentTarget, () => {
          showPlace(open ? null : task);
        })
      }
    >
      {open ? showWhereMessages.hide : showWhereMessages.show}
      <PlaceIcon />
    </Button>
  );
}

/** Does what makes the columns wider or narrower, and keeps what was pressed under the pointer. */
function keepInPlace(pressed: HTMLElement, change: () => void): void {
  const top = () => pressed.getBoundingClientRect().top;
  const before = top();
  flushSync(change);
  pressed.closest('.step-scroll')?.scrollBy(0, top() - before);
}
