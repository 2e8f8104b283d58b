import { stepById } from '../domain/guide/index.ts';
import { type Action, nextAction } from '../domain/setup/next-action.ts';
import type { SetupState } from '../domain/setup/state.ts';
import { foreign } from '../domain/text/foreign.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { spelt } from './format.ts';
import { lackingSentence, wrongConnectorSentence } from './lacking.ts';
import { ofUser } from './next-action.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

/** The state of a setup, by the action that is next. */
const summaries = (state: SetupState): MessagesByCode<Action> => ({
  prepare: 'The setup has begun.',
  'add-app': 'The app hasn’t been added in OneLogin yet.',
  'replace-app': ({ userName }) =>
    userName === null
      ? 'The app in OneLogin comes from a connector without Department.'
      : wrongConnectorSentence(userName),
  'paste-credentials': 'Wisq’s URL and token aren’t on the admin’s computer yet.',
  'test-connection': 'The URL and token are saved. The connection hasn’t been tested yet.',
  'test-again': ({ what }) =>
    what === 'token'
      ? 'The token changed. The connection hasn’t been tested with it yet.'
      : 'The URL changed. The connection hasn’t been tested with it yet.',
  'fix-connection': ({ problem }) =>
    problem === null
      ? 'The connection doesn’t work.'
      : `The connection doesn’t work. ${problemMessage(problem).what}`,
  configure: 'The connection works. OneLogin doesn’t have the URL and token yet.',
  provisioning: 'The connection works. Provisioning isn’t enabled in OneLogin yet.',
  attributes: 'Provisioning is enabled. The attribute mappings aren’t defined yet.',
  'add-test-users': `Steps 1 to ${stepById('attributes').number ?? 4} are done. No test user is assigned yet.`,
  assign: ({ userName }) => `${foreign(userName)} isn’t assigned in OneLogin yet.`,
  approve: ({ userName, problem }) =>
    problem === null
      ? `${foreign(userName)} is assigned in OneLogin but hasn’t arrived at Wisq yet.`
      : `${foreign(userName)} is waiting for approval in OneLogin.`,
  'wait-and-look': ({ userName, problem }) =>
    problem?.code.startsWith('ONELOGIN_') === true
      ? problemMessage(problem).what
      : `Wisq asks to wait before looking up ${foreign(userName)} again.`,
  'fix-onelogin': ({ userName, problem }) => ofUser(userName, problem),
  'fix-app': ({ problem }) => problemMessage(problem).what,
  'fix-attributes': ({ userName, lacking, problem }) =>
    problem === null
      ? lackingSentence(userName, lacking)
      : `${lackingSentence(userName, lacking)} ${problemMessage(problem).what}`,
  'fix-declined': ({ userName }) => `Wisq declined ${foreign(userName)}.`,
  'fix-look': ({ userName, problem }) =>
    problem === null
      ? `Looking up ${foreign(userName)} failed.`
      : `Looking up ${foreign(userName)} failed. ${problemMessage(problem).what}`,
  'wisq-confirms': ({ users }) => `${arrivedMessage(state.users.length, users)} Ready to confirm.`,
  'send-report': ({ users, outdated }) =>
    outdated
      ? `${arrivedMessage(state.users.length, users)} Something changed since the last report.`
      : arrivedMessage(state.users.length, users),
  'replace-token': 'Setup complete. The token is being replaced.',
  'agree-rollout': 'Wisq confirmed every test user. The roll-out hasn’t been agreed on yet.',
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
    one: `Setup complete. Wisq confirmed ${n} test user, and the roll-out is agreed on.`,
    other: `Setup complete. Wisq confirmed ${n} test users, and the roll-out is agreed on.`,
  });
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
