import type { CopyId, LinkId } from '../guide/ids.ts';
import type { Task } from '../guide/step.ts';
import type { SetupState } from './state.ts';

/** What the window offers beside a task. */
export interface TaskControls {
  readonly ticked: boolean;
  /** A page of OneLogin's console that can be opened; null: none, or its address is not known. */
  readonly link: LinkId | null;
  /** What can be copied; `ready`: it is there. Address and token are there once they were stored. */
  readonly copy: { readonly what: CopyId; readonly ready: boolean } | null;
  /** It happens in OneLogin: its place is drawn. */
  readonly drawn: boolean;
}

/** In: the state of a setup, and one of the guide's tasks. */
export function taskControls(state: SetupState, task: Task): TaskControls {
  return {
    ticked: state.tasks[task.id] !== undefined,
    link: state.oneLoginHost === null ? null : (task.link ?? null),
    copy: task.copy === undefined ? null : { what: task.copy, ready: canCopy(state, task.copy) },
    drawn: task.where === 'onelogin',
  };
}

function canCopy(state: SetupState, what: CopyId): boolean {
  const secret = what === 'base-url' || what === 'token';
  return !secret || state.credentials !== null;
}
