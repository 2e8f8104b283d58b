import { useId, useState } from 'react';
import { taskAfter } from '../../../shared/domain/setup/next-task.ts';
import type { CopyId } from '../../../shared/domain/guide/ids.ts';
import { stepById } from '../../../shared/domain/guide/index.ts';
import type { Task } from '../../../shared/domain/guide/step.ts';
import { act } from '../../state/bridge.ts';
import { announce, useStore, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { ShowWhere } from './show-where.tsx';
import { PathView, TextView } from '../../common/text-view.tsx';

/** One task: its tick, the words, what hurts, and the Copy or link it needs. */
export function TaskRow({ task }: { task: Task }) {
  const { setupId, state } = useView();
  const id = useId();
  const done = state.tasks[task.id] !== undefined;
  const { text, hint, caution } = messages.guide.task(task.id);
  const hasHelp = hint !== undefined || caution !== undefined;
  return (
    <li className="task">
      <input
        type="checkbox"
        className="checkbox"
        id={id}
        checked={done}
        aria-describedby={hasHelp ? `${id}-help` : undefined}
        onChange={(event) => void tick(task, event.target.checked)}
      />
      <div className="task-words">
        <label htmlFor={id} id={`${id}-words`}>
          <TextView text={text} />
          {task.path !== undefined && (
            <>
              {' '}
              <PathView path={task.path} />
            </>
          )}
          {task.ifNeeded === true && <span className="tag">{messages.step.ifNeeded}</span>}
        </label>
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
      </div>
      <div className="task-actions">
        {task.link !== undefined && state.oneLoginHost !== null && (
          <Button
            kind="text"
            onClick={() => {
              if (task.link !== undefined) void act('guide.openLink', { setupId, link: task.link });
            }}
          >
            {messages.oneLogin.open}
            <OutIcon />
          </Button>
        )}
        {task.copy !== undefined && <CopyButton what={task.copy} />}
        {task.where === 'onelogin' && <ShowWhere task={task.id} describedBy={`${id}-words`} />}
      </div>
    </li>
  );
}

/** Records a tick; a drawing that is open at this task goes on to the next one. */
async function tick(task: Task, done: boolean): Promise<void> {
  const { view } = useStore.getState();
  if (view === null) return;
  const result = await act('guide.tick', { setupId: view.setupId, taskId: task.id, done });
  const { targetTask: drawnTask, step, view: now } = useStore.getState();
  if (!result.ok || !done || drawnTask !== task.id || now === null) return;
  useStore.setState({ targetTask: taskAfter(now.state, stepById(step), task.id) });
}

/** Asks main to write the clipboard; the value itself does not come here. */
function CopyButton({ what }: { what: CopyId }) {
  const { setupId, state } = useView();
  const [copied, setCopied] = useState(false);
  const secret = what === 'base-url' || what === 'token';
  return (
    <Button
      disabled={secret && state.credentials === null}
      onBlur={() => setCopied(false)}
      onClick={async () => {
        const result = await act('guide.copy', { setupId, what });
        if (!result.ok) return;
        setCopied(true);
        const seconds = result.value.clearedAfterSeconds;
        announce(seconds === null ? messages.copy.copied : messages.copy.clearsIn(seconds));
      }}
    >
      {copied ? messages.copy.copied : messages.copy[what]}
    </Button>
  );
}
