import type { StageId } from '../../../shared/domain/check/result.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { failureProblem } from '../classify-failure.ts';
import { type Deadline, Stopped } from '../deadline.ts';
import type { Limits } from '../limits.ts';
import type { CheckOptions } from '../options.ts';
import type { CheckRecorder, StageOutcome } from '../check-recorder.ts';
import type { Target } from '../target.ts';
import { type ChainFacts, type Transport, TransportFailure } from '../transport.ts';

/** What every stage of one check shares. */
export interface Check {
  readonly options: CheckOptions;
  readonly limits: Limits;
  readonly deadline: Deadline;
  readonly recorder: CheckRecorder;
  readonly target: Target;
  readonly transport: Transport;
  readonly now: () => Date;
}

/** A stage's work as an outcome: bounded, and failures turned into problems. Never rejects. */
export async function runStage(
  check: Check,
  id: StageId,
  work: (signal: AbortSignal) => Promise<StageOutcome>,
): Promise<StageOutcome> {
  try {
    return await check.deadline.within(check.limits.stageMs, work);
  } catch (error) {
    return failed(check, id, error);
  }
}

/** An outcome that noted something, or passed. */
export function passed(
  notes: readonly Problem[],
  evidence: StageOutcome['evidence'] = {},
): StageOutcome {
  return { verdict: notes.length === 0 ? 'pass' : 'note', problems: notes, evidence };
}

function failed(check: Check, id: StageId, error: unknown): StageOutcome {
  if (error instanceof Stopped) {
    if (error.reason === 'cancelled') {
      return { verdict: 'skipped', problems: [problem('CHECK_CANCELLED')], evidence: {} };
    }
    return fail(error.reason === 'whole' ? wholeTimeout(check) : stageTimeout(check, id));
  }
  if (!(error instanceof TransportFailure)) return fail(problem('INTERNAL', { stage: id }));
  return {
    verdict: 'fail',
    problems: [failureProblem(error, check.target), ...error.notes],
    evidence: { cause: error.code, ...chainEvidence(error.chain, check.now()) },
  };
}

const dayMs = 86_400_000;

/** The certificates behind a verdict. */
export function chainEvidence(chain: ChainFacts | null, now: Date): StageOutcome['evidence'] {
  if (chain === null) return {};
  const daysLeft = Math.floor((Date.parse(chain.earliestEnd) - now.getTime()) / dayMs);
  return {
    certificate: chain.leaf,
    ...(chain.all.length > 1 ? { chain: chain.all } : {}),
    ...(Number.isFinite(daysLeft) ? { daysLeft } : {}),
  };
}

function fail(why: Problem): StageOutcome {
  return { verdict: 'fail', problems: [why], evidence: {} };
}

function wholeTimeout(check: Check): Problem {
  return problem('CHECK_TIMEOUT', { limitMs: check.limits.wholeMs });
}

function stageTimeout(check: Check, id: StageId): Problem {
  const { host, port } = check.target;
  const limitMs = check.limits.stageMs;
  if (id === 'route') {
    return problem('PROXY_TIMEOUT', {
      proxy: check.transport.route.replace(/^proxy /, ''),
      limitMs,
    });
  }
  if (id === 'name') return problem('NAME_TIMEOUT', { host, limitMs });
  if (id === 'connect') return problem('CONNECT_TIMEOUT', { host, port, limitMs });
  if (id === 'secure') return problem('TLS_TIMEOUT', { host, port, limitMs });
  return problem('ANSWER_TOO_SLOW', { started: false, limitMs });
}
