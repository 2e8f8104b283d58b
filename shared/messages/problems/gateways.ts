import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { type Message, param } from './message.ts';

/** A page that something between this computer and Wisq’s SCIM server sent by itself. */

const nothingKnown = 'It says nothing about the URL or the token.';

function withStatus(f: Params): string {
  return f['status'] === undefined ? '' : ` (status ${String(f['status'])})`;
}

function withReference(f: Params): string {
  return f['reference'] === undefined ? '' : ` Its reference: ${String(f['reference'])}.`;
}

export const gatewayProblems = {
  BLOCKED_ON_NETWORK: (f) => ({
    what: `${param(f, 'product', 'A proxy or sign-in page of your network')} responded instead of Wisq${withStatus(f)}.`,
    why: `Companies put it between their employees and the internet, so the request didn’t reach Wisq. ${nothingKnown}`,
    next: `Ask your network team to allow this app to reach the URL. OneLogin’s cloud doesn’t go through it.${withReference(f)}`,
  }),
  BLOCKED_AT_WISQ: (f) => ({
    what: `${param(f, 'product', 'A firewall')} blocked the request${withStatus(f)}.`,
    why: `Such a firewall or gateway is usually in front of the server, on Wisq’s side. ${nothingKnown} It may treat OneLogin’s cloud differently from this computer.`,
    next: `Tell your Wisq Agent Strategist and include the code below.${withReference(f)}`,
  }),
  BLOCKED_UNCLEAR: (f) => ({
    what:
      f['signIn'] === true
        ? `A different sign-in is required, not the token${withStatus(f)}.`
        : `A web page came back, not SCIM${withStatus(f)}.`,
    why: `${f['product'] === undefined ? 'It comes from a firewall, a proxy or a web server' : `It comes from ${String(f['product'])}`}; whether that’s your network’s or Wisq’s is unclear. ${nothingKnown}`,
    next: 'Ask your network team whether they block this host. If not, tell Wisq.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
