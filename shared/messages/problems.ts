import type { Facts, ProblemCode } from '../domain/problems/codes.ts';
import { answerProblems } from './response-problems.ts';
import { appProblems } from './app-problems.ts';
import { connectionProblems } from './connection-problems.ts';
import { credentialProblems } from './credential-problems.ts';
import { fileProblems } from './file-problems.ts';
import { routeWords } from './route-problems.ts';
import { type ProblemWords, type Say, words } from './message.ts';
import { secureProblems } from './secure-problems.ts';
import { terminalProblems } from './terminal-problems.ts';
import { userProblems } from './user-problems.ts';

const all: Readonly<Record<ProblemCode, Say>> = {
  ...credentialProblems,
  ...connectionProblems,
  ...secureProblems,
  ...answerProblems,
  ...userProblems,
  ...fileProblems,
  ...routeWords,
  NAMES_HIDDEN: words(
    'This cannot be changed while names are hidden.',
    'What the screen shows are pseudonyms, and one of them would go into the record.',
    'Show names, then change it.',
  ),
  SUBDOMAIN_INVALID: words(
    'This is not a OneLogin address.',
    'It has the form SUBDOMAIN.onelogin.com.',
    'Copy it from your browser while the admin console is open.',
  ),
  LINK_REFUSED: words(
    'The link was not opened.',
    'It needs your OneLogin address, and leads to OneLogin only.',
    'Enter your OneLogin address first.',
  ),
  INPUT_INVALID: words(
    'This input cannot be used.',
    'It is empty, too long, or of another kind than expected.',
    'Check what you typed.',
  ),
  INTERNAL: words(
    'Something failed inside the app.',
    'This is a fault of the app, not yours.',
    'Try again. If it happens again, tell your Agent Strategist, with the code below.',
  ),
  ...appProblems,
  ...terminalProblems,
};

/** The words for a problem, in the admin's terms. */
export function problemWords({ code, facts }: { code: ProblemCode; facts: Facts }): ProblemWords {
  // Journals keep results whole: one may hold a code of another version of this app.
  return Object.hasOwn(all, code) ? all[code](facts) : unknown(facts);
}

const unknown = words(
  'This version of the app has no words for this problem.',
  'Another version of it wrote it down.',
  'Look the code below up, or test again.',
);
