import type { ProblemCode } from '../../domain/problems/codes.ts';
import { compareAddress, message, type Message, param } from './message.ts';

const checkOnline = 'Check that you are online. If other sites work, ask your network team.';

/** The name, the connection, and plain http. */
export const connectionProblems = {
  NAME_NOT_FOUND: (f) => ({
    what: `No computer is called ${param(f, 'host', 'that')}.`,
    why: 'The name in the address is not known to the name service your computer asks.',
    next: 'Compare the address with Wisq’s mail. If it is the same, ask your network team whether the name is blocked.',
  }),
  NAME_TIMEOUT: message(
    'The name service did not answer.',
    'Your computer could not find out where the host is.',
    checkOnline,
  ),
  NAME_PRIVATE: message(
    'The name leads to a private address only.',
    'OneLogin connects from the internet and cannot reach such an address.',
    'Ask your network team whether they answer this name themselves.',
  ),
  CONNECT_REFUSED: (f) => ({
    what: 'The host refuses the connection.',
    why: `A computer answers at ${param(f, 'host', 'that address')}, but nothing listens on port ${param(f, 'port', '443')}.`,
    next: compareAddress,
  }),
  CONNECT_TIMEOUT: message(
    'The host does not answer.',
    'Nothing came back in time. A firewall often drops such requests silently.',
    'Ask your network team whether this host is allowed on port 443.',
  ),
  CONNECT_UNREACHABLE: message(
    'There is no way to the host from here.',
    'Your network has no route to it, or you are offline.',
    checkOnline,
  ),
  CONNECT_RESET: message(
    'The connection was cut.',
    'Something between here and Wisq closed it, often a firewall.',
    'Ask your network team whether this host is allowed.',
  ),
  CONNECT_SLOW: message(
    'Connecting took long.',
    'The network or the host is slow at the moment.',
    '',
  ),
  NETWORK_LOST: message(
    'The network went away in the middle.',
    'The connection stood, and then this computer had no way to the host any more.',
    'Check that you are online and that no VPN is just changing, then test again.',
  ),
  PLAIN_LOOPBACK: message(
    'The address is on this computer and not encrypted.',
    'Plain http is accepted for this computer alone, for practice.',
    'Wisq’s real address begins with https://.',
  ),
  PLAIN_ON_TLS_PORT: (f) => ({
    what: 'The address begins with http://, and https is spoken there.',
    why: `Port ${param(f, 'port', 'of that address')} answers an encrypted greeting and no other.`,
    next: 'Use the same address with https:// at its beginning.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
