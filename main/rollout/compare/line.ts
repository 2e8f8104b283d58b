import type { Deadline } from '../../connection/deadline.ts';
import { failureProblem } from '../../connection/classify-failure.ts';
import type { Limits } from '../../connection/limits.ts';
import { type NetworkOptions, openTransport } from '../../connection/options.ts';
import { problemsNeedSystem } from '../../connection/second-route.ts';
import type { Target } from '../../connection/target.ts';
import {
  type Exchange,
  type Request,
  type Transport,
  TransportFailure,
} from '../../connection/transport.ts';

/**
 * A way to Wisq: its connections, opened once for all that use it. Once something on it broke nobody
 * begins anything new on it, and when the last one is done it is closed.
 */
export class Line {
  readonly #target: Target;
  readonly #options: NetworkOptions;
  readonly #limits: Limits;
  readonly #eager: boolean;
  #opening: Promise<Transport> | null = null;
  #transport: Transport | null = null;
  #broken = false;
  #retired = false;
  #users = 0;

  /** In: `eager` opens all its connections at once, for who is about to need them. */
  constructor(target: Target, options: NetworkOptions, limits: Limits, eager: boolean) {
    this.#eager = eager;
    this.#target = target;
    this.#options = options;
    this.#limits = limits;
  }

  get broken(): boolean {
    return this.#broken;
  }

  /** Something on it broke. */
  breaks(): void {
    this.#broken = true;
  }

  /** Nothing new begins on it: it is closed as soon as nobody uses it. */
  retire(): void {
    this.#retired = true;
    if (this.#users === 0) this.close();
  }

  close(): void {
    this.#broken = true;
    this.#transport?.close();
  }

  /** Sends one request, over a connection that is opened first where there is none. */
  async exchange(request: Request, deadline: Deadline): Promise<Exchange> {
    this.#users += 1;
    try {
      this.#opening ??= this.#open(deadline);
      const transport = await this.#opening;
      return await deadline.within(this.#limits.stageMs, (signal) =>
        transport.exchange(request, signal),
      );
    } finally {
      this.#users -= 1;
      if (this.#retired && this.#users === 0) this.close();
    }
  }

  /** By the system's own route, where ours cannot and it perhaps can. */
  async #open(deadline: Deadline): Promise<Transport> {
    const { openSystemRoute } = this.#options;
    try {
      return await this.#reach(openTransport(this.#target, this.#options), deadline);
    } catch (error) {
      if (!(error instanceof TransportFailure) || openSystemRoute === undefined) throw error;
      const problems = [failureProblem(error, this.#target), ...error.notes];
      if (this.#target.plain || !problemsNeedSystem(problems)) throw error;
      return await this.#reach(openSystemRoute(this.#target, this.#limits), deadline);
    }
  }

  async #reach(transport: Transport, deadline: Deadline): Promise<Transport> {
    const { stageMs } = this.#limits;
    this.#transport = transport;
    try {
      await deadline.within(stageMs, (signal) => transport.reach(signal));
      await deadline.within(stageMs, (signal) => transport.resolve(signal));
      await deadline.within(stageMs, (signal) => transport.connect(signal));
      // All will be needed: they open while the first one is made secure.
      if (this.#eager) transport.warm(true);
      await deadline.within(stageMs, (signal) => transport.secure(signal));
      if (!this.#eager) transport.warm();
      return transport;
    } catch (error) {
      transport.close();
      throw error;
    }
  }
}
