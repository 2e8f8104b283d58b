import { onDay, when } from '../format.ts';
import { checkMessages, problemLabels, proxyMessages } from './check.ts';
import { connectorMessages, displayNameMessages } from './connector.ts';
import { credentialsMessages } from './credentials.ts';
import { namesMessages } from './names.ts';
import { evidenceMessages, railMessages } from './rail.ts';
import { rolloutMessages } from './rollout.ts';
import { consoleMessages, setupsMessages } from './setups.ts';
import { copyMessages, mappingMessages, nextActionMessages, stepMessages } from './step.ts';
import { fixesMessages, usersMessages } from './users.ts';

/**
 * Every word of the window but the guide's (shared/guide), the problems' and the check's (shared/words).
 * Sentence case; buttons are verbs; ready to translate.
 */
export const messages = {
  app: {
    name: 'Wisq Setup for OneLogin',
    loading: 'Opening',
    practice: 'Practice: everything stays on this computer',
    dock: 'Keep beside my browser',
    undock: 'Back to a full window',
    dismiss: 'Dismiss',
    newProblem: 'Problem',
  },
  setups: setupsMessages,
  oneLogin: consoleMessages,
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
  mapping: mappingMessages,
  users: usersMessages,
  fixes: fixesMessages,
  rollout: rolloutMessages,
  names: namesMessages,
  dates: { when, onDay },
} as const;
