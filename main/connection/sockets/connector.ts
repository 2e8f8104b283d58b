import type { Socket } from 'node:net';
import type { ConnectionTimes } from '../../../shared/domain/check/result.ts';
import type { NameFacts, RouteFacts, RouteFailure } from '../transport.ts';

/** A connection to the target on which nothing was sent yet, and how long opening it took. */
export interface Opened {
  readonly socket: Socket;
  readonly times: ConnectionTimes;
}

/** How bytes get to the target: directly, or through a proxy. */
export interface Connector {
  readonly route: string;
  /** The proxy that looks names up and connects for us; null: none. */
  readonly through: string | null;
  reach(signal: AbortSignal): Promise<RouteFacts>;
  resolve(): Promise<NameFacts>;
  /** Opens one more connection. The caller owns it. Rejects as a transport's steps do. */
  open(signal: AbortSignal): Promise<Opened>;
  /** Why `reach` failed when its time was up; null: there was nothing to wait for. */
  timeout(limitMs: number): RouteFailure | null;
  /** Closes what was opened and not yet used. */
  close(): void;
}

/** Milliseconds since a moment of `performance.now()`, to a tenth. */
export function since(moment: number): number {
  return Math.round((performance.now() - moment) * 10) / 10;
}
