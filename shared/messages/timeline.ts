import type { TaskId } from '../domain/guide/ids.ts';
import { tidy } from '../domain/text/sanitize.ts';
import type { Failure } from '../domain/setup/last-failure.ts';
import type { EventMark, TimelineEvent } from '../domain/setup/timeline.ts';
import { attributeIds } from '../domain/users/attributes.ts';
import { attributeNames } from './attributes.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { connectionVerdicts, enabledMessage } from './check.ts';
import { clause, count, list } from './format.ts';
import { stepTitle, taskSentence } from './guide/index.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

/** How a thing is known, for files and screen readers, where no mark is seen. */
export const markMessages: Readonly<Record<EventMark, string>> = {
  plain: 'recorded',
  said: 'said by the admin',
  measured: 'measured',
  confirmed: 'Wisq’s word',
  failed: 'not good',
};

/** Tasks that are told by themselves; the others are told by their step and how many. */
const tasksToldAlone: Readonly<Partial<Record<TaskId, string>>> = {
  'configure.enable': enabledMessage,
  'attributes.reapply': 'Mappings reapplied in OneLogin',
};

/** What happened, by its code. Names are tidied: nothing in them acts. */
const events: MessagesByCode<TimelineEvent> = {
  created: 'Setup begun',
  'credentials-stored': 'Wisq’s address and token stored on the admin’s computer',
  'credentials-removed': 'Wisq’s address and token removed from the admin’s computer',
  tasks: ({ step, tasks }) =>
    plural(tasks, {
      one: `${stepTitle(step)}: ${count(tasks)} task done`,
      other: `${stepTitle(step)}: ${count(tasks)} tasks done`,
    }),
  task: ({ taskId }) => tasksToldAlone[taskId] ?? taskSentence(taskId),
  'task-undone': ({ taskId }) => `Taken back: ${taskSentence(taskId)}`,
  check: ({ verdict, problem }) =>
    verdict === 'fails' && problem !== null
      ? problemMessage(problem).what
      : connectionVerdicts[verdict],
  'user-added': ({ user }) => `${tidy(user)} named as a test user`,
  'user-removed': ({ user }) => `${tidy(user)} taken off the list of test users`,
  assigned: ({ user }) => `${tidy(user)} assigned in OneLogin`,
  approved: ({ user }) => `${tidy(user)} approved in OneLogin`,
  arrived: ({ user, good }) =>
    `${tidy(user)} arrived: ${count(good)} of ${count(attributeIds.length)} attributes`,
  'arrived-lacking': ({ user, attributes, missing }) => {
    const names = list(attributes.map((id) => attributeNames[id]));
    return missing
      ? `${tidy(user)} arrived without ${names}`
      : `${tidy(user)} arrived with another ${names}`;
  },
  'not-found': ({ user, times }) =>
    plural(times, {
      one: `${tidy(user)} not at Wisq yet`,
      other: `${tidy(user)} not at Wisq yet, looked ${count(times)} times`,
    }),
  'look-failed': ({ user, problem }) =>
    problem === null
      ? `${tidy(user)} could not be looked up`
      : `${tidy(user)} could not be looked up: ${problemMessage(problem).what}`,
  confirmed: ({ user, by, note }) => withNote(`Wisq confirmed ${tidy(user)}: ${tidy(by)}`, note),
  declined: ({ user, by, note }) => withNote(`Wisq declined ${tidy(user)}: ${tidy(by)}`, note),
  withdrawn: ({ user, note }) =>
    withNote(`Confirmation of ${tidy(user)} withdrawn by the admin`, note),
  agreed: ({ with: lead }) => `Roll-out agreed with ${tidy(lead)}`,
  'agreement-withdrawn': 'Agreement on the roll-out withdrawn',
  'as-sent': 'URL and token compared: they are what Wisq sent',
  'report-saved': 'Report for Wisq saved',
};

/** One thing that happened, as a line. */
export function timelineMessage(what: TimelineEvent): string {
  return messageByCode(events, what);
}

function withNote(sentence: string, note: string): string {
  const text = tidy(note);
  return text === '' ? sentence : `${sentence}. “${text}”`;
}

/** What failed last, after its code. */
export function failureMessage(failure: Failure): string {
  const what =
    failure.attributes.length > 0
      ? list(failure.attributes.map((id) => attributeNames[id]))
      : clause(problemMessage(failure.problem).what);
  return failure.user === null ? what : `${what}, ${tidy(failure.user)}`;
}
