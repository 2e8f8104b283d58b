import type { ProblemCode } from '../../domain/problems/codes.ts';
import { compareUrl, message, type Message, param } from './message.ts';

const checkOnline = 'Check that you’re online. If other sites work, ask your network team.';

/** DNS, the connection, and plain HTTP. */
export const connectionProblems = {
  NAME_NOT_FOUND: (f) => ({
    what: `DNS has no entry for ${param(f, 'host', 'this host')}.`,
    why: 'The DNS server your computer uses doesn’t know the host in the URL.',
    next: 'Compare the URL with Wisq’s message. If they match, ask your network team whether the host is blocked in DNS.',
  }),
  NAME_TIMEOUT: message(
    'DNS didn’t respond.',
    'Your computer couldn’t look up the host’s IP address.',
    checkOnline,
  ),
  NAME_PRIVATE: message(
    'The host resolves to private IP addresses only.',
    'OneLogin connects from the internet and can’t reach those.',
    'Ask your network team whether their own DNS overrides this host.',
  ),
  CONNECT_REFUSED: (f) => ({
    what: 'The host refuses the connection.',
    why: `${param(f, 'host', 'The host')} is reachable, but nothing listens on port ${param(f, 'port', '443')}.`,
    next: compareUrl,
  }),
  CONNECT_TIMEOUT: message(
    'The host doesn’t respond.',
    'Nothing came back in time. Firewalls often drop such requests silently.',
    'Ask your network team whether this host is allowed on port 443.',
  ),
  CONNECT_UNREACHABLE: message(
    'The host can’t be reached from here.',
    'Your network has no route to it, or you are offline.',
    checkOnline,
  ),
  CONNECT_RESET: message(
    'The connection was reset.',
    'Something between here and Wisq closed it, often a firewall.',
    'Ask your network team whether this host is allowed.',
  ),
  CONNECT_SLOW: message('Connecting was slow.', 'The network or the host is slow right now.', ''),
  NETWORK_LOST: message(
    'The network connection was lost.',
    'The test was connected, and then this computer could no longer reach the host.',
    'Check that you’re online and that no VPN is connecting or disconnecting, then test again.',
  ),
  PLAIN_LOOPBACK: message(
    'The URL is on this computer and doesn’t use HTTPS.',
    'Plain HTTP is accepted for this computer only, for practice.',
    'Wisq’s real URL starts with https://.',
  ),
  PLAIN_ON_TLS_PORT: (f) => ({
    what: 'The URL starts with http://, but the host uses HTTPS.',
    why: `Port ${param(f, 'port', 'of that URL')} accepts TLS only.`,
    next: 'Use the same URL with https://.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
