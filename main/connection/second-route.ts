import type { RouteOutcome, SecondRoute, StageResult } from '../../shared/domain/check/result.ts';
import { checkVerdict, decisiveProblem } from '../../shared/domain/check/verdict.ts';
import { type Problem, problem } from '../../shared/domain/problems/codes.ts';
import type { Attempt } from './run-route.ts';

/**
 * Whether the system's own route could get further: proxies that want the system's sign-in or speak
 * SOCKS, a client certificate that the system may hold, an authority that only the system knows.
 */
export function otherRouteCouldHelp(stages: readonly StageResult[]): boolean {
  const failed = stages.find((stage) => stage.verdict === 'fail');
  return failed !== undefined && problemsNeedSystem(failed.problems);
}

/** The same for the problems of one failed step, the deciding one first. */
export function problemsNeedSystem([decisive, ...beside]: readonly Problem[]): boolean {
  switch (decisive?.code) {
    case 'PROXY_SIGN_IN':
      return /NTLM|Negotiate|Kerberos/.test(String(decisive.facts['schemes'] ?? ''));
    case 'SOCKS_UNSUPPORTED':
    case 'TLS_CLIENT_CERTIFICATE':
      return true;
    case 'TLS_UNKNOWN_ISSUER':
    case 'TLS_INCOMPLETE_CHAIN':
    case 'TLS_SELF_SIGNED':
    case 'PROXY_TLS':
      return beside.some((one) => one.code === 'TRUST_STORE_LATE');
    default:
      return false;
  }
}

/**
 * Puts both routes side by side and notes the difference in the stages of the one that is shown:
 * the system's when it got further or a sign-in was refused there, else the app's own, which tells more.
 */
export function compareRoutes(own: Attempt, system: Attempt): SecondRoute {
  const outcomes = { own: outcomeOf(own), system: outcomeOf(system) };
  // As far as the own one, but it tried the admin's sign-in: that it was refused is what to tell.
  const refused = outcomes.system.problem?.facts['refused'] === true;
  const further = refused || reached(system) > reached(own);
  const because = outcomes.own.problem?.code ?? '';
  if (further) {
    const facts = { because, route: own.route };
    system.board.note('route', problem('SECOND_ROUTE_USED', facts));
  } else if (outcomes.own.stage !== null) {
    const facts = { problem: outcomes.system.problem?.code ?? '' };
    own.board.note(outcomes.own.stage, problem('SECOND_ROUTE_FAILED', facts));
  }
  return { shown: further ? 'system' : 'own', ...outcomes };
}

function outcomeOf({ board, route, ms }: Attempt): RouteOutcome {
  const stages = board.results();
  return {
    route,
    verdict: checkVerdict(stages, false),
    stage: stages.find((stage) => stage.verdict === 'fail')?.id ?? null,
    problem: decisiveProblem(stages),
    ms,
  };
}

/** How many stages it got through before it stopped. */
function reached({ board }: Attempt): number {
  const stages = board.results();
  const failed = stages.findIndex((stage) => stage.verdict === 'fail');
  return failed < 0 ? Number.POSITIVE_INFINITY : failed;
}
