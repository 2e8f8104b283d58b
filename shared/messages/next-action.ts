import { foreign } from '../domain/text/foreign.ts';
import type { Action } from '../domain/setup/next-action.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { count } from './format.ts';
import { plural } from './plural.ts';
import { problemMessage } from './problems.ts';

/** What is to be done next, in the imperative. */
const actions: MessagesByCode<Action> = {
  prepare: 'Check what you need.',
  'add-app': 'Add the app in OneLogin.',
  'paste-credentials': 'Paste what Wisq sent.',
  'test-connection': 'Test the connection.',
  'fix-connection': ({ problem }) =>
    problem === null ? 'Test the connection again.' : problemMessage(problem).what,
  configure: 'Finish the connection in OneLogin.',
  provisioning: 'Enable provisioning in OneLogin.',
  attributes: 'Look at the attribute mappings.',
  'add-test-users': 'Name one or two test users.',
  assign: ({ userName }) => `Assign ${foreign(userName)} in OneLogin.`,
  approve: ({ userName }) => `Approve ${foreign(userName)} in OneLogin, then look.`,
  look: ({ userName }) => `Look whether ${foreign(userName)} arrived.`,
  'fix-attributes': ({ userName }) => `Complete the attributes of ${foreign(userName)}.`,
  'fix-declined': ({ userName }) =>
    `Wisq declined ${foreign(userName)}: put it right, then look again.`,
  'fix-look': ({ userName, problem }) =>
    problem === null
      ? `Look again for ${foreign(userName)}.`
      : `${foreign(userName)}: ${problemMessage(problem).what}`,
  'wisq-confirms': ({ users }) =>
    plural(users, {
      one: `Confirm ${count(users)} test user.`,
      other: `Confirm ${count(users)} test users.`,
    }),
  'agree-rollout': 'Agree with your project lead who gets access and when.',
  'assign-more': 'Assign the agreed users in OneLogin.',
  done: 'All is set up.',
};

/** What is to be done next, said to the one who has to do it. */
export function actionMessage(action: Action): string {
  return messageByCode(actions, action);
}
