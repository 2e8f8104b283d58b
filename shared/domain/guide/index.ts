import { type StepId, stepIds, type TaskId } from './ids.ts';
import type { Step, Task } from './step.ts';
import { addApp } from './steps/add-app.ts';
import { assign } from './steps/assign.ts';
import { attributes } from './steps/attributes.ts';
import { before } from './steps/before.ts';
import { configure } from './steps/configure.ts';
import { provisioning } from './steps/provisioning.ts';
import { rollout } from './steps/rollout.ts';

/** The guide: what stands before, the five numbered steps, and the roll-out, in order. */
export const steps: readonly Step[] = [
  before,
  addApp,
  configure,
  provisioning,
  attributes,
  assign,
  rollout,
];

/** The step by its id. */
export function stepById(id: StepId): Step {
  const step = steps[stepIds.indexOf(id)];
  if (step === undefined || step.id !== id) throw new Error(`no step ${id}`);
  return step;
}

/** The step a task belongs to, with the task itself. */
export function taskById(id: TaskId): Task {
  for (const step of steps) {
    const task = step.tasks.find((candidate) => candidate.id === id);
    if (task !== undefined) return task;
  }
  throw new Error(`no task ${id}`);
}

/** One row of the guide's table of attributes, with the gaps closed (OneLogin KB0013904). */
export interface MappingRow {
  readonly attribute: string;
  readonly field: string;
  readonly checkedAt: string;
}

/** The guide's table (step 4). "Email (Primary)" is blank there; OneLogin's field is Email. */
export const mappingTable: readonly MappingRow[] = [
  { attribute: 'First Name', field: 'First Name', checkedAt: 'No row: comes by itself' },
  { attribute: 'Last Name', field: 'Last Name', checkedAt: 'No row: comes by itself' },
  { attribute: 'Email (Primary)', field: 'Email', checkedAt: 'No row: comes by itself' },
  { attribute: 'Job Title', field: 'Title', checkedAt: 'Row Title' },
  { attribute: 'Department', field: 'Department', checkedAt: 'Row Department' },
];
