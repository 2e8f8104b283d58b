import { stepById } from '../domain/guide/index.ts';
import { type Action, nextAction } from '../domain/setup/next-action.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { foreign } from '../domain/text/foreign.ts';
import { isGood } from '../domain/users/compare.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import { attributeNames } from './attributes.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { capital, list, spelt } from './format.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

/** The state of a setup, by the action that is next. */
const summaries = (state: SetupState): MessagesByCode<Action> => ({
  prepare: 'The set-up has begun. What it needs is not checked yet.',
  'add-app': 'The app is not added in OneLogin yet.',
  'paste-credentials': 'Wisq’s address and token are not stored on the admin’s computer.',
  'test-connection': 'Address and token are stored. The connection is not tested yet.',
  'fix-connection': ({ problem }) =>
    problem === null
      ? 'The connection does not work.'
      : `The connection does not work. ${problemMessage(problem).what}`,
  configure:
    'The connection works from the admin’s computer. OneLogin is not set up to the end yet.',
  provisioning: 'The connection works. Provisioning is not enabled in OneLogin yet.',
  attributes: 'Provisioning is enabled. The attribute mapping is not checked yet.',
  'add-test-users': `Steps 1 to ${stepById('attributes').number ?? 4} are done. No test user is named yet.`,
  assign: ({ userName }) => `${foreign(userName)} is not assigned in OneLogin yet.`,
  approve: ({ userName }) => `${foreign(userName)} is assigned and waits for approval in OneLogin.`,
  look: ({ userName }) =>
    state.users.some((user) => user.lastLookUp !== null)
      ? `${foreign(userName)} has not arrived at Wisq yet.`
      : `${foreign(userName)} is assigned and approved. Nobody has looked at Wisq yet.`,
  'fix-attributes': () => lackingMessage(state),
  'fix-declined': ({ userName }) => `Wisq declined ${foreign(userName)}.`,
  'fix-look': ({ userName, problem }) =>
    problem === null
      ? `Looking for ${foreign(userName)} failed.`
      : `Looking for ${foreign(userName)} failed. ${problemMessage(problem).what}`,
  'wisq-confirms': ({ users }) => waitingMessage(state.users.length, users),
  'agree-rollout': 'Wisq has confirmed every test user. Roll-out is not agreed yet.',
  'assign-more': 'Roll-out is agreed. The agreed users are not assigned yet.',
  done: () => doneMessage(state.users.length),
});

/**
 * The state of a setup, in one sentence or two. In: its state. Out: what both people on a call need
 * first; it follows from the same next action as everything else in the window.
 */
export function handoverSummary(state: SetupState): string {
  return messageByCode(summaries(state), nextAction(state).action);
}

function doneMessage(total: number): string {
  const n = capital(spelt(total));
  return plural(total, {
    one: `The set-up is done. ${n} test user confirmed by Wisq, roll-out agreed.`,
    other: `The set-up is done. ${n} test users confirmed by Wisq, roll-out agreed.`,
  });
}

function lackingMessage(state: SetupState): string {
  for (const user of state.users) {
    const { arrived, complete, confirmed, comparison } = userProgress(user);
    if (!arrived || complete || confirmed || comparison === null) continue;
    const missing = comparison.filter((row) => row.verdict === 'missing');
    const rows = missing.length > 0 ? missing : comparison.filter((row) => !isGood(row));
    const names = list(rows.map((row) => attributeNames[row.attribute]));
    if (missing.length === 0 && rows.some((row) => row.verdict !== 'differs')) {
      return `${foreign(userLabel(user))} arrived. In another form or doubtful: ${names}.`;
    }
    return missing.length > 0
      ? `${foreign(userLabel(user))} arrived without ${names}.`
      : `${foreign(userLabel(user))} arrived with another value in ${names}.`;
  }
  return 'A test user arrived incomplete.';
}

/** In: how many test users there are, and for how many of them Wisq's confirmation is open. */
function waitingMessage(total: number, open: number): string {
  if (open < total) {
    return `Wisq has confirmed ${spelt(total - open)} of ${spelt(total)} test users.`;
  }
  const n = capital(spelt(total));
  return plural(total, {
    one: `${n} test user arrived with all five attributes. Wisq has not confirmed them yet.`,
    other: `${n} test users arrived with all five attributes. Wisq has not confirmed them yet.`,
  });
}
