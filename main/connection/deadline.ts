import { untilAborted } from '../time/until-aborted.ts';

/** Why work was stopped: the admin, the bound of one stage, or the bound of the whole. */
export type StopReason = 'cancelled' | 'stage' | 'whole';

export class Stopped extends Error {
  readonly reason: StopReason;
  constructor(reason: StopReason) {
    super(reason);
    this.reason = reason;
  }
}

/** The bound of a whole check, and of each stage inside it. */
export class Deadline {
  readonly #whole = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #cancel: AbortSignal;
  readonly #onCancel = () => this.#whole.abort(new Stopped('cancelled'));

  /** In: the admin's cancel and the milliseconds the whole may take. `close` must be called. */
  constructor(cancel: AbortSignal, wholeMs: number) {
    this.#cancel = cancel;
    this.#timer = setTimeout(() => this.#whole.abort(new Stopped('whole')), wholeMs);
    if (cancel.aborted) this.#onCancel();
    else cancel.addEventListener('abort', this.#onCancel, { once: true });
  }

  /** Why everything has to stop, or null. */
  get stopped(): StopReason | null {
    return this.#whole.signal.aborted ? reasonOf(this.#whole.signal) : null;
  }

  /**
   * Runs work for at most `ms`. Rejects with `Stopped` when the time is up or the admin cancels,
   * even when the work cannot be interrupted (a system name lookup cannot). Work that was stopped
   * and still resolves within the grace counts: a body cut short does not undo its status.
   */
  async within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stage = new AbortController();
    const timer = setTimeout(() => stage.abort(new Stopped('stage')), ms);
    const signal = AbortSignal.any([stage.signal, this.#whole.signal]);
    try {
      return await untilStopped(signal, work);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#cancel.removeEventListener('abort', this.#onCancel);
  }
}

/** How long stopped work may take to return what it has, in milliseconds. */
const graceMs = 100;

async function untilStopped<T>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const running = work(signal);
  try {
    return await untilAborted(signal, running, graceMs);
  } catch (error) {
    // Work that noticed the signal rejects in its own way: the reason counts.
    signal.throwIfAborted();
    throw error;
  }
}

function reasonOf(signal: AbortSignal): StopReason {
  return signal.reason instanceof Stopped ? signal.reason.reason : 'cancelled';
}
