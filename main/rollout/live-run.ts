import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Progress } from '../../shared/domain/rollout/progress.ts';
import { mostAtOneLogin } from './compare/ask-onelogin.ts';
import type { ListState, Run } from './compare/list-state.ts';
import { Meter } from './meter.ts';

/** A comparison in this process: at work, or stopped by a failure. */
export class LiveRun {
  readonly abort = new AbortController();
  readonly #meter = new Meter();
  #side: Progress['side'] = 'wisq';
  #heldMs = 0;
  #problem: Problem | null = null;
  #running = true;
  #settled = () => {};
  /** Resolves when nothing of it is at work any more. */
  readonly stopped = new Promise<void>((resolve) => (this.#settled = resolve));

  get running(): boolean {
    return this.#running;
  }

  /** It has stopped. In: why; null: it was paused. */
  ended(problem: Problem | null): void {
    this.#running = false;
    this.#problem = problem;
    this.#heldMs = 0;
  }

  /** Nothing of it is at work any more. */
  settle(): void {
    this.#settled();
  }

  /** Notes where it is. In: how long nothing leaves because a server asked for it. */
  note(state: ListState, heldMs: number): void {
    this.#heldMs = heldMs;
    const { run } = state;
    if (run === null) return;
    const side = sideOf(run);
    if (side !== this.#side) this.#meter.reset();
    this.#side = side;
    this.#meter.note(doneOf(state, run).done, performance.now());
  }

  /** How it goes, for the window. In: the list's state with the comparison under way, and now. */
  progress(state: ListState, now: Date): Progress | null {
    const { run } = state;
    return run === null
      ? null
      : {
          ...progressOf(state, run),
          phase: this.#running ? (this.#heldMs > 0 ? 'waiting' : 'running') : this.#phaseAfter,
          problem: this.#problem,
          ...this.#speed(state, run),
          waitUntil: this.#heldMs > 0 ? new Date(now.getTime() + this.#heldMs).toISOString() : null,
        };
  }

  get #phaseAfter(): Progress['phase'] {
    return this.#problem === null ? 'paused' : 'failed';
  }

  #speed(state: ListState, run: Run): Pick<Progress, 'rate' | 'leftMs'> {
    const { rate } = this.#meter;
    if (rate === null || !this.#running) return { rate: null, leftMs: null };
    const { done, of } = doneOf(state, run);
    return { rate, leftMs: Math.round((Math.max(0, of - done) / rate) * 1000) };
  }
}

/** A comparison that nobody works on: it was paused, or the app was closed. Null: there is none. */
export function pausedProgress(state: ListState): Progress | null {
  const { run } = state;
  if (run === null) return null;
  const still = {
    phase: 'paused',
    rate: null,
    leftMs: null,
    waitUntil: null,
    problem: null,
  } as const;
  return { ...progressOf(state, run), ...still };
}

function progressOf(
  state: ListState,
  run: Run,
): Omit<Progress, 'phase' | 'rate' | 'leftMs' | 'waitUntil' | 'problem'> {
  const { begin, cost, oneLoginRequests, way } = run;
  return {
    side: sideOf(run),
    scope: begin.scope,
    way: way?.way ?? null,
    why: way?.why ?? null,
    startedAt: begin.at,
    ...doneOf(state, run),
    requests: cost.requests + oneLoginRequests,
    counts: state.counts,
  };
}

function sideOf({ wisqDone }: Run): Progress['side'] {
  return wisqDone ? 'onelogin' : 'wisq';
}

/** How many are dealt with at the side that is asked, of how many: users on pages, or people. */
function doneOf(state: ListState, run: Run): Pick<Progress, 'done' | 'of'> {
  if (run.wisqDone) {
    const wanted = state.forOneLogin();
    const left = wanted.filter((index) => state.person(index)?.atOneLogin === null).length;
    const most = Math.min(mostAtOneLogin, wanted.length);
    return { done: Math.min(most, wanted.length - left), of: most };
  }
  const { first, searched } = run.pages;
  if (run.way?.way === 'pages' && first?.total != null) {
    return { done: Math.min(searched, first.total), of: first.total };
  }
  return { done: state.asked - state.open, of: state.asked };
}
