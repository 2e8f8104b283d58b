import type { ProblemCode } from '../../domain/problems/codes.ts';
import { type Message, param } from './message.ts';

/** Why the app does not start with real data. Read in a terminal, before there is a window. */
export const startProblems = {
  START_RUNTIME: (f) => ({
    what: `This is Electron ${param(f, 'running', 'of another version')}, and real data needs the official ${param(f, 'wanted', 'one')}.`,
    why: 'Which Electron runs decides how safe the token is.',
    next: 'Run "npm run practice", which needs no real data, or point ELECTRON_OVERRIDE_DIST_PATH at an official Electron of your choice.',
  }),
  START_SWITCH: (f) => ({
    what: 'The app does not start with real data and a switch it does not know.',
    why: 'Switches can let other programs look inside, or weaken what protects the token.',
    next: `Start without ${param(f, 'switch', 'that switch')}.`,
  }),
  START_ENVIRONMENT: (f) => ({
    what: `The environment variable ${param(f, 'variable', 'for Node')} is set.`,
    why: 'It makes Node run other code or print what it sends, before the app could stop it.',
    next: 'Unset it for this app, then start again.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
