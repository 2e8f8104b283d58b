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
  name: 'The name service did not say where it is.',
  connect: 'Nothing came back when connecting to it.',
  secure: 'It was reached, but the encryption with it was not set up.',
  keychain: 'It wants a sign-in, and your keychain did not hand it over in time.',
  answer: 'It was reached, but did not say whether it lets this through.',
};

const lies: Readonly<Record<string, string>> = {
  garbage: 'It was asked to open the way and answered something that is not HTTP.',
  closed: 'It was asked to open the way and hung up without an answer.',
  'closed-after': 'It said that the way is open, and then the connection ended without a word.',
  'not-tls':
    'It said that the way is open, and then something came that is not encrypted, often a block page.',
};

const pacReasons: Readonly<Record<string, string>> = {
  late: 'Your system was asked which proxy to take and did not answer in time; its proxy script may be out of reach.',
  empty: 'Your system’s proxy script is out of reach or broken.',
  failed: 'Your system was asked which proxy to take and could not say.',
};

/** What it means for the test: another entry of the system's list may have been taken. */
const then = (f: Params) =>
  f['passedOver'] === true
    ? 'The next way that your system names was taken.'
    : 'Wisq was not asked at all.';

const askNetwork = 'Ask your network team, with the code below.';

/** Proxies, the proxy script, and the second route. */
export const routeProblems: Readonly<Record<RouteCode, Message>> = {
  PROXY_IN_USE: (f) => ({
    what: `The test went through the proxy ${named(f)}.`,
    why: 'Your system names it for this address. OneLogin does not pass through your network.',
    next: '',
  }),
  PROXY_NOT_FOUND: (f) => ({
    what: `Your system’s proxy, ${named(f)}, is not known by that name.`,
    why: 'The name service your computer asks does not know it. You may be outside the company’s network.',
    next: 'Connect to the company’s network or VPN and test again. If you are in it, ask your network team.',
  }),
  PROXY_REFUSED: (f) => ({
    what: `The proxy ${named(f)} refuses the connection.`,
    why: `A computer answers there, but no proxy listens. ${then(f)}`,
    next: askNetwork,
  }),
  PROXY_UNREACHABLE: (f) => ({
    what: `The proxy ${named(f)} cannot be reached.`,
    why: `There is no way to it from here, or the connection is cut. ${then(f)}`,
    next: 'Check that you are in the company’s network or VPN. If you are, ask your network team.',
  }),
  PROXY_TIMEOUT: (f) => ({
    what: `The proxy ${named(f)} does not answer.`,
    why: `${chosen(f, 'step', timeoutSteps, 'Nothing came back in time.')} ${then(f)}`,
    next: 'Test again. If it stays so, ask your network team.',
  }),
  PROXY_TLS: (f) => ({
    what: `The encryption with the proxy ${named(f)} could not be set up.`,
    why: 'Its certificate is not trusted here, or the two sides did not agree. This is not about Wisq’s certificate.',
    next: askNetwork,
  }),
  PROXY_SIGN_IN: (f) => ({
    what:
      f['refused'] === true
        ? `The proxy ${named(f)} refuses this name and password.`
        : `The proxy ${named(f)} wants you to sign in.`,
    why:
      f['basic'] === true
        ? 'It accepts a name and a password. Wisq was not asked at all.'
        : `It offers ${param(f, 'schemes', 'no way to sign in that this app knows')}, and your system’s own sign-in did not open it. Wisq was not asked at all.`,
    next:
      f['typed'] === true
        ? 'Sign in to the proxy in the connection test, with the name as your company writes it, then test again.'
        : 'Ask your network team to let this host through without a sign-in.',
  }),
  PROXY_FORBIDDEN: (f) => ({
    what: `The proxy ${named(f)} does not let this through.`,
    why:
      f['status'] === undefined
        ? 'It answered by itself and refused. Wisq was not asked at all.'
        : `It answered by itself and refused (status ${String(f['status'])}). Wisq was not asked at all.`,
    next: 'Ask your network team to allow this host on the proxy.',
  }),
  PROXY_BAD_GATEWAY: (f) => ({
    what: `The proxy ${named(f)} could not reach the host.`,
    why:
      f['status'] === undefined
        ? 'It answered by itself: it does not know the name, or got no answer from the host.'
        : `It answered by itself (status ${String(f['status'])}): it does not know the name, or got no answer from the host.`,
    next: 'Compare the host with Wisq’s mail. If it is the same, ask your network team what the proxy’s log says.',
  }),
  PROXY_TUNNEL_FAILED: (f) => ({
    what: `The proxy ${named(f)} did not open the way to the host.`,
    why: 'Your system’s own route was told no more than that.',
    next: askNetwork,
  }),
  PROXY_LIES: (f) => ({
    what: `The proxy ${named(f)} does not behave like one.`,
    why: chosen(f, 'reason', lies, 'Its answer makes no sense.'),
    next: 'Ask your network team whether this host is blocked, and whether this is the right proxy.',
  }),
  PAC_UNREACHABLE: (f) => ({
    what: 'Which proxy your network wants is not known.',
    why: `${chosen(f, 'reason', pacReasons, 'Your system did not say.')} ${
      f['direct'] === true
        ? 'Going without a proxy works from here.'
        : 'Going without a proxy does not work either.'
    }`,
    next: 'Ask your network team whether the proxy script can be reached from where you are.',
  }),
  SOCKS_UNSUPPORTED: (f) => ({
    what: `Your system names a SOCKS proxy, ${named(f)}.`,
    why: `This app does not speak SOCKS itself. ${then(f)}`,
    next: 'Ask your network team for an HTTP proxy, or to let this host through directly.',
  }),
  SECOND_ROUTE_USED: (f) => ({
    what: 'The test went by your system’s own route.',
    why: `The app’s own route stopped with ${param(f, 'because', 'a problem')}; your system’s, which browsers use, got further.`,
    next: '',
  }),
  SECOND_ROUTE_FAILED: message(
    'Your system’s own route does not work either.',
    'It was tried as a second way and stopped as well.',
    '',
  ),
};
