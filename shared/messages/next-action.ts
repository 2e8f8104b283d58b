import { foreign } from '../domain/text/foreign.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { Action } from '../domain/setup/next-action.ts';
import { type MessagesByCode, messageByCode } from './by-code.ts';
import { count } from './format.ts';
import { plural } from './plural.ts';
import { attributesInText } from './lacking.ts';
import { problemMessage } from './problems.ts';

/** What differs from what was tested. */
const changed = {
  url: 'the URL',
  token: 'the token',
  both: 'the URL and the token',
} as const;

/** What is to be done next, in the imperative. */
const actions: MessagesByCode<Action> = {
  prepare: 'Get three things ready.',
  'add-app': 'Add the SCIM Provisioner app in OneLogin.',
  'replace-app': 'Choose another row in step 1: the connector has no Department.',
  'paste-credentials': 'Paste Wisq’s message.',
  'test-connection': 'Test the connection.',
  'test-again': ({ what }) => `Test again: ${changed[what]} changed.`,
  'fix-connection': ({ problem }) =>
    problem === null ? 'Test the connection again.' : problemMessage(problem).what,
  configure: 'Paste the URL and token into OneLogin, enable, and save.',
  provisioning: 'Enable provisioning in OneLogin.',
  attributes: 'Define the attribute mappings in OneLogin.',
  'add-test-users': 'Assign one or two test users.',
  assign: ({ userName }) => `Assign ${foreign(userName)} in OneLogin.`,
  approve: ({ userName }) => `Approve ${foreign(userName)} in OneLogin.`,
  'wait-and-look': ({ userName }) => `Wait, then look up ${foreign(userName)} again.`,
  'fix-attributes': ({ userName, lacking, problem }) =>
    problem === null
      ? `Fix ${attributesInText(lacking.attributes)} for ${foreign(userName)} in OneLogin.`
      : ofUser(userName, problem),
  'fix-declined': ({ userName }) => `Wisq declined ${foreign(userName)}. Fix it, then look again.`,
  'fix-look': ({ userName, problem }) =>
    problem === null
      ? `Look up ${foreign(userName)} again.`
      : `${foreign(userName)}: ${problemMessage(problem).what}`,
  'fix-onelogin': ({ userName, problem }) => ofUser(userName, problem),
  'fix-app': ({ problem }) => problemMessage(problem).what,
  'wisq-confirms': ({ users }) =>
    plural(users, {
      one: `Confirm ${count(users)} test user.`,
      other: `Confirm ${count(users)} test users.`,
    }),
  'send-report': ({ outdated }) =>
    outdated ? 'Send Wisq a new report: something changed.' : 'Send Wisq the report.',
  'agree-rollout': 'Agree with your project lead on who gets Wisq, and when.',
  'replace-token': 'Finish replacing the token.',
  done: 'Nothing to do.',
};

/** What is in the way of a test user; most of what OneLogin says names them itself. */
export function ofUser(userName: string, problem: Problem): string {
  const { what } = problemMessage(problem);
  return what.includes(foreign(userName)) ? what : `${foreign(userName)}: ${what}`;
}

/** What is to be done next, said to the one who has to do it. */
export function actionMessage(action: Action): string {
  return messageByCode(actions, action);
}
