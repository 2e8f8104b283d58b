import { useCallback, useRef } from 'react';
import { stepById } from '../../../shared/domain/guide/index.ts';
import { countedTasks } from '../../../shared/domain/setup/step-status.ts';
import { act } from '../../state/bridge.ts';
import { TaskList } from '../guide/task-list.tsx';
import { WhileNamesShow } from '../../common/hidden-names.tsx';
import { useTyped, useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { AddUser } from './add-user.tsx';
import { UserCard } from './user-card.tsx';
import './users.css';

/** How many test users the guide asks for (source guide, step 5). */
const testUsersAsked = 2;

/** Step 5: the test users, how to assign them, and what arrived. */
export function UsersPanel() {
  const { setupId, state } = useView();
  const [adding, setAdding] = useTyped('add-user');
  const none = state.users.length === 0;
  const section = useRef<HTMLElement>(null);
  const onRemoved = useCallback(() => section.current?.focus(), []);
  const tasks = stepById('assign').tasks.filter(
    (task) => task.way === undefined || task.way === state.assignmentWay,
  );
  const allTicked = countedTasks(state, 'assign').every(
    (task) => state.tasks[task.id] !== undefined,
  );
  return (
    <>
      <section ref={section} tabIndex={-1} className="stack" aria-labelledby="users-heading">
        <h2 id="users-heading" className="visually-hidden">
          {messages.users.heading}
        </h2>
        {state.users.map((user) => (
          <UserCard key={user.userId} user={user} onRemoved={onRemoved} />
        ))}
        {none || adding !== '' ? (
          <WhileNamesShow>
            <AddUser onDone={() => setAdding('')} canCancel={!none} />
          </WhileNamesShow>
        ) : (
          <div className="stack-s">
            <div>
              <Button onClick={() => setAdding('open')}>
                {state.users.length === 1 ? messages.users.addAnother : messages.users.add}
              </Button>
            </div>
            {state.users.length >= testUsersAsked && (
              <p className="small quiet">{messages.users.third}</p>
            )}
          </div>
        )}
      </section>
      <details className="how-to" open={!allTicked}>
        <summary>
          <ChevronDownIcon />
          {messages.users.howTo}
        </summary>
        <fieldset className="way">
          <legend className="field-label">{messages.users.way}</legend>
          {(['user', 'role'] as const).map((way) => (
            <label key={way} className="choice">
              <input
                type="radio"
                className="radio"
                name="assignment-way"
                checked={state.assignmentWay === way}
                onChange={() => void act('guide.assignmentWay', { setupId, way })}
              />
              {way === 'user' ? messages.users.wayUser : messages.users.wayRole}
            </label>
          ))}
        </fieldset>
        <TaskList tasks={tasks} />
      </details>
    </>
  );
}
