import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { mayTellWisq, param, type Message, message } from './message.ts';

function wrongTokenUnclear(f: Params): string {
  if (f['status'] === undefined) return 'The request with a wrong token got no response in time.';
  const status = String(f['status']);
  if (f['reason'] === 'body') {
    return `A wrong token got status ${status}, but no list of users: neither accepted nor clearly refused.`;
  }
  if (f['reason'] === 'blocked') {
    return `A firewall or gateway, not Wisq, answered the request with a wrong token (status ${status}).`;
  }
  return `A wrong token got status ${status}: neither accepted nor clearly refused.`;
}

/** A wrong token, what the server says of itself, and the check as a whole. */
export const checkProblems = {
  TOKEN_NOT_CHECKED: message(
    'Wisq’s URL accepts any token.',
    'The same request with a wrong token worked too. Anyone who knows the URL could read users.',
    'Tell Wisq right away, and don’t continue until they reply.',
  ),
  WRONG_TOKEN_UNCLEAR: (f) => ({
    what: 'Whether Wisq checks the token is unclear.',
    why: wrongTokenUnclear(f),
    next: mayTellWisq,
  }),
  WWW_AUTHENTICATE_MISSING: message(
    'The response to a wrong token has no WWW-Authenticate header.',
    'HTTP requires that header with a 401. OneLogin doesn’t need it.',
    '',
  ),
  DISCOVERY_NOT_PUBLISHED: (f) => ({
    what: 'The host doesn’t publish all its server details.',
    why: `Not published: ${param(f, 'missing', 'its schemas')}. Many SCIM servers leave them out, and OneLogin doesn’t need them.`,
    next: '',
  }),
  DISCOVERY_UNREAD: (f) => ({
    what: 'Not all server details could be read.',
    why: `Not read: ${param(f, 'unread', 'its schemas')}. Whether they’re published isn’t known; OneLogin doesn’t need them.`,
    next: '',
  }),
  DISCOVERY_UNUSUAL: (f) => ({
    what: 'The server details have an unusual format.',
    why: `They could be read anyway: ${param(f, 'unusual', 'its schemas')}. OneLogin doesn’t need them.`,
    next: '',
  }),
  DISCOVERY_NO_ENTERPRISE: message(
    'The host doesn’t list the enterprise extension.',
    'Department is part of it. The server details may be incomplete, or Department may not be stored.',
    'Check Department when the first test user arrives.',
  ),
  CHECK_CANCELLED: message(
    'The test was stopped.',
    'You stopped it.',
    'Test again whenever you like.',
  ),
  CHECK_TIMEOUT: message(
    'The test took longer than 30 seconds and was stopped.',
    'The network or the host is very slow right now.',
    'Try again in a few minutes.',
  ),
  CHECK_RUNNING: message('A test is already running.', '', 'Wait for it, or stop it.'),
} satisfies Partial<Record<ProblemCode, Message>>;
