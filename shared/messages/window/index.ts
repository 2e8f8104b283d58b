import { appMessages } from './app.ts';
import { when } from '../format.ts';
import { checkMessages, problemLabels, proxyMessages } from './check.ts';
import { guideStep, guideTask } from '../guide/index.ts';
import { connectorMessages, displayNameMessages } from './connector.ts';
import { credentialsMessages } from './credentials.ts';
import { namesMessages } from './names.ts';
import { evidenceMessages, leavesMessages, railMessages } from './rail.ts';
import { rolloutMessages } from './rollout.ts';
import { consoleMessages, setupsMessages } from './setups.ts';
import { copyMessages } from './copy.ts';
import { nextActionMessages, stepMessages } from './step.ts';
import { fixesMessages, usersMessages } from './users.ts';

/**
 * What the window says from its start on; what comes with code that is loaded later has files of its
 * own in this folder. Sentence case; buttons are verbs.
 */
export const messages = {
  app: appMessages,
  setups: setupsMessages,
  oneLogin: consoleMessages,
  /** The guide's steps and tasks by their ids. */
  guide: { step: guideStep, task: guideTask },
  rail: railMessages,
  nextAction: nextActionMessages,
  step: stepMessages,
  copy: copyMessages,
  connector: connectorMessages,
  displayName: displayNameMessages,
  credentials: credentialsMessages,
  check: checkMessages,
  proxy: proxyMessages,
  problem: problemLabels,
  known: evidenceMessages,
  leaves: leavesMessages,
  users: usersMessages,
  fixes: fixesMessages,
  rollout: rolloutMessages,
  names: namesMessages,
  dates: { when },
} as const;

export { ms, onDay, today, when } from '../format.ts';
export { problemMessage } from '../problems.ts';
