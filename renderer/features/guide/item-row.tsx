import { type ReactNode, useId } from 'react';
import { type ChecklistItem, isMarked } from '../../../shared/domain/setup/items.ts';
import { isMeasurable, measuredOf } from '../../../shared/domain/setup/measured-tasks.ts';
import { taskControls } from '../../../shared/domain/setup/task-controls.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { TextView } from '../../common/text-view.tsx';
import { useView } from '../../state/hooks.ts';
import { tickTask } from '../../state/tick-task.ts';
import { Mark } from '../../ui/mark.tsx';
import { CopyButton } from './copy-button.tsx';
import { MeasuredLine } from './measured-line.tsx';

interface ItemRowProps {
  item: ChecklistItem;
  number: number;
  /** The first one that is not done. */
  isNext: boolean;
  under?: ReactNode;
}

/** One item of the checklist: its number marks it as done, and takes the mark away. */
export function ItemRow({ item, number, isNext, under }: ItemRowProps) {
  const { state } = useView();
  const id = useId();
  const { task } = item;
  const done = isMarked(state, item);
  const { copy } = taskControls(state, task);
  const { text, hint, caution } = messages.guide.task(task.id);
  const { app, connection } = state.oneLogin;
  // With a credential the line has its room before the first look: no look moves what is below.
  const measures = isMeasurable(task.id) && (app !== null || connection !== null);
  const hasHelp = hint !== undefined || caution !== undefined;
  const described = [hasHelp ? `${id}-help` : '', measures ? `${id}-onelogin` : '']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <li className="item" data-task={task.id}>
      <button
        type="button"
        role="checkbox"
        aria-checked={done}
        aria-labelledby={`${id}-words`}
        aria-describedby={described === '' ? undefined : described}
        className={isNext ? 'item-number item-next' : 'item-number'}
        onClick={() => void tickTask(task.id, !done)}
      >
        {done ? <Mark kind="said" /> : number}
      </button>
      <div className="item-words">
        <p id={`${id}-words`}>
          <TextView text={text} />
        </p>
        {hasHelp && (
          <div id={`${id}-help`} className="small">
            {caution !== undefined && (
              <p className="task-caution">
                <TextView text={caution} />
              </p>
            )}
            {hint !== undefined && (
              <p className="quiet">
                <TextView text={hint} />
              </p>
            )}
          </div>
        )}
        {measures && <MeasuredLine id={`${id}-onelogin`} measured={measuredOf(state, task.id)} />}
      </div>
      {copy !== null && (
        <div className="item-actions">
          <CopyButton copy={copy} />
        </div>
      )}
      {under !== undefined && <div className="item-under">{under}</div>}
    </li>
  );
}
