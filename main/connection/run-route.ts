import type { OneLoginView, StageId } from '../../shared/domain/check/result.ts';
import type { StageBoard, StageOutcome } from './check-recorder.ts';
import { discoveryStage } from './stages/discovery.ts';
import { connectStage, nameStage, secureStage } from './stages/network.ts';
import { questionFor, questionStage } from './stages/query.ts';
import { routeStage } from './stages/route.ts';
import { type Check, settled } from './stages/run-stage.ts';
import { tokenMattersStage } from './stages/token-matters.ts';

/** What came of one route. */
export interface Attempt {
  readonly board: StageBoard;
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
    return { board: check.board, view, route: check.transport.route, ms };
  } finally {
    check.transport.close();
  }
}

/** Stages 1 to 7; a failure ends them. */
async function runStages(check: Check): Promise<OneLoginView> {
  const filter = questionFor();
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
        const asked = await questionStage(check, filter, signal);
        view = asked.view;
        return asked.outcome;
      },
    ],
  ];
  for (const [id, work] of steps) {
    const result = await check.board.run(id, () => settled(check, id, work));
    if (result.verdict === 'skipped') return 'unknown';
    if (result.verdict === 'fail') return view;
  }
  await Promise.all([
    tokenMatters(check, filter),
    check.board.run('discovery', () =>
      settled(check, 'discovery', (signal) => discoveryStage(check, signal)),
    ),
  ]);
  return view;
}

async function tokenMatters(check: Check, filter: string): Promise<void> {
  if (!check.options.tryWrongToken) {
    check.board.skip('token-matters');
    return;
  }
  await check.board.run('token-matters', () =>
    settled(check, 'token-matters', (signal) => tokenMattersStage(check, filter, signal)),
  );
}
