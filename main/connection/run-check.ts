import type { CheckResult, OneLoginView, SecondRoute } from '../../shared/domain/check/result.ts';
import { checkOwner, checkVerdict } from '../../shared/domain/check/verdict.ts';
import { Deadline } from './deadline.ts';
import { openTexts, SecretMask } from './mask.ts';
import { type CheckOptions, limitsOf, openTransport } from './options.ts';
import { type Attempt, runRoute } from './run-route.ts';
import { compareRoutes, otherRouteCouldHelp } from './second-route.ts';
import { CheckRecorder } from './check-recorder.ts';
import { addressStage } from './stages/address.ts';
import { targetOf } from './target.ts';

/** The outcome of the stages, by whichever route. */
interface Outcome {
  readonly recorder: CheckRecorder;
  readonly view: OneLoginView;
  readonly host: string;
  readonly route: string;
  readonly secondRoute: SecondRoute | null;
}

/**
 * Runs the connection check, stages 0 to 7; by a second route where the first cannot do what the
 * system's own perhaps can.
 * Resolves always: with `cancelled` when the signal aborted, with the failed stage's problem
 * otherwise. When it has resolved, no socket and no timer of it is left, and neither the result nor
 * any progress holds the token or a proxy's password.
 */
export async function runCheck(given: CheckOptions): Promise<CheckResult> {
  const now = given.now ?? (() => new Date());
  const at = now().toISOString();
  const mask = new SecretMask(given.token, openTexts(given.baseUrl));
  const options = { ...given, signIns: mask.hiding(given.signIns) };
  const first = new CheckRecorder(mask.apply, options.onProgress ?? (() => {}));
  const deadline = new Deadline(options.signal, limitsOf(options).wholeMs);
  let outcome: Outcome;
  try {
    const address = await first.run('address', async () =>
      addressStage(options.baseUrl, options.token, now()),
    );
    outcome =
      address.verdict === 'fail'
        ? { recorder: first, view: 'unknown', host: '', route: 'direct', secondRoute: null }
        : await runNetwork(options, first, deadline, now);
  } finally {
    deadline.close();
  }
  const { recorder, view, host, route, secondRoute } = outcome;
  recorder.skipRest();
  const stages = recorder.results();
  const cancelled = deadline.stopped === 'cancelled';
  return {
    checkId: options.checkId,
    at,
    verdict: checkVerdict(stages, cancelled),
    owner: cancelled ? null : checkOwner(stages),
    route: mask.apply(route),
    ...(secondRoute === null ? {} : { secondRoute }),
    host,
    oneLoginWouldShow: view,
    stages,
    ms: recorder.elapsedMs,
  };
}

async function runNetwork(
  options: CheckOptions,
  recorder: CheckRecorder,
  deadline: Deadline,
  now: () => Date,
): Promise<Outcome> {
  const target = targetOf(options.baseUrl);
  const limits = limitsOf(options);
  const common = { options, limits, deadline, target, now };
  const done = (attempt: Attempt, secondRoute: SecondRoute | null): Outcome => ({
    recorder: attempt.recorder,
    view: attempt.view,
    route: attempt.route,
    host: target.url.host,
    secondRoute,
  });
  const own = await runRoute({ ...common, recorder, transport: openTransport(target, options) });
  const { openSystemRoute } = options;
  if (openSystemRoute === undefined || deadline.stopped !== null) return done(own, null);
  if (target.plain || !otherRouteCouldHelp(own.recorder.results())) return done(own, null);
  const transport = openSystemRoute(target, limits);
  const system = await runRoute({ ...common, recorder: recorder.restart(), transport });
  if (deadline.stopped === 'cancelled') return done(system, null);
  const compared = compareRoutes(own, system);
  return done(compared.shown === 'own' ? own : system, compared);
}
