import { Fragment, type ReactNode } from 'react';
import type { TaskId } from '../../../shared/domain/guide/ids.ts';
import type { Task, Where } from '../../../shared/domain/guide/step.ts';
import { words } from '../../../shared/messages/window/index.ts';
import { DrawnPlace, useDrawnTask } from './drawing-slot.tsx';
import { TaskRow } from './task-row.tsx';

interface TaskListProps {
  tasks: readonly Task[];
  /** What belongs under a task, such as the choice of a connector. */
  under?: Partial<Record<TaskId, ReactNode>>;
}

/** A step's tasks, grouped by where they happen. */
export function TaskList({ tasks, under = {} }: TaskListProps) {
  const drawn = useDrawnTask();
  return groups(tasks).map((group) => (
    <section key={group.tasks[0]?.id} className="task-group">
      <h2 className="group-title">{words.step.places[group.where]}</h2>
      <ul>
        {group.tasks.map((task) => (
          <Fragment key={task.id}>
            <TaskRow task={task} />
            {drawn.task === task.id && !drawn.beside && (
              <li className="task-drawn">
                <DrawnPlace />
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
