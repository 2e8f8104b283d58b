import { stepById } from '../domain/guide/index.ts';
import { type Action, nextAction } from '../domain/setup/next-action.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { foreign } from '../domain/text/foreign.ts';
import { isGood } from '../domain/users/compare.ts';
import { userLabel } from '../domain/users/label.ts';
import { userProgress } from '../domain/users/progress.ts';
import { attributeNames } from './attributes.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { list, spelt } from './format.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

/** The state of a setup, by the action that is next. */
const summaries = (state: SetupState): MessagesByCode<Action> => ({
  prepare: 'The setup has begun.',
  'add-app': 'The app is not added in OneLogin yet.',
  'paste-credentials': 'Wisq’s URL and token are not on the admin’s computer.',
  'test-connection': 'URL and token are there. The connection is not tested yet.',
  'test-again': ({ what }) =>
    what === 'token'
      ? 'The token changed. The connection is not tested with it yet.'
      : 'The URL changed. The connection is not tested with it yet.',
  'fix-connection': ({ problem }) =>
    problem === null
      ? 'The connection does not work.'
      : `The connection does not work. ${problemMessage(problem).what}`,
  configure: 'The connection works. OneLogin does not have the URL and the token yet.',
  provisioning: 'The connection works. Provisioning is not enabled in OneLogin yet.',
  attributes: 'Provisioning is enabled. The attribute mappings are not defined yet.',
  'add-test-users': `Steps 1 to ${stepById('attributes').number ?? 4} are done. No test user is assigned yet.`,
  assign: ({ userName }) => `${foreign(userName)} is not assigned in OneLogin yet.`,
  approve: ({ userName }) =>
    `${foreign(userName)} is assigned in OneLogin and has not arrived at Wisq yet.`,
  'wait-and-look': ({ userName, problem }) =>
    problem?.code === 'ONELOGIN_WORKING'
      ? problemMessage(problem).what
      : `Wisq asks to wait before ${foreign(userName)} is looked up again.`,
  'fix-onelogin': ({ problem }) => `OneLogin says: ${problemMessage(problem).what}`,
  'fix-app': ({ problem }) => `OneLogin says: ${problemMessage(problem).what}`,
  'fix-attributes': () => lackingMessage(state),
  'fix-declined': ({ userName }) => `Wisq declined ${foreign(userName)}.`,
  'fix-look': ({ userName, problem }) =>
    problem === null
      ? `Looking for ${foreign(userName)} failed.`
      : `Looking for ${foreign(userName)} failed. ${problemMessage(problem).what}`,
  'wisq-confirms': ({ users }) => `${arrivedMessage(state.users.length, users)} Ready to confirm.`,
  'send-report': ({ users, outdated }) =>
    outdated
      ? `${arrivedMessage(state.users.length, users)} A new report is due.`
      : arrivedMessage(state.users.length, users),
  'agree-rollout': 'Wisq confirmed every test user. The roll-out is not agreed yet.',
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
  const n = spelt(total);
  return plural(total, {
    one: `Setup complete. Wisq confirmed ${n} test user, and the roll-out is agreed.`,
    other: `Setup complete. Wisq confirmed ${n} test users, and the roll-out is agreed.`,
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
function arrivedMessage(total: number, open: number): string {
  if (open < total) return `Wisq confirmed ${spelt(total - open)} of ${spelt(total)} test users.`;
  if (total === 2) return 'Both test users arrived with all five attributes.';
  return plural(total, {
    one: 'The test user arrived with all five attributes.',
    other: `All ${spelt(total)} test users arrived with all five attributes.`,
  });
}
