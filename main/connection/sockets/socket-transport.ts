import type { Socket } from 'node:net';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Limits } from '../limits.ts';
import type { Target } from '../target.ts';
import {
  type ConnectFacts,
  type Exchange,
  KnownFailure,
  type NameFacts,
  type Request,
  type RouteFailure,
  type RouteFacts,
  type SecureFacts,
  type Transport,
  TransportFailure,
  errorCode,
} from '../transport.ts';
import { exchangeOnKept } from './exchange.ts';
import { ConnectionPool, type Ready } from './connection-pool.ts';
import { speaksTls } from './speaks-tls.ts';
import type { PendingTrust } from './trusting.ts';
import { secureSocket } from './secure.ts';
import { brokenTunnel } from './tunnel-broken.ts';
import { type Opened, type Connector, since } from './connector.ts';

/**
 * A connection that took longer than this to open, in milliseconds, is worth opening ahead: the
 * queries after it then run in parallel instead of waiting for each other's response.
 */
const farMs = 25;

export interface SocketOptions {
  readonly target: Target;
  readonly limits: Limits;
  readonly connector: Connector;
  readonly pendingTrust: PendingTrust;
}

/** Own connections, so that each step is timed and judged by itself, under undici's HTTP. */
export class SocketTransport implements Transport {
  readonly #options: SocketOptions;
  readonly #closing = new AbortController();
  readonly #sockets = new Set<Socket>();
  readonly #pool: ConnectionPool;
  #name: NameFacts | null = null;
  #first: Opened | null = null;
  /** Connections that are open, or about to be, and not yet in the pool. */
  #ready: Promise<Ready>[] = [];
  #opened = 0;
  /** What opening the first connection took, in milliseconds. */
  #openingMs = 0;
  /**
   * A TLS alert after the handshake: that is how TLS 1.3 demands a client certificate (RFC 8446
   * §4.4.2.4). undici sees only that the other side closed.
   */
  #alert: string | null = null;

  constructor(options: SocketOptions) {
    this.#options = options;
    const { limits, target } = options;
    this.#pool = new ConnectionPool(target.url.origin, limits, () => this.#next());
  }

  get route(): string {
    return this.#options.connector.route;
  }

  reach(signal: AbortSignal): Promise<RouteFacts> {
    // Read while the route is found: only the third step needs it.
    if (!this.#options.target.plain) this.#options.pendingTrust.begin();
    return this.#options.connector.reach(signal);
  }

  /** See `Connector.timeout`. */
  timeout(limitMs: number): RouteFailure | null {
    return this.#options.connector.timeout(limitMs);
  }

  async resolve(_signal: AbortSignal): Promise<NameFacts> {
    this.#name ??= await this.#options.connector.resolve();
    return this.#name;
  }

  async connect(signal: AbortSignal): Promise<ConnectFacts> {
    if (this.#first === null) {
      const opened = await this.#options.connector.open(signal);
      this.#first = { ...opened, socket: this.#keep(opened.socket) };
    }
    const { through } = this.#options.connector;
    if (through !== null) return { address: '', through };
    return { address: this.#first.socket.remoteAddress ?? '' };
  }

  async secure(signal: AbortSignal): Promise<SecureFacts | null> {
    const first = this.#first;
    if (first === null) throw new TransportFailure('secure', 'UNKNOWN');
    this.#first = null;
    this.#opened += 1;
    const { ready, facts } = this.#options.target.plain
      ? { ready: first, facts: null }
      : await this.#secured(first, signal);
    const { connect = 0, secure = 0 } = ready.times;
    this.#openingMs = connect + secure;
    // Those that were begun meanwhile may still be on their way.
    this.#ready.unshift(Promise.resolve(ready));
    return facts;
  }

  warm(soon = false): void {
    if (!soon && this.#openingMs < farMs) {
      this.#pool.bePatient();
      return;
    }
    // The first connection counts from when it is secure.
    const unsecured = this.#first === null ? 0 : 1;
    while (this.#opened + unsecured < this.#options.limits.connections) {
      const opening = this.#open();
      opening.catch(() => {});
      this.#ready.push(opening);
    }
  }

  async exchange(request: Request, signal: AbortSignal): Promise<Exchange> {
    try {
      return await this.#pool.use(signal, (line) =>
        exchangeOnKept(line, request, this.#options.limits, signal),
      );
    } catch (error) {
      if (!(error instanceof TransportFailure) || error instanceof KnownFailure) throw error;
      if (this.#alert !== null) throw new TransportFailure('question', this.#alert);
      if (this.#options.target.plain && (await this.#wantsTls(signal))) {
        throw new TransportFailure('question', 'TLS_SPOKEN');
      }
      throw error;
    }
  }

  close(): void {
    this.#closing.abort(new Error('closed'));
    this.#options.connector.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#pool.close();
  }

  /** The next connection for the pool. One that died while it waited is not tried again. */
  async #next(): Promise<Ready> {
    const waiting = this.#ready.shift();
    const ready = waiting === undefined ? await this.#open() : await waiting;
    if (this.#alert !== null) throw new TransportFailure('question', this.#alert);
    if (ready.socket.destroyed) throw new TransportFailure('question', 'ECONNRESET');
    return ready;
  }

  async #open(): Promise<Ready> {
    this.#opened += 1;
    const { signal } = this.#closing;
    const { target, connector } = this.#options;
    const opened = await connector.open(signal);
    this.#keep(opened.socket);
    return target.plain ? opened : (await this.#secured(opened, signal)).ready;
  }

  async #secured(
    { socket: raw, times }: Opened,
    signal: AbortSignal,
  ): Promise<{ readonly ready: Ready; readonly facts: SecureFacts }> {
    const { target, pendingTrust, connector } = this.#options;
    const { judge, notes } = await pendingTrust.settled(signal);
    const started = performance.now();
    try {
      const { socket, chain } = await secureSocket(target.host, raw, judge, signal);
      const ready = { socket: this.#keep(socket), times: { ...times, secure: since(started) } };
      return { ready, facts: { protocol: socket.getProtocol() ?? '', chain, notes } };
    } catch (error) {
      throw error instanceof TransportFailure ? explained(error, connector.through, notes) : error;
    }
  }

  /** Whether a server that was sent http expects TLS instead. */
  async #wantsTls(signal: AbortSignal): Promise<boolean> {
    const { connector, limits } = this.#options;
    const opened = await connector.open(signal).catch(() => null);
    if (opened === null) return false;
    return speaksTls(this.#keep(opened.socket), limits.stageMs / 5, signal);
  }

  #keep<S extends Socket>(socket: S): S {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', (error) => {
      const code = errorCode(error);
      if (code.startsWith('ERR_SSL_')) this.#alert = code;
    });
    if (this.#closing.signal.aborted) socket.destroy();
    return socket;
  }
}

function explained(
  error: TransportFailure,
  through: string | null,
  notes: readonly Problem[],
): TransportFailure {
  const broken = through === null ? null : brokenTunnel(error, through);
  if (broken !== null) return broken;
  const { phase, code, chain, talked, silent } = error;
  return new TransportFailure(phase, code, { chain, talked, silent, notes });
}
