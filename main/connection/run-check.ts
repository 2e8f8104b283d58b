import type { CheckResult, OneLoginView, StageId } from '../../shared/check/result.ts';
import { checkMove, checkVerdict } from '../../shared/check/verdict.ts';
import { Deadline } from './deadline.ts';
import { createMask } from './mask.ts';
import { type CheckOptions, limitsOf, openTransport } from './options.ts';
import { StageBoard, type StageOutcome } from './stage-board.ts';
import { addressStage } from './stages/address.ts';
import { discoveryStage } from './stages/discovery.ts';
import { connectStage, nameStage, secureStage } from './stages/network.ts';
import { questionFor, questionStage } from './stages/question.ts';
import { routeStage } from './stages/route.ts';
import { type Check, settled } from './stages/settle.ts';
import { tokenMattersStage } from './stages/token-matters.ts';
import { targetOf } from './target.ts';

/**
 * Runs the connection check, stages 0 to 7.
 * Resolves always: with `cancelled` when the signal aborted, with the failed stage's problem
 * otherwise. When it has resolved, no socket and no timer of it is left, and neither the result nor
 * any progress holds the token.
 */
export async function runCheck(options: CheckOptions): Promise<CheckResult> {
  const now = options.now ?? (() => new Date());
  const at = now().toISOString();
  const board = new StageBoard(createMask(options.token), options.onProgress ?? (() => {}));
  const deadline = new Deadline(options.signal, limitsOf(options).wholeMs);
  let view: OneLoginView = 'unknown';
  let host = '';
  let route = 'direct';
  try {
    const address = await board.run('address', async () =>
      addressStage(options.baseUrl, options.token, now()),
    );
    if (address.verdict !== 'fail') {
      const target = targetOf(options.baseUrl);
      const limits = limitsOf(options);
      const transport = openTransport(target, options);
      host = target.url.host;
      route = transport.route;
      try {
        const check = { options, limits, deadline, board, target, transport, now };
        view = await runNetwork(check);
      } finally {
        transport.close();
      }
    }
  } finally {
    deadline.close();
  }
  board.skipRest();
  const stages = board.results();
  const cancelled = deadline.stopped === 'cancelled';
  return {
    checkId: options.checkId,
    at,
    verdict: checkVerdict(stages, cancelled),
    move: cancelled ? null : checkMove(stages),
    route,
    host,
    oneLoginWouldShow: view,
    stages,
    ms: board.elapsedMs,
  };
}

/** Stages 1 to 7; a failure ends them. */
async function runNetwork(check: Check): Promise<OneLoginView> {
  const filter = questionFor();
  let view: OneLoginView = 'unknown';
  const steps: readonly [StageId, (signal: AbortSignal) => Promise<StageOutcome>][] = [
    ['route', () => routeStage(check)],
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
