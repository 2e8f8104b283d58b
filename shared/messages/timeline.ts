import type { TaskId } from '../domain/guide/ids.ts';
import { foreign } from '../domain/text/foreign.ts';
import type { Failure } from '../domain/setup/last-failure.ts';
import type { EventMark, TimelineEvent } from '../domain/setup/timeline.ts';
import { attributeIds } from '../domain/users/attributes.ts';
import { attributeNames } from './attributes.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { connectionVerdicts, enabledMessage } from './check.ts';
import { clause, count, list, onDay } from './format.ts';
import { stepTitle, taskSentence } from './guide/index.ts';
import { plural } from './plural.ts';
import { nameGiven, noteGiven } from './confirmations.ts';
import { problemMessage } from './problems.ts';

/** How a thing is known, for files and screen readers, where no mark is seen. */
export const markMessages: Readonly<Record<EventMark, string>> = {
  plain: 'recorded',
  said: 'marked by the admin',
  measured: 'measured',
  confirmed: 'confirmed by Wisq',
  failed: 'failed',
};

/** Tasks that are told by themselves; the others are told by their step and how many. */
const tasksToldAlone: Readonly<Partial<Record<TaskId, string>>> = {
  'configure.enable': enabledMessage,
  'attributes.reapply': 'Mappings reapplied in OneLogin',
};

