import { type Certificate, type ClientRequest, net, type Session } from 'electron';
import type { SignIns } from '../connection/route/sign-in.ts';
import { Stopped } from '../connection/deadline.ts';
import {
  type ProxyChallenge,
  type SystemResponse,
  SystemFailure,
  type SystemRequest,
  type SystemRequests,
} from '../connection/system/requests.ts';
import type { BodyEnd } from '../connection/transport.ts';
import { BoundedBytes } from '../storage/bounded.ts';

/** Chromium's network stack as a check uses it. `session` must be for this alone: see network.ts. */
export class ChromiumRequests implements SystemRequests {
  readonly #session: Session;
  readonly #signIns: SignIns;
  readonly #chains = new Map<string, readonly string[]>();

  #users = 0;
  #signedInto: string | null = null;
  /** Settles when connections and sign-ins of the last user are gone. */
  #cleared: Promise<unknown> = Promise.resolve();

  constructor(session: Session, signIns: SignIns) {
    this.#session = session;
    this.#signIns = signIns;
    session.setCertificateVerifyProc(({ hostname, certificate }, callback) => {
      this.#chains.set(hostname, chainOf(certificate));
      // Keeps Chromium's own verdict (`-3` in Electron's documentation of this call).
      callback(-3);
    });
  }

  chainOf(host: string): readonly string[] {
    return this.#chains.get(host) ?? [];
  }

  signedInto(): string | null {
    return this.#signedInto;
  }

  async send(challenge: SystemRequest, signal: AbortSignal): Promise<SystemResponse> {
    await this.#cleared;
    return this.#send(challenge, signal);
  }

  #send(challenge: SystemRequest, signal: AbortSignal): Promise<SystemResponse> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const request = net.request({
        method: challenge.json === undefined ? 'GET' : 'POST',
        url: challenge.url,
        session: this.#session,
        redirect: 'manual',
        useSessionCookies: false,
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      for (const [name, value] of Object.entries(challenge.headers)) request.setHeader(name, value);
      const started = performance.now();
      const proxyChallenge = this.#answerSignIns(request);
      const onAbort = () => {
        request.abort();
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const settle = () => signal.removeEventListener('abort', onAbort);
      request.on('redirect', (status, _method, _to, headers) => {
        settle();
        // Not followed: Chromium ends the request by itself, with an error that is handled below.
        resolve(responded(status, headers, { body: Buffer.alloc(0), bodyEnd: 'whole', started }));
      });
      request.on('response', (response) => {
        const firstByteMs = performance.now() - started;
        const { statusCode, headers } = response;
        const body = new BoundedBytes(challenge.bodyBytes);
        const end = (bodyEnd: BodyEnd) => {
          settle();
          const { bytes } = body;
          resolve(responded(statusCode, headers, { body: bytes, bodyEnd, started, firstByteMs }));
        };
        // Once there is a status, a time-out ends the body and not the response.
        signal.removeEventListener('abort', onAbort);
        const onStop = () => {
          request.abort();
          const { reason }: { reason: unknown } = signal;
          if (reason instanceof Stopped && reason.reason !== 'cancelled') end('too-slow');
          else reject(reason);
        };
        signal.addEventListener('abort', onStop, { once: true });
        response.on('data', (part) => {
          if (body.add(part)) return;
          end('too-large');
          request.abort();
        });
        response.on('end', () => end('whole'));
        response.on('aborted', () => end('cut-off'));
        response.on('error', () => end('cut-off'));
      });
      request.on('error', (error) => {
        settle();
        reject(new SystemFailure(codeOf(error), proxyChallenge()));
      });
      request.end(challenge.json);
    });
  }

  /** One more user of the session; when the last of them closes, connections and sign-ins go. */
  use(): SystemRequests {
    this.#users += 1;
    return this;
  }

  close(): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    this.#signedInto = null;
    // Chromium keeps a sign-in that worked, also one that the admin has removed meanwhile: each check
    // starts without.
    this.#cleared = Promise.allSettled([
      this.#session.closeAllConnections(),
      this.#session.clearAuthCache(),
    ]);
  }

  /**
   * A proxy's challenge is met once, with what the admin typed for that proxy; a server's never.
   * Out: which proxy sent one, and with which scheme.
   */
  #answerSignIns(request: ClientRequest): () => ProxyChallenge | null {
    let challenge: ProxyChallenge | null = null;
    request.on('login', ({ isProxy, host, port, scheme }, respond) => {
      const again = challenge !== null;
      const proxy = `${host}:${port}`;
      if (isProxy) challenge = { proxy, scheme: scheme.toUpperCase(), refused: again };
      if (!isProxy || again) {
        if (isProxy) this.#signIns.refused(proxy);
        this.#signedInto = null;
        respond();
        return;
      }
      void this.#signIns.find(proxy).then((found) => {
        if (found === null) respond();
        else {
          this.#signedInto = proxy;
          respond(found.user, found.password);
        }
        return null;
      });
    });
    return () => challenge;
  }
}

function responded(
  status: number,
  headers: Readonly<Record<string, string | string[]>>,
  rest: {
    readonly body: Buffer;
    readonly bodyEnd: BodyEnd;
    readonly started: number;
    readonly firstByteMs?: number;
  },
): SystemResponse {
  const ms = performance.now() - rest.started;
  const flat = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  // Chromium has unpacked the body already.
  const { 'content-encoding': _unpacked, ...kept }: Record<string, string> =
    Object.fromEntries(flat);
  return {
    status,
    headers: kept,
    body: rest.body,
    bodyEnd: rest.bodyEnd,
    firstByteMs: rest.firstByteMs ?? ms,
    ms,
  };
}

/** `net::ERR_…`, the one thing that Electron reports; any other message is not kept. */
function codeOf(error: Error): string {
  return /^(?:net::)?(ERR_[A-Z0-9_]{2,80})$/.exec(error.message)?.[1] ?? 'ERR_FAILED';
}

function chainOf(certificate: Certificate): readonly string[] {
  const chain: string[] = [];
  let at: Certificate | undefined = certificate;
  while (at?.data !== undefined && chain.length < 10) {
    chain.push(at.data);
    at = at.issuerCert;
  }
  return chain;
}
