import type { Socket } from 'node:net';
import { type SecureContext, createSecureContext, rootCertificates } from 'node:tls';
import { Pool } from 'undici';
import type { Limits } from '../limits.ts';
import type { Target } from '../target.ts';
import {
  type ConnectFacts,
  type Exchange,
  type NameFacts,
  type Request,
  type SecureFacts,
  type Transport,
  TransportFailure,
  errorCode,
} from '../transport.ts';
import { openSocket } from './connect.ts';
import { exchange } from './exchange.ts';
import { type Address, type Lookup, resolveTarget } from './name.ts';
import { secureSocket } from './secure.ts';

export interface DirectOptions {
  readonly target: Target;
  readonly limits: Limits;
  readonly lookup: Lookup;
  /** Trusted CAs in PEM; null: those of the platform. */
  readonly ca: readonly string[] | null;
}

/** Straight to the server: own connections, so that each step is timed, under undici. */
export class DirectTransport implements Transport {
  readonly route = 'direct';
  readonly #options: DirectOptions;
  readonly #closing = new AbortController();
  readonly #sockets = new Set<Socket>();
  readonly #pool: Pool;
  #addresses: readonly Address[] = [];
  #raw: Socket | null = null;
  /** Connections that are open, or about to be, and not yet given to the pool. */
  #ready: Promise<Socket>[] = [];
  #opened = 0;
  #context: SecureContext | null = null;
  /**
   * A TLS alert after the handshake: that is how TLS 1.3 demands a client certificate (RFC 8446
   * §4.4.2.4). undici sees only that the other side closed.
   */
  #alert: string | null = null;

  constructor(options: DirectOptions) {
    this.#options = options;
    const { limits, target } = options;
    this.#pool = new Pool(target.url.origin, {
      connections: limits.connections,
      pipelining: 1,
      maxHeaderSize: limits.headerBytes,
      // Hard limits come from the stages' signals; undici's own timers are coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (_options, done) => {
        void this.#give(done);
      },
    });
  }

  async resolve(): Promise<NameFacts> {
    const { addresses, literal } = await resolveTarget(this.#options.target, this.#options.lookup);
    this.#addresses = addresses;
    return { addresses: addresses.map((one) => one.address), literal };
  }

  async connect(signal: AbortSignal): Promise<ConnectFacts> {
    this.#raw = this.#keep(await openSocket(this.#options.target, this.#addresses, signal));
    return { address: this.#raw.remoteAddress ?? '' };
  }

  async secure(signal: AbortSignal): Promise<SecureFacts | null> {
    const raw = this.#raw;
    if (raw === null) throw new TransportFailure('secure', 'UNKNOWN');
    this.#opened += 1;
    if (this.#options.target.plain) {
      this.#ready.push(Promise.resolve(raw));
      return null;
    }
    const { socket, chain } = await this.#secured(raw, signal);
    this.#ready.push(Promise.resolve(socket));
    return { protocol: socket.getProtocol() ?? '', chain };
  }

  warm(): void {
    while (this.#opened < this.#options.limits.connections) {
      const opening = this.#open();
      opening.catch(() => {});
      this.#ready.push(opening);
    }
  }

  async exchange(request: Request, signal: AbortSignal): Promise<Exchange> {
    try {
      return await exchange(this.#pool, request, this.#options.limits, signal);
    } catch (error) {
      if (!(error instanceof TransportFailure) || this.#alert === null) throw error;
      throw new TransportFailure('question', this.#alert);
    }
  }

  close(): void {
    this.#closing.abort(new Error('closed'));
    for (const socket of this.#sockets) socket.destroy();
    this.#pool.destroy().catch(() => {});
  }

  /** Hands the pool its next connection in the shape undici asks for. */
  async #give(done: (...result: [null, Socket] | [Error, null]) => void): Promise<void> {
    let socket: Socket;
    try {
      socket = await this.#next();
    } catch (error) {
      done(error instanceof Error ? error : new Error('closed'), null);
      return;
    }
    done(null, socket);
  }

  /** The next connection for the pool. One that died while it waited is not tried again. */
  async #next(): Promise<Socket> {
    const waiting = this.#ready.shift();
    const socket = waiting === undefined ? await this.#open() : await waiting;
    if (this.#alert !== null) throw new TransportFailure('question', this.#alert);
    if (socket.destroyed) throw new TransportFailure('question', 'ECONNRESET');
    return socket;
  }

  async #open(): Promise<Socket> {
    this.#opened += 1;
    const { signal } = this.#closing;
    const { target } = this.#options;
    const raw = this.#keep(await openSocket(target, this.#addresses, signal));
    return target.plain ? raw : (await this.#secured(raw, signal)).socket;
  }

  async #secured(raw: Socket, signal: AbortSignal) {
    const { ca, target } = this.#options;
    this.#context ??= createSecureContext({
      minVersion: 'TLSv1.2',
      ...(ca === null ? {} : { ca: [...ca] }),
    });
    const roots = ca ?? rootCertificates;
    const secured = await secureSocket(target, raw, this.#context, roots, signal);
    this.#keep(secured.socket);
    return secured;
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
