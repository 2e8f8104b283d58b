import type { ProblemCode } from '../../domain/problems/codes.ts';
import { type Message, param } from './message.ts';

/** Why the app does not start with real data. Read in a terminal, before there is a window. */
export const startProblems = {
  START_RUNTIME: (f) => ({
    what: `This is Electron ${param(f, 'running', 'of another version')}; real data requires the official ${param(f, 'wanted', 'one')}.`,
    why: 'The token is only as safe as the Electron it runs on.',
    next: 'Run "npm run practice", which needs no real data, or point ELECTRON_OVERRIDE_DIST_PATH at an official Electron of your choice.',
  }),
  START_SWITCH: (f) => ({
    what: 'The app doesn’t start on real data with a switch it doesn’t know.',
    why: 'Switches can let other programs look inside, or weaken the token’s protection.',
    next: `Start without ${param(f, 'switch', 'that switch')}.`,
  }),
  START_ENVIRONMENT: (f) => ({
    what: `The environment variable ${param(f, 'variable', 'for Node')} is set.`,
    why: 'It can make Node run other code or print what it sends, before the app can stop it.',
    next: 'Unset it for this app, then start the app again.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
