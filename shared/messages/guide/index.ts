import type { StepId, TaskId } from '../../domain/guide/ids.ts';
import { stepById } from '../../domain/guide/index.ts';
import { plain } from '../../domain/guide/text.ts';
import { defaultDisplayName } from '../../domain/guide/values.ts';
import { count } from '../format.ts';
import { addApp } from './add-app.ts';
import { assign } from './assign.ts';
import { attributes } from './attributes.ts';
import { before } from './before.ts';
import { configure } from './configure.ts';
import { provisioning } from './provisioning.ts';
import { rollout } from './rollout.ts';
import { wisq } from './wisq.ts';
import type { StepMessages, TaskMessages } from './step-messages.ts';

const stepMessages: { readonly [S in StepId]: StepMessages<S> } = {
  before,
  'add-app': addApp,
  configure,
  provisioning,
  attributes,
  assign,
  wisq,
  rollout,
};

const taskMessages: Readonly<Record<TaskId, TaskMessages>> = {
  ...before.tasks,
  ...addApp.tasks,
  ...configure.tasks,
  ...provisioning.tasks,
  ...attributes.tasks,
  ...assign.tasks,
  ...wisq.tasks,
  ...rollout.tasks,
};

/** What a person reads of a step of the guide. */
export function guideStep(id: StepId): Omit<StepMessages, 'tasks'> {
  return stepMessages[id];
}

/** What a person reads of a task of the guide. */
export function guideTask(id: TaskId): TaskMessages {
  return taskMessages[id];
}

/** A task in one sentence without its click path. In: the setup's Display Name, if it has another. */
export function taskSentence(id: TaskId, displayName = defaultDisplayName): string {
  return plain(guideTask(id).text, { 'display-name': displayName });
}

/** A step by its number and title. */
export function stepTitle(id: StepId): string {
  const { title } = guideStep(id);
  const { number } = stepById(id);
  return number === null ? title : `${count(number)}. ${title}`;
}
