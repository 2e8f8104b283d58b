import { when } from '../format.ts';
import { checkMessages, problemLabels, proxyMessages } from './check.ts';
import { guideStep, guideTask } from '../guide/index.ts';
import { connectorMessages, displayNameMessages } from './connector.ts';
import { credentialsMessages } from './credentials.ts';
import { namesMessages } from './names.ts';
import { evidenceMessages, railMessages } from './rail.ts';
import { rolloutMessages } from './rollout.ts';
import { consoleMessages, setupsMessages } from './setups.ts';
import { copyMessages, nextActionMessages, stepMessages } from './step.ts';
import { fixesMessages, usersMessages } from './users.ts';

/**
 * What the window says from its start on; what comes with code that is loaded later has files of its
 * own in this folder. Sentence case; buttons are verbs.
 */
export const messages = {
  app: {
    loading: 'Opening',
    practice: 'Practice: everything stays on this computer',
    dock: 'Keep beside browser',
    undock: 'Back to full window',
    besideBrowser: 'Keep this window beside the browser',
    dismiss: 'Dismiss',
    failed: {
      heading: 'This page can’t be shown',
      lead: 'Nothing was lost. Everything recorded is on disk.',
      back: 'Back to the list',
    },
  },
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
  users: usersMessages,
  fixes: fixesMessages,
  rollout: rolloutMessages,
  names: namesMessages,
  dates: { when },
} as const;

export { ms, onDay, today, when } from '../format.ts';
export { problemMessage } from '../problems.ts';
