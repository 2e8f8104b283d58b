import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { mayTellWisq, param, type Message, message } from './message.ts';

function wrongTokenUnclear(f: Params): string {
  if (f['status'] === undefined) return 'The question with a wrong token got no answer in time.';
  const status = String(f['status']);
  if (f['reason'] === 'body') {
    return `A wrong token was answered with status ${status}, but not with a list of users: neither accepted nor plainly refused.`;
  }
  if (f['reason'] === 'blocked') {
    return `A firewall or gateway answered the question with a wrong token (status ${status}), not Wisq.`;
  }
  return `A wrong token was answered with status ${status}, neither accepted nor plainly refused.`;
}

/** A wrong token, what the server says of itself, and the check as a whole. */
export const checkProblems = {
  TOKEN_NOT_CHECKED: message(
    'Wisq’s address accepts any token.',
    'The same question with a wrong token was answered too. Anyone who knows the address could read users.',
    'Tell Wisq at once, and do not go on before they answer.',
  ),
  WRONG_TOKEN_UNCLEAR: (f) => ({
    what: 'It stays open whether the token is checked.',
    why: wrongTokenUnclear(f),
    next: mayTellWisq,
  }),
  WWW_AUTHENTICATE_MISSING: message(
    'The refusal does not name how to sign in.',
    'A header that HTTP asks for is missing. OneLogin does not need it.',
    '',
  ),
  DISCOVERY_NOT_PUBLISHED: (f) => ({
    what: 'The host does not describe itself in full.',
    why: `Not published: ${param(f, 'missing', 'a description of its schemas')}. Many SCIM servers leave it out, and OneLogin does not need it.`,
    next: '',
  }),
  DISCOVERY_UNREAD: (f) => ({
    what: 'What the host says of itself could not be read in full.',
    why: `Not read: ${param(f, 'unread', 'a description of its schemas')}. Whether it is published is not known; OneLogin does not need it.`,
    next: '',
  }),
  DISCOVERY_UNUSUAL: (f) => ({
    what: 'The host describes itself in an unusual form.',
    why: `It could be read all the same: ${param(f, 'unusual', 'a description of its schemas')}. OneLogin does not need it.`,
    next: '',
  }),
  DISCOVERY_NO_ENTERPRISE: message(
    'The host does not list the enterprise extension.',
    'Department belongs to it. The description may be incomplete, or Department may not be kept.',
    'Watch for Department when the first test user arrives.',
  ),
  CHECK_CANCELLED: message('The test was stopped.', 'You stopped it.', 'Test again when you like.'),
  CHECK_TIMEOUT: message(
    'The test took longer than 30 seconds and was stopped.',
    'The network or the host is very slow at the moment.',
    'Try again in a few minutes.',
  ),
  CHECK_RUNNING: message('A test is already running.', '', 'Wait for it, or stop it.'),
} satisfies Partial<Record<ProblemCode, Message>>;
