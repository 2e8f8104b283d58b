import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { type Message, param } from './message.ts';

/** A page that something between this computer and Wisq’s SCIM server sent by itself. */

const nothingKnown = 'Address and token are neither confirmed nor refused by it.';

function withStatus(f: Params): string {
  return f['status'] === undefined ? '' : ` (status ${String(f['status'])})`;
}

function withReference(f: Params): string {
  return f['reference'] === undefined ? '' : ` Its reference: ${String(f['reference'])}.`;
}

export const gatewayProblems = {
  BLOCKED_ON_NETWORK: (f) => ({
    what: `${param(f, 'product', 'A proxy or sign-in page of your network')} answered in Wisq’s place${withStatus(f)}.`,
    why: `Companies put it between their people and the internet, so the question did not reach Wisq. ${nothingKnown}`,
    next: `Ask your network team to let this app reach the address. OneLogin’s cloud does not pass through it.${withReference(f)}`,
  }),
  BLOCKED_AT_WISQ: (f) => ({
    what: `${param(f, 'product', 'A firewall')} stopped the question${withStatus(f)}.`,
    why: `Such a firewall or gateway usually stands in front of the server, on Wisq’s side. ${nothingKnown} It may treat OneLogin’s cloud otherwise than this computer.`,
    next: `Tell your Wisq Agent Strategist, with the code below.${withReference(f)}`,
  }),
  BLOCKED_UNCLEAR: (f) => ({
    what:
      f['signIn'] === true
        ? `Another sign-in than the token is asked for${withStatus(f)}.`
        : `A web page answered, not SCIM${withStatus(f)}.`,
    why: `${f['product'] === undefined ? 'It is a firewall’s, a proxy’s or a web server’s answer' : `It is an answer of ${String(f['product'])}`}; whether your network’s or Wisq’s is unclear. ${nothingKnown}`,
    next: 'Ask your network team whether it blocks this host. If it does not, tell Wisq.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
