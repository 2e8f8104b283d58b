import { Fragment, type ReactNode } from 'react';
import type { StepId, TaskId } from '../../../shared/domain/guide/ids.ts';
import { stepById } from '../../../shared/domain/guide/index.ts';
import type { Task, Where } from '../../../shared/domain/guide/step.ts';
import { shownTasks } from '../../../shared/domain/setup/next-task.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { useView } from '../../state/hooks.ts';
import { DrawingSlot, useTargetTask } from './drawing-slot.tsx';
import { TaskRow } from './task-row.tsx';

interface TaskListProps {
  step: StepId;
  /** What belongs under a task, such as the choice of a connector. */
  under?: Partial<Record<TaskId, ReactNode>>;
}

/** A step's tasks, grouped by where they happen. */
export function TaskList({ step, under = {} }: TaskListProps) {
  const { state } = useView();
  const target = useTargetTask();
  return groups(shownTasks(state, stepById(step))).map((group) => (
    <section key={group.tasks[0]?.id} className="task-group">
      <h2 className="group-title">{messages.step.places[group.where]}</h2>
      <ul>
        {group.tasks.map((task) => (
          <Fragment key={task.id}>
            <TaskRow task={task} />
            {target.task === task.id && !target.beside && (
              <li className="task-drawn">
                <DrawingSlot />
              </li>
            )}
            {under[task.id] !== undefined && <li className="task-under">{under[task.id]}</li>}
          </Fragment>
        ))}
      </ul>
    </section>
  ));
}

function groups(tasks: readonly Task[]): { where: Where; tasks: Task[] }[] {
  const result: { where: Where; tasks: Task[] }[] = [];
  for (const task of tasks) {
    const last = result.at(-1);
    if (last?.where === task.where) last.tasks.push(task);
    else result.push({ where: task.where, tasks: [task] });
  }
  return result;
}
