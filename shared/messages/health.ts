import type { HealthFinding, HealthUnknown } from '../domain/setup/health-findings.ts';
import type { LogRow } from '../domain/onelogin/log.ts';
import { foreign } from '../domain/text/foreign.ts';
import { attributesInText } from './lacking.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { capital, clause, count, list } from './format.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';
import { tokenEndSentence } from './token-end.ts';

/** Whether a finished setup still works, for the window and the terminal. */

/** OneLogin's event types, as what happened. Names are OneLogin's own, in words. */
const eventTypes: Readonly<Record<number, string>> = {
  25: 'a provisioning exception',
  26: 'a provisioning event',
  39: 'a broken connector',
  51: 'a user created in the app',
  52: 'a user updated in the app',
  53: 'a user suspended in the app',
  54: 'a user reactivated in the app',
  55: 'a user deleted in the app',
  56: 'users that match nobody',
  59: 'a user linked in the app',
  60: 'deprovisioning that does nothing',
  61: 'a user not suspended',
  62: 'a user not reactivated',
  63: 'a user not deleted',
  64: 'a user not created',
  65: 'a user not updated',
  85: 'a sign-in to Wisq that was refused',
  250: 'an error in the app’s configuration',
  251: 'provisioning slowed down by Wisq',
  334: 'a user not updated in the app',
};

const changeTypes: Readonly<Record<number, string>> = {
  600: 'created the app',
  601: 'changed the app',
  602: 'deleted the app',
  800: 'added a parameter to the app',
  802: 'changed a parameter of the app',
  804: 'deleted a parameter of the app',
};

/** An event that tells of a failure: what OneLogin logged, of whom, and its own text. */
export function failureLine({ person, text, type }: LogRow): string {
  const what = eventTypes[type] ?? `event ${count(type)}`;
  const whom = person === null ? '' : `, ${foreign(person)}`;
  return text === null
    ? `OneLogin logged ${what}${whom}.`
    : `OneLogin logged ${what}${whom}: “${foreign(text)}”`;
}

/** An event that tells who changed the app. */
export function changeLine({ actor, type }: LogRow): string {
  const what = changeTypes[type] ?? `changed something of the app (event ${count(type)})`;
  return `${actor === null ? 'Somebody' : foreign(actor)} ${what}`;
}

/** How users are called, by their ids. */
export type Names = (userIds: readonly string[]) => readonly string[];

const named = (names: Names, userIds: readonly string[]) =>
  list(names(userIds).map((one) => foreign(one)));

/** What was found, in one sentence each. In: how test users are called. */
export function healthFindingMessage(finding: HealthFinding, names: Names): string {
  const messages: MessagesByCode<HealthFinding> = {
    connection: ({ problem }) =>
      problem === null
        ? 'The connection test fails with this computer’s copy of the token.'
        : `The connection test fails with this computer’s copy of the token: ${clause(problemMessage(problem).what)}.`,
    gone: ({ userIds }) =>
      plural(userIds.length, {
        one: `${named(names, userIds)} isn’t at Wisq any more.`,
        other: `${named(names, userIds)} aren’t at Wisq any more.`,
      }),
    twice: ({ userIds }) =>
      plural(userIds.length, {
        one: `${named(names, userIds)} is at Wisq more than once.`,
        other: `${named(names, userIds)} are at Wisq more than once.`,
      }),
    inactive: ({ userIds }) =>
      plural(userIds.length, {
        one: `${named(names, userIds)} is inactive at Wisq.`,
        other: `${named(names, userIds)} are inactive at Wisq.`,
      }),
    lacking: ({ attributes, userId }) =>
      `${named(names, [userId])} lacks ${attributesInText(attributes)} at Wisq.`,
    failures: ({ rows }) =>
      plural(rows.length, {
        one: 'OneLogin’s log has 1 failure.',
        other: `OneLogin’s log has ${count(rows.length)} failures.`,
      }),
    changes: ({ rows }) =>
      plural(rows.length, {
        one: 'The app was changed in OneLogin once.',
        other: `The app was changed in OneLogin ${count(rows.length)} times.`,
      }),
    waiting: ({ userIds }) =>
      plural(userIds.length, {
        one: `${named(names, userIds)} waits for approval in OneLogin.`,
        other: `${named(names, userIds)} wait for approval in OneLogin.`,
      }),
    token: ({ end }) => capital(tokenEndSentence(end)),
    'people-gone': ({ people }) =>
      plural(people, {
        one: 'At least 1 person of the roll-out list isn’t at Wisq any more.',
        other: `At least ${count(people)} people of the roll-out list aren’t at Wisq any more.`,
      }),
  };
  return messageByCode(messages, finding);
}

/** What is not known, in one sentence each. */
export function healthUnknownMessage(unknown: HealthUnknown, names: Names): string {
  const messages: MessagesByCode<HealthUnknown> = {
    connection: ({ problem }) =>
      problem === null
        ? 'The connection wasn’t tested.'
        : `The connection wasn’t tested through to Wisq: ${clause(problemMessage(problem).what)}.`,
    users: ({ userIds }) => `${named(names, userIds)} couldn’t be looked up at Wisq.`,
    log: ({ problem }) => `OneLogin’s log wasn’t read: ${clause(problemMessage(problem).what)}.`,
    waiting: 'OneLogin didn’t say of every test user whether they wait for approval.',
    'log-incomplete': 'OneLogin’s log has more entries than were read, so this may not be all.',
  };
  return messageByCode(messages, unknown);
}
