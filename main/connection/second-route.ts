import type { RouteOutcome, SecondRoute, StageResult } from '../../shared/domain/check/result.ts';
import { checkVerdict, decisiveProblem } from '../../shared/domain/check/verdict.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
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
export function problemsNeedSystem([decisive, ...others]: readonly Problem[]): boolean {
  switch (decisive?.code) {
    case 'PROXY_SIGN_IN':
      return /NTLM|Negotiate|Kerberos/.test(String(decisive.params['schemes'] ?? ''));
    case 'SOCKS_UNSUPPORTED':
    case 'TLS_CLIENT_CERTIFICATE':
      return true;
    case 'TLS_UNKNOWN_ISSUER':
    case 'TLS_INCOMPLETE_CHAIN':
    case 'TLS_SELF_SIGNED':
    case 'PROXY_TLS':
      return others.some((one) => one.code === 'TRUST_STORE_LATE');
    default:
      return false;
  }
}

/**
 * Puts both routes side by side and notes the difference in the stages of the one that is shown:
 * the system's when it got further or a sign-in was refused there, else the app's own, which shows
 * more.
 */
export function compareRoutes(own: Attempt, system: Attempt): SecondRoute {
  const outcomes = { own: outcomeOf(own), system: outcomeOf(system) };
  // As far as the own one, but it tried the admin's sign-in: that it was refused is what to report.
  const refused = outcomes.system.problem?.params['refused'] === true;
  const further = refused || reached(system) > reached(own);
  const because = outcomes.own.problem?.code ?? '';
  if (further) {
    const params = { because, route: own.route };
    system.recorder.note('route', problem('SECOND_ROUTE_USED', params));
  } else if (outcomes.own.stage !== null) {
    const params = { problem: outcomes.system.problem?.code ?? '' };
    own.recorder.note(outcomes.own.stage, problem('SECOND_ROUTE_FAILED', params));
  }
  return { shown: further ? 'system' : 'own', ...outcomes };
}

function outcomeOf({ recorder, route, ms }: Attempt): RouteOutcome {
  const stages = recorder.results();
  return {
    route,
    verdict: checkVerdict(stages, false),
    stage: stages.find((stage) => stage.verdict === 'fail')?.id ?? null,
    problem: decisiveProblem(stages),
    ms,
  };
}

/** How many stages it got through before it stopped. */
function reached({ recorder }: Attempt): number {
  const stages = recorder.results();
  const failed = stages.findIndex((stage) => stage.verdict === 'fail');
  return failed < 0 ? Number.POSITIVE_INFINITY : failed;
}