/** What happened, by its code. Names are tidied: nothing in them acts. */
const events: MessagesByCode<TimelineEvent> = {
  created: 'Setup started',
  'credentials-stored': 'Wisq’s URL and token saved on the admin’s computer',
  'credentials-removed': 'Wisq’s URL and token removed from the admin’s computer',
  tasks: ({ step, tasks }) =>
    plural(tasks, {
      one: `${stepTitle(step)}: ${count(tasks)} task done`,
      other: `${stepTitle(step)}: ${count(tasks)} tasks done`,
    }),
  task: ({ taskId }) => tasksToldAlone[taskId] ?? taskSentence(taskId),
  'task-undone': ({ taskId }) => `Unmarked: ${taskSentence(taskId)}`,
  check: ({ verdict, problem }) =>
    verdict === 'fails' && problem !== null
      ? problemMessage(problem).what
      : connectionVerdicts[verdict],
  'user-added': ({ user }) => `${foreign(user)} added as a test user`,
  'user-removed': ({ user }) => `${foreign(user)} removed from the test users`,
  assigned: ({ user }) => `${foreign(user)} assigned in OneLogin`,
  approved: ({ user }) => `${foreign(user)} approved in OneLogin`,
  arrived: ({ user, good }) =>
    `${foreign(user)} arrived: ${count(good)} of ${count(attributeIds.length)} attributes`,
  'arrived-lacking': ({ user, attributes, missing, odd }) => {
    const names = list(attributes.map((id) => attributeNames[id]));
    if (odd === true) return `${foreign(user)} arrived, with ${names} in doubt`;
    return missing
      ? `${foreign(user)} arrived without ${names}`
      : `${foreign(user)} arrived with a different value for ${names}`;
  },
  'not-found': ({ user, times }) =>
    plural(times, {
      one: `${foreign(user)} isn’t at Wisq yet`,
      other: `${foreign(user)} isn’t at Wisq yet, looked ${count(times)} times`,
    }),
  unclear: ({ user, times }) =>
    plural(times, {
      one: `${foreign(user)} not found; it’s unclear whether they’re at Wisq`,
      other: `${foreign(user)} not found, looked ${count(times)} times; it’s unclear whether they’re at Wisq`,
    }),
  'look-failed': ({ user, problem }) =>
    problem === null
      ? `${foreign(user)} couldn’t be looked up`
      : `${foreign(user)} couldn’t be looked up: ${problemMessage(problem).what}`,
  confirmed: ({ user }) => `Wisq confirmed ${foreign(user)}`,
  declined: ({ user }) => `Wisq declined ${foreign(user)}`,
  withdrawn: ({ user }) => `Confirmation of ${foreign(user)} withdrawn by the admin`,
  agreed: ({ with: lead }) => `Roll-out agreed with ${foreign(lead)}`,
  'agreement-withdrawn': 'Roll-out agreement withdrawn',
  'as-sent': 'URL and token compared with Wisq’s message: they match',
  'report-saved': 'Report for Wisq saved',
  'people-listed': ({ people, takenOff }) => {
    const left = plural(people, { one: 'one person', other: `${count(people)} people` });
    if (takenOff === 0) return `Roll-out list given: ${left}`;
    return plural(takenOff, {
      one: `One person taken off the roll-out list, which leaves ${left}`,
      other: `${count(takenOff)} people taken off the roll-out list, which leaves ${left}`,
    });
  },
  'people-compared': ({ arrived, listed }) =>
    `Roll-out list compared: ${count(arrived)} of ${count(listed)} arrived`,
  'comparison-failed': ({ problem }) =>
    problem === null
      ? 'The roll-out list couldn’t be compared'
      : `The roll-out list couldn’t be compared: ${problemMessage(problem).what}`,
  'comparison-stopped': 'Comparing the roll-out list canceled',
  'list-forgotten': 'Roll-out list removed from the admin’s computer',
  'valid-until': ({ on }) =>
    on === null
      ? 'The expiration date entered for the token was removed'
      : `Token valid until ${onDay(on)}, by Wisq’s message`,
  'replacement-begun': 'New token stored beside the old one on the admin’s computer',
  'replacement-tested': ({ which, verdict, problem }) => {
    const found =
      verdict === 'fails' && problem !== null
        ? problemMessage(problem).what
        : connectionVerdicts[verdict];
    return which === 'new' ? `New token: ${found}` : `Old token: ${found}`;
  },
  'replacement-saved': 'New token entered and saved in OneLogin',
  'replacement-proven': ({ by, strength }) => {
    if (strength === 'token') return 'OneLogin uses the new token: Wisq refuses the old one';
    return by === 'user'
      ? 'Provisioning works since the new token was saved: a change arrived at Wisq'
      : 'Provisioning works since the new token was saved, by OneLogin’s log';
  },
  'replacement-told': 'Wisq told to revoke the old token',
  'replacement-finished': 'Token replaced: the old one was removed from the admin’s computer',
  'replacement-given-up': 'Replacing the token stopped: the new one was removed again',
  'health-checked': ({ changes, connection, failures, there, users }) => {
    const log =
      failures === null
        ? 'OneLogin’s log not read'
        : `${plural(failures, { one: '1 failure', other: `${count(failures)} failures` })} and ${plural(changes ?? 0, { one: '1 change of the app', other: `${count(changes ?? 0)} changes of the app` })} in OneLogin’s log`;
    const test = connection ? 'connection test passed' : 'connection test not passed';
    return `Health checked: ${test}; ${count(there)} of ${count(users)} test users at Wisq; ${log}`;
  },
  'health-seen': ({ events: seen }) =>
    plural(seen, {
      one: '1 event of OneLogin’s log marked as seen',
      other: `${count(seen)} events of OneLogin’s log marked as seen`,
    }),
  'assigned-counted': ({ people }) =>
    plural(people, {
      one: 'OneLogin read: 1 person has the app',
      other: `OneLogin read: ${count(people)} people have the app`,
    }),
  'onelogin-connected': 'OneLogin API credential stored on the admin’s computer',
  'onelogin-disconnected': ({ revoked }) =>
    revoked
      ? 'OneLogin API credential removed from the admin’s computer, its token revoked'
      : 'OneLogin API credential removed from the admin’s computer; its token was not revoked',
  'onelogin-credential-deleted': 'OneLogin API credential deleted in OneLogin',
  'onelogin-app': ({ problem }) =>
    problem === null
      ? 'OneLogin read: nothing wrong with the app was found'
      : `OneLogin read: ${problemMessage(problem).what}`,
  'onelogin-user': ({ user, problem }) =>
    problem === null
      ? `${foreign(user)} read at OneLogin: nothing wrong was found`
      : `${foreign(user)} read at OneLogin: ${problemMessage(problem).what}`,
};

/** One thing that happened, as a line. */
export function timelineMessage(what: TimelineEvent): string {
  return messageByCode(events, what);
}

/**
 * What a person wrote to what happened: the name they gave and their note, each empty where there is
 * none. They stand beside our sentence and never in it, where they could say something in our name.
 */
export function writtenTo(what: TimelineEvent): { readonly by: string; readonly note: string } {
  if (what.code !== 'confirmed' && what.code !== 'declined' && what.code !== 'withdrawn') {
    return { by: '', note: '' };
  }
  return { by: what.by, note: what.note };
}

/** The same on one line, for a table. */
export function timelineLine(what: TimelineEvent): string {
  const { by, note } = writtenTo(what);
  const parts = [timelineMessage(what)];
  if (by !== '') parts.push(`${nameGiven} ${foreign(by)}`);
  if (note !== '') parts.push(`${noteGiven} ${foreign(note)}`);
  return parts.join(' · ');
}

/** What failed last, after its code. */
export function failureMessage(failure: Failure): string {
  const what =
    failure.attributes.length > 0
      ? list(failure.attributes.map((id) => attributeNames[id]))
      : clause(problemMessage(failure.problem).what);
  return failure.user === null ? what : `${what}, ${foreign(failure.user)}`;
}
