import type { OneLoginView, StageId } from '../../shared/domain/check/result.ts';
import type { CheckRecorder, StageOutcome } from './check-recorder.ts';
import { discoveryStage } from './stages/discovery.ts';
import { connectStage, nameStage, secureStage } from './stages/network.ts';
import { noUserFilter, queryStage } from './stages/query.ts';
import { routeStage } from './stages/route.ts';
import { type Check, runStage } from './stages/run-stage.ts';
import { tokenMattersStage } from './stages/token-matters.ts';

/** The outcome of one route. */
export interface Attempt {
  readonly recorder: CheckRecorder;
  readonly view: OneLoginView;
  readonly route: string;
  readonly ms: number;
}

/** Runs stages 1 to 7 by one route and closes it. Resolves always. */
export async function runRoute(check: Check): Promise<Attempt> {
  const started = performance.now();
  try {
    const view = await runStages(check);
    const ms = Math.round(performance.now() - started);
    return { recorder: check.recorder, view, route: check.transport.route, ms };
  } finally {
    check.transport.close();
  }
}

/** Stages 1 to 7; a failure ends them. */
async function runStages(check: Check): Promise<OneLoginView> {
  const filter = noUserFilter();
  let view: OneLoginView = 'unknown';
  const steps: readonly [StageId, (signal: AbortSignal) => Promise<StageOutcome>][] = [
    ['route', (signal) => routeStage(check, signal)],
    ['name', (signal) => nameStage(check, signal)],
    ['connect', (signal) => connectStage(check, signal)],
    ['secure', (signal) => secureStage(check, signal)],
    [
      'question',
      async (signal) => {
        // Reached, and so far nothing that OneLogin would accept.
        view = 'not-enabled';
        const result = await queryStage(check, filter, signal);
        view = result.view;
        return result.outcome;
      },
    ],
  ];
  for (const [id, work] of steps) {
    const result = await check.recorder.run(id, () => runStage(check, id, work));
    if (result.verdict === 'skipped') return 'unknown';
    if (result.verdict === 'fail') return view;
  }
  await Promise.all([
    tokenMatters(check, filter),
    check.recorder.run('discovery', () =>
      runStage(check, 'discovery', (signal) => discoveryStage(check, signal)),
    ),
  ]);
  return view;
}

async function tokenMatters(check: Check, filter: string): Promise<void> {
  if (!check.options.tryWrongToken) {
    check.recorder.skip('token-matters');
    return;
  }
  await check.recorder.run('token-matters', () =>
    runStage(check, 'token-matters', (signal) => tokenMattersStage(check, filter, signal)),
  );
}
