import {
  type Evidence,
  type StageId,
  type StageProgress,
  type StageResult,
  type StageVerdict,
  stageIds,
} from '../../shared/domain/check/result.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Mask, maskTexts } from './mask.ts';

/** A stage's outcome before it is timed and masked. */
export interface StageOutcome {
  readonly verdict: StageVerdict;
  readonly problems: readonly Problem[];
  readonly evidence: Evidence;
}

/** How much of a body is kept, in characters. */
const bodyStartLength = 200;

/** Keeps the eight stages' progress, times them, and lets nothing out that holds the token. */
export class CheckRecorder {
  readonly #startedAt: number;
  readonly #stages = new Map<StageId, StageProgress>(
    stageIds.map((id) => [id, { id, state: 'waiting' }]),
  );
  readonly #mask: Mask;
  readonly #onProgress: (stages: readonly StageProgress[]) => void;

  constructor(
    mask: Mask,
    onProgress: (stages: readonly StageProgress[]) => void,
    startedAt = performance.now(),
  ) {
    this.#mask = mask;
    this.#onProgress = onProgress;
    this.#startedAt = startedAt;
    this.#changed();
  }

  /** A recorder for another try in the same check: the address is the same and was checked. */
  restart(): CheckRecorder {
    const recorder = new CheckRecorder(this.#mask, this.#onProgress, this.#startedAt);
    const address = this.#stages.get('address');
    if (address !== undefined) recorder.#stages.set('address', address);
    recorder.#changed();
    return recorder;
  }

  /** Whole milliseconds since the check started. */
  get elapsedMs(): number {
    return Math.round(performance.now() - this.#startedAt);
  }

  /** Runs a stage; `work` must not reject. */
  async run(id: StageId, work: () => Promise<StageOutcome>): Promise<StageResult> {
    const startMs = this.elapsedMs;
    this.#stages.set(id, { id, state: 'running', startMs });
    this.#changed();
    const outcome = await work();
    return this.#done({
      id,
      startMs,
      ms: Math.max(0, this.elapsedMs - startMs),
      verdict: outcome.verdict,
      problems: maskTexts(outcome.problems, this.#mask),
      evidence: this.#maskEvidence(outcome.evidence),
    });
  }

  /** Adds a note to a stage that is done; a failed one stays failed. */
  note(id: StageId, problem: Problem): void {
    const stage = this.#stages.get(id);
    if (stage?.state !== 'done') return;
    const { result } = stage;
    const verdict = result.verdict === 'pass' ? 'note' : result.verdict;
    const problems = [...result.problems, maskTexts(problem, this.#mask)];
    this.#done({ ...result, verdict, problems });
  }

  /** Marks every stage that has not run as skipped. */
  skipRest(): void {
    for (const id of stageIds) if (this.#stages.get(id)?.state === 'waiting') this.skip(id);
  }

  skip(id: StageId): void {
    const startMs = this.elapsedMs;
    this.#done({ id, startMs, ms: 0, verdict: 'skipped', problems: [], evidence: {} });
  }

  results(): readonly StageResult[] {
    return stageIds.flatMap((id) => {
      const stage = this.#stages.get(id);
      return stage?.state === 'done' ? [stage.result] : [];
    });
  }

  #done(result: StageResult): StageResult {
    this.#stages.set(result.id, { id: result.id, state: 'done', result });
    this.#changed();
    return result;
  }

  #changed(): void {
    this.#onProgress([...this.#stages.values()]);
  }

  /** All that a server or a proxy may have written. Masked first and cut afterwards: see `#bodyStart`. */
  #maskEvidence({ bodyStart, ...evidence }: Evidence): Evidence {
    const masked = maskTexts(evidence, this.#mask);
    return bodyStart === undefined ? masked : { ...masked, bodyStart: this.#bodyStart(bodyStart) };
  }

  /** A token that was cut by us would be a shorter piece of it than is looked for. */
  #bodyStart(text: string): string {
    const readable = this.#mask(text.slice(0, 20_000)).replace(/[\p{Cc}\s]+/gu, ' ');
    return Array.from(readable).slice(0, bodyStartLength).join('').trim();
  }
}
