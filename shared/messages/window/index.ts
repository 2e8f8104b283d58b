import { onDay, when } from '../format.ts';
import { checkWords, problemLabels, proxyWords } from './check.ts';
import { connectorWords, displayNameWords } from './connector.ts';
import { credentialsWords } from './credentials.ts';
import { namesWords } from './names.ts';
import { knownWords, railWords } from './rail.ts';
import { rolloutWords } from './rollout.ts';
import { consoleWords, setupsWords } from './setups.ts';
import { copyWords, mappingWords, moveWords, stepWords } from './step.ts';
import { fixesWords, usersWords } from './users.ts';

/**
 * Every word of the window but the guide's (shared/guide), the problems' and the check's (shared/words).
 * Sentence case; buttons are verbs; ready to translate.
 */
export const words = {
  app: {
    name: 'Wisq Setup for OneLogin',
    loading: 'Opening',
    practice: 'Practice: everything stays on this computer',
    dock: 'Keep beside my browser',
    undock: 'Back to a full window',
    dismiss: 'Dismiss',
    newProblem: 'Problem',
  },
  setups: setupsWords,
  oneLogin: consoleWords,
  rail: railWords,
  move: moveWords,
  step: stepWords,
  copy: copyWords,
  connector: connectorWords,
  displayName: displayNameWords,
  credentials: credentialsWords,
  check: checkWords,
  proxy: proxyWords,
  problem: problemLabels,
  known: knownWords,
  mapping: mappingWords,
  users: usersWords,
  fixes: fixesWords,
  rollout: rolloutWords,
  names: namesWords,
  dates: { when, onDay },
} as const;
