import { useId, useState } from 'react';
import type { Task } from '../../../shared/domain/guide/step.ts';
import { type TaskControls, taskControls } from '../../../shared/domain/setup/task-controls.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { PathView, TextView } from '../../common/text-view.tsx';
import { act } from '../../state/bridge.ts';
import { useSetup, useView } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { tickTask } from '../../state/tick-task.ts';
import { Button } from '../../ui/button.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import { ShowWhere } from './show-where.tsx';

/** One task: its tick, its sentence, what would hurt, and the Copy or link it needs. */
export function TaskRow({ task }: { task: Task }) {
  const { setupId, state } = useView();
  const id = useId();
  const { ticked, link, copy, drawn } = taskControls(state, task);
  const { text, hint, caution } = messages.guide.task(task.id);
  const hasHelp = hint !== undefined || caution !== undefined;
  return (
    <li className="task">
      <input
        type="checkbox"
        className="checkbox"
        id={id}
        checked={ticked}
        aria-describedby={hasHelp ? `${id}-help` : undefined}
        onChange={(event) => void tickTask(task.id, event.target.checked)}
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
        {link !== null && (
          <Button kind="text" onClick={() => void act('guide.openLink', { setupId, link })}>
            {messages.oneLogin.open}
            <OutIcon />
          </Button>
        )}
        {copy !== null && <CopyButton copy={copy} />}
        {drawn && <ShowWhere task={task.id} describedBy={`${id}-words`} />}
      </div>
    </li>
  );
}

/** Asks main to write the clipboard; the value itself does not come here. */
function CopyButton({ copy: { what, ready } }: { copy: NonNullable<TaskControls['copy']> }) {
  const setupId = useSetup((view) => view.setupId);
  const [copied, setCopied] = useState(false);
  return (
    <Button
      disabled={!ready}
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
