import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { ConnectionTimes } from '../../../shared/domain/check/result.ts';
import type { Limits } from '../limits.ts';

/** A connection that is ready for requests, and how long opening it took. */
export interface Ready {
  readonly socket: Socket;
  readonly times: ConnectionTimes;
}

/** One connection at a time under one HTTP client, so that it is known which one a request used. */
export interface PooledConnection {
  readonly client: Client;
  /** Bytes received on the connection so far; 0 before there is one. */
  readonly received: () => number;
  /** Whether a request was answered on the connection that is open, or was open last. */
  readonly answered: () => boolean;
  markAnswered(): void;
  /**
   * How long opening the connection took, and when it was ready (`performance.now()`); for the
   * first request that used it alone.
   */
  takeOpening(): { readonly times: ConnectionTimes; readonly at: number };
}

/**
 * How long a request waits for a connection that is in use before another one is opened, in
 * milliseconds, where the server is near: there a further handshake takes longer than the request
 * before. One that hangs must not hold up the others.
 */
const patienceMs = 25;

/**
 * The few connections that requests share: at most `limits.connections`, one request on each at a
 * time, the most recently used first because it is the warmest.
 */
export class ConnectionPool {
  readonly #origin: string;
  readonly #limits: Limits;
  readonly #open: () => Promise<Ready>;
  readonly #all: PooledConnection[] = [];
  readonly #free: PooledConnection[] = [];
  readonly #waiting: ((connection: PooledConnection) => void)[] = [];
  #patient = false;

  /** In: `open` opens the next connection; it is called when a pooled one has none that lives. */
  constructor(origin: string, limits: Limits, open: () => Promise<Ready>) {
    this.#origin = origin;
    this.#limits = limits;
    this.#open = open;
  }

  /** Works on a connection of its own. Rejects with the signal's reason while waiting. */
  async use<T>(
    signal: AbortSignal,
    work: (connection: PooledConnection) => Promise<T>,
  ): Promise<T> {
    const connection = await this.#take(signal);
    try {
      return await work(connection);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(connection);
      else next(connection);
    }
  }

  /** From now on a request waits a little before it opens one more connection. */
  bePatient(): void {
    this.#patient = true;
  }

  close(): void {
    for (const { client } of this.#all) client.destroy().catch(() => {});
  }

  async #take(signal: AbortSignal): Promise<PooledConnection> {
    signal.throwIfAborted();
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#all.length === 0 || !this.#patient) return this.#openAnother() ?? this.#wait(signal);
    return this.#wait(signal);
  }

  /** One more connection; null: there may be no more. */
  #openAnother(): PooledConnection | null {
    if (this.#all.length >= this.#limits.connections) return null;
    const connection = this.#make();
    this.#all.push(connection);
    return connection;
  }

  #wait(signal: AbortSignal): Promise<PooledConnection> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      const take = (connection: PooledConnection) => {
        settle();
        resolve(connection);
      };
      const onAbort = () => {
        settle();
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        const connection = this.#openAnother();
        if (connection === null) return;
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        take(connection);
      }, patienceMs);
      this.#waiting.push(take);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  #make(): PooledConnection {
    let socket: Socket | null = null;
    let opening: { times: ConnectionTimes; at: number } = { times: {}, at: 0 };
    let answered = false;
    /** In the shape undici needs. */
    const connect = async (done: (...result: [null, Socket] | [Error, null]) => void) => {
      let ready: Ready;
      try {
        ready = await this.#open();
      } catch (error) {
        done(error instanceof Error ? error : new Error('closed'), null);
        return;
      }
      socket = ready.socket;
      answered = false;
      opening = { times: ready.times, at: performance.now() };
      done(null, ready.socket);
    };
    const client = new Client(this.#origin, {
      pipelining: 1,
      maxHeaderSize: this.#limits.headerBytes,
      // Hard limits come from the stages' signals; undici's own timers are coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (_options, done) => {
        void connect(done);
      },
    });
    return {
      client,
      received: () => socket?.bytesRead ?? 0,
      answered: () => answered,
      markAnswered() {
        answered = true;
      },
      takeOpening() {
        const taken = opening;
        opening = { times: {}, at: 0 };
        return taken;
      },
    };
  }
}
