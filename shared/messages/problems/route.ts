import type { Params } from '../../domain/problems/problem.ts';
import { chosen, param, type Message, message } from './message.ts';

/** The codes of everything between this computer and the way out of the company. */
type RouteCode =
  | 'PROXY_IN_USE'
  | 'PROXY_NOT_FOUND'
  | 'PROXY_REFUSED'
  | 'PROXY_UNREACHABLE'
  | 'PROXY_TIMEOUT'
  | 'PROXY_TLS'
  | 'PROXY_SIGN_IN'
  | 'PROXY_FORBIDDEN'
  | 'PROXY_BAD_GATEWAY'
  | 'PROXY_TUNNEL_FAILED'
  | 'PROXY_LIES'
  | 'PAC_UNREACHABLE'
  | 'SOCKS_UNSUPPORTED'
  | 'SECOND_ROUTE_USED'
  | 'SECOND_ROUTE_FAILED';

const named = (f: Params) => param(f, 'proxy', 'your system’s proxy');

const timeoutSteps: Readonly<Record<string, string>> = {
  name: 'DNS didn’t resolve it in time.',
  connect: 'Nothing came back when connecting to it.',
  secure: 'It was reached, but TLS with it wasn’t established.',
  keychain: 'It requires a sign-in, and your keychain didn’t provide it in time.',
  answer: 'It was reached, but didn’t say whether it allows the connection.',
};

const lies: Readonly<Record<string, string>> = {
  garbage: 'It was asked to connect and returned something that isn’t HTTP.',
  closed: 'It was asked to connect and hung up without a response.',
  'closed-after': 'It said it was connected, and then the connection closed without a word.',
  'not-tls':
    'It said it was connected, and then something came that isn’t TLS, often a block page.',
};

const pacReasons: Readonly<Record<string, string>> = {
  late: 'Your system didn’t say in time which proxy to use; its proxy script may be unreachable.',
  empty: 'Your system’s proxy script is unreachable or broken.',
  failed: 'Your system couldn’t say which proxy to use.',
};

/** What it means for the test: another entry of the system's list may have been taken. */
const then = (f: Params) =>
  f['passedOver'] === true
    ? 'The next route your system offers was used.'
    : 'The request didn’t reach Wisq.';

const askNetwork = 'Ask your network team and include the code below.';

/** Proxies, the proxy script, and the second route. */
export const routeProblems: Readonly<Record<RouteCode, Message>> = {
  PROXY_IN_USE: (f) => ({
    what: `The test went through the proxy ${named(f)}.`,
    why: 'Your system’s settings say so for this URL. OneLogin doesn’t go through your network.',
    next: '',
  }),
  PROXY_NOT_FOUND: (f) => ({
    what: `DNS has no entry for your system’s proxy, ${named(f)}.`,
    why: 'The DNS server your computer uses doesn’t know it. You may be outside the company network.',
    next: 'Connect to the company network or VPN and test again. If you’re already connected, ask your network team.',
  }),
  PROXY_REFUSED: (f) => ({
    what: `The proxy ${named(f)} refuses the connection.`,
    why: `The computer is reachable, but no proxy listens on that port. ${then(f)}`,
    next: askNetwork,
  }),
  PROXY_UNREACHABLE: (f) => ({
    what: `The proxy ${named(f)} can’t be reached.`,
    why: `There’s no route to it from here, or the connection was reset. ${then(f)}`,
    next: 'Check that you’re connected to the company network or VPN. If you are, ask your network team.',
  }),
  PROXY_TIMEOUT: (f) => ({
    what: `The proxy ${named(f)} doesn’t respond.`,
    why: `${chosen(f, 'step', timeoutSteps, 'Nothing came back in time.')} ${then(f)}`,
    next: 'Test again. If that doesn’t help, ask your network team.',
  }),
  PROXY_TLS: (f) => ({
    what: `TLS with the proxy ${named(f)} couldn’t be established.`,
    why: 'Its certificate isn’t trusted here, or the two sides found no common settings. This isn’t about Wisq’s certificate.',
    next: askNetwork,
  }),
  PROXY_SIGN_IN: (f) => ({
    what:
      f['refused'] === true
        ? `The proxy ${named(f)} refuses this username and password.`
        : `The proxy ${named(f)} requires you to sign in.`,
    why:
      f['basic'] === true
        ? 'It accepts a username and password. The request didn’t reach Wisq.'
        : `It offers ${param(f, 'schemes', 'no sign-in method that this app supports')}, and your system’s own sign-in wasn’t accepted. The request didn’t reach Wisq.`,
    next:
      f['typed'] === true
        ? 'Sign in to the proxy in the connection test, with your username in the format your company uses, then test again.'
        : 'Ask your network team to allow this host without a sign-in.',
  }),
  PROXY_FORBIDDEN: (f) => ({
    what: `The proxy ${named(f)} blocks this host.`,
    why:
      f['status'] === undefined
        ? 'The proxy itself refused. The request didn’t reach Wisq.'
        : `The proxy itself refused (status ${String(f['status'])}). The request didn’t reach Wisq.`,
    next: 'Ask your network team to allow this host on the proxy.',
  }),
  PROXY_BAD_GATEWAY: (f) => ({
    what: `The proxy ${named(f)} couldn’t reach the host.`,
    why:
      f['status'] === undefined
        ? 'The proxy itself says so: it can’t resolve the host, or got no response from it.'
        : `The proxy itself says so (status ${String(f['status'])}): it can’t resolve the host, or got no response from it.`,
    next: 'Compare the host with Wisq’s message. If they match, ask your network team what the proxy’s log says.',
  }),
  PROXY_TUNNEL_FAILED: (f) => ({
    what: `The proxy ${named(f)} didn’t open a tunnel to the host.`,
    why: 'Your system’s network stack got no further details.',
    next: askNetwork,
  }),
  PROXY_LIES: (f) => ({
    what: `The proxy ${named(f)} doesn’t behave like a proxy.`,
    why: chosen(f, 'reason', lies, 'Its response makes no sense.'),
    next: 'Ask your network team whether this host is blocked, and whether this is the right proxy.',
  }),
  PAC_UNREACHABLE: (f) => ({
    what: 'It’s unknown which proxy your network uses.',
    why: `${chosen(f, 'reason', pacReasons, 'Your system didn’t say.')} ${
      f['direct'] === true
        ? 'A direct connection works from here.'
        : 'A direct connection doesn’t work either.'
    }`,
    next: 'Ask your network team whether the proxy script is reachable from where you are.',
  }),
  SOCKS_UNSUPPORTED: (f) => ({
    what: `Your system uses a SOCKS proxy, ${named(f)}.`,
    why: `This app doesn’t support SOCKS. ${then(f)}`,
    next: 'Ask your network team for an HTTP proxy, or to allow this host directly.',
  }),
  SECOND_ROUTE_USED: (f) => ({
    what: 'The test went through your system’s network stack.',
    why: `The app’s own connection stopped with ${param(f, 'because', 'a problem')}; your system’s, which browsers use, got further.`,
    next: '',
  }),
  SECOND_ROUTE_FAILED: message(
    'Your system’s network stack doesn’t get through either.',
    'It was tried as a second route and failed, too.',
    '',
  ),
};
