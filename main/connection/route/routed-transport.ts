import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { untilAborted } from '../../time/until-aborted.ts';
import { failureProblem } from '../classify-failure.ts';
import type { Limits } from '../limits.ts';
import type { SocketTransport } from '../sockets/socket-transport.ts';
import type { Target } from '../target.ts';
import {
  type ConnectFacts,
  type Exchange,
  type NameFacts,
  type Request,
  RouteFailure,
  type RouteFacts,
  type SecureFacts,
  type Transport,
  TransportFailure,
} from '../transport.ts';
import { type SystemRoutes, askSystem } from './ask-system.ts';
import type { RouteEntry } from './parse-routes.ts';

export interface RoutedOptions {
  readonly target: Target;
  readonly limits: Limits;
  readonly resolveRoute: ((url: string) => Promise<string>) | undefined;
  /** A transport for one entry of the system's list; opens nothing yet. */
  readonly open: (entry: Exclude<RouteEntry, { kind: 'socks' }>) => SocketTransport;
}

/**
 * Takes the route that the system names: its entries in order, the next one when one cannot be
 * reached. One that was reached and refuses ends it, as it does in browsers (Chromium's
 * `CanFalloverToNextProxy`): what it refuses is meant.
 */
export class RoutedTransport implements Transport {
  readonly #options: RoutedOptions;
  #current: SocketTransport | null = null;

  constructor(options: RoutedOptions) {
    this.#options = options;
  }

  get route(): string {
    return this.#current?.route ?? 'direct';
  }

  async reach(signal: AbortSignal): Promise<RouteFacts> {
    const { limits, resolveRoute, target } = this.#options;
    const started = performance.now();
    // Plain http is for this computer alone: it never leaves it by a proxy.
    const ask = target.plain ? undefined : resolveRoute;
    const askMs = Math.min(limits.routeMs, limits.stageMs / 2);
    const routes = await askSystem(ask, target.url.href, askMs, signal);
    const passedOver: Problem[] = [];
    for (const [at, entry] of routes.entries.entries()) {
      if (entry.kind === 'socks') {
        passedOver.push(problem('SOCKS_UNSUPPORTED', { proxy: entry.name }));
        continue;
      }
      // Ends before the stage does: what the time went into is known here alone.
      const leftMs = limits.stageMs * 0.95 - (performance.now() - started);
      const shareMs = Math.max(10, leftMs / (routes.entries.length - at));
      // A direct route is proven here when it is a guess, or one of several.
      const prove = routes.unanswered !== null || routes.entries.length > 1;
      const params = await this.#try(entry, { prove, shareMs }, signal);
      if ('notes' in params) return { ...params, notes: notesOf(routes, passedOver, params.notes) };
      passedOver.push(params);
    }
    throw noRouteWorked(routes, passedOver);
  }

  resolve(signal: AbortSignal): Promise<NameFacts> {
    return this.#chosen.resolve(signal);
  }

  connect(signal: AbortSignal): Promise<ConnectFacts> {
    return this.#chosen.connect(signal);
  }

  secure(signal: AbortSignal): Promise<SecureFacts | null> {
    return this.#chosen.secure(signal);
  }

  warm(soon = false): void {
    this.#chosen.warm(soon);
  }

  exchange(request: Request, signal: AbortSignal): Promise<Exchange> {
    return this.#chosen.exchange(request, signal);
  }

  close(): void {
    this.#current?.close();
  }

  get #chosen(): SocketTransport {
    if (this.#current === null) throw new TransportFailure('route', 'NOT_REACHED');
    return this.#current;
  }

  /** Out: what reaching it showed, or why the next entry is tried. */
  async #try(
    entry: Exclude<RouteEntry, { kind: 'socks' }>,
    { prove, shareMs }: { readonly prove: boolean; readonly shareMs: number },
    signal: AbortSignal,
  ): Promise<RouteFacts | Problem> {
    this.#current?.close();
    const transport = this.#options.open(entry);
    this.#current = transport;
    const share = AbortSignal.timeout(Math.round(shareMs));
    const either = AbortSignal.any([signal, share]);
    try {
      // A system name lookup cannot be interrupted: then it is no longer waited for.
      const params = await untilAborted(either, transport.reach(either));
      if (entry.kind === 'direct' && prove) {
        await untilAborted(either, transport.resolve(either));
        await untilAborted(either, transport.connect(either));
      }
      return params;
    } catch (error) {
      signal.throwIfAborted();
      const failure = share.aborted ? timedOut(transport, shareMs) : error;
      if (!(failure instanceof TransportFailure)) throw failure;
      if (failure instanceof RouteFailure && !failure.passable) throw failure;
      return failureProblem(failure, this.#options.target);
    }
  }
}

function timedOut(transport: SocketTransport, ms: number): TransportFailure {
  return transport.timeout(Math.round(ms)) ?? new TransportFailure('connect', 'ETIMEDOUT');
}

function notesOf(
  { unanswered }: SystemRoutes,
  passedOver: readonly Problem[],
  own: readonly Problem[],
): readonly Problem[] {
  const guessed =
    unanswered === null ? [] : [problem(unanswered.code, { ...unanswered.params, direct: true })];
  const over = passedOver.map(({ code, params }) => problem(code, { ...params, passedOver: true }));
  return [...guessed, ...over, ...own];
}

/** No entry worked: the first one's problem is the one to report, the others become notes. */
function noRouteWorked({ unanswered }: SystemRoutes, passedOver: readonly Problem[]): RouteFailure {
  const guessed =
    unanswered === null ? [] : [problem(unanswered.code, { ...unanswered.params, direct: false })];
  const [first = problem('PAC_UNREACHABLE', { reason: 'empty' }), ...notes] = [
    ...guessed,
    ...passedOver,
  ];
  return new RouteFailure(first, first.code, { notes });
}
