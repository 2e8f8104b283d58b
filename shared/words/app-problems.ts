import type { ProblemCode } from '../problems.ts';
import { type Say, words } from './say.ts';

type AppCode = Extract<ProblemCode, 'CALLS_TOO_MANY'>;

/** What the app refuses to protect itself, or because the company says so. */
export const appProblems: Readonly<Record<AppCode, Say>> = {
  CALLS_TOO_MANY: words(
    'The window asked for more at once than the app answers.',
    'No person clicks that fast: something in the window went wrong. Nothing was lost.',
    'Wait a minute and try again. If it happens again, quit the app, start it anew, and tell your Agent Strategist, with the code below.',
  ),
};
