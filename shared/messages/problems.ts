import type { ProblemCode } from '../domain/problems/codes.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { answerProblems } from './problems/answer.ts';
import { appProblems } from './problems/app.ts';
import { checkProblems } from './problems/check.ts';
import { connectionProblems } from './problems/connection.ts';
import { credentialProblems } from './problems/credentials.ts';
import { fileProblems } from './problems/files.ts';
import { gatewayProblems } from './problems/gateways.ts';
import { inputProblems } from './problems/input.ts';
import { type Message, message, type ProblemMessage } from './problems/message.ts';
import { oneLoginAppProblems } from './problems/onelogin-app.ts';
import { oneLoginProblems } from './problems/onelogin.ts';
import { oneLoginUserProblems } from './problems/onelogin-user.ts';
import { responseProblems } from './problems/response.ts';
import { rolloutProblems } from './problems/rollout.ts';
import { routeProblems } from './problems/route.ts';
import { secureProblems } from './problems/secure.ts';
import { startProblems } from './problems/start.ts';
import { terminalProblems } from './problems/terminal.ts';
import { tokenProblems } from './problems/token.ts';
import { userProblems } from './problems/users.ts';

const all: Readonly<Record<ProblemCode, Message>> = {
  ...credentialProblems,
  ...connectionProblems,
  ...secureProblems,
  ...responseProblems,
  ...answerProblems,
  ...gatewayProblems,
  ...checkProblems,
  ...userProblems,
  ...oneLoginProblems,
  ...oneLoginAppProblems,
  ...oneLoginUserProblems,
  ...rolloutProblems,
  ...fileProblems,
  ...routeProblems,
  ...startProblems,
  ...inputProblems,
  ...appProblems,
  ...terminalProblems,
  ...tokenProblems,
};

/** What a person reads about a problem, in the admin's terms. */
export function problemMessage({ code, params }: Problem): ProblemMessage {
  // Journals keep results whole: one may hold a code of another version of this app.
  return Object.hasOwn(all, code) ? all[code](params) : unknown(params);
}

const unknown = message(
  'This version of the app has no words for this problem.',
  'Another version of it wrote it down.',
  'Look the code below up, or test again.',
);
