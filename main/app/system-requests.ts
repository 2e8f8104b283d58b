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

/** Chromium's network stack as a check uses it. `session` must be for this alone: see network.ts. */
export class ChromiumRequests implements SystemRequests {
  readonly #session: Session;
  readonly #signIns: SignIns;
  readonly #chains = new Map<string, readonly string[]>();

  #users = 0;
  #signedInto: string | null = null;
  /** Done when what the last user left behind is gone. */
  #cleared: Promise<unknown> = Promise.resolve();

  constructor(session: Session, signIns: SignIns) {
    this.#session = session;
    this.#signIns = signIns;
    session.setCertificateVerifyProc(({ hostname, certificate }, callback) => {
      this.#chains.set(hostname, chainOf(certificate));
      // Chromium's own verdict stands (`-3` in Electron's documentation of this call).
      callback(-3);
    });
  }

  chainOf(host: string): readonly string[] {
    return this.#chains.get(host) ?? [];
  }

  signedInto(): string | null {
    return this.#signedInto;
  }

  async get(challenge: SystemRequest, signal: AbortSignal): Promise<SystemResponse> {
    await this.#cleared;
    return this.#get(challenge, signal);
  }

  #get(challenge: SystemRequest, signal: AbortSignal): Promise<SystemResponse> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const request = net.request({
        method: 'GET',
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
        // Not followed: Chromium ends the request by itself, with an error that is heard below.
        resolve(responded(status, headers, { body: [], bodyEnd: 'whole', started }));
      });
      request.on('response', (response) => {
        const firstByteMs = performance.now() - started;
        const { statusCode, headers } = response;
        const body: Buffer[] = [];
        let length = 0;
        const end = (bodyEnd: BodyEnd) => {
          settle();
          resolve(responded(statusCode, headers, { body, bodyEnd, started, firstByteMs }));
        };
        // Once there is a status, time that is up ends the body and not the answer.
        signal.removeEventListener('abort', onAbort);
        const onStop = () => {
          request.abort();
          const { reason }: { reason: unknown } = signal;
          if (reason instanceof Stopped && reason.reason !== 'cancelled') end('too-slow');
          else reject(reason);
        };
        signal.addEventListener('abort', onStop, { once: true });
        response.on('data', (bytes) => {
          body.push(bytes.subarray(0, Math.max(0, challenge.bodyBytes - length)));
          length += bytes.length;
          if (length <= challenge.bodyBytes) return;
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
      request.end();
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
    // Chromium keeps a sign-in that worked, also one that the admin has forgotten meanwhile: each
    // check asks anew for what is known.
    this.#cleared = Promise.allSettled([
      this.#session.closeAllConnections(),
      this.#session.clearAuthCache(),
    ]);
  }

  /**
   * A proxy's question for a name and a password is answered once, with what the admin typed for that
   * proxy; a server's never. Out: which proxy asked, and how.
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
    readonly body: readonly Buffer[];
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
    body: Buffer.concat(rest.body),
    bodyEnd: rest.bodyEnd,
    firstByteMs: rest.firstByteMs ?? ms,
    ms,
  };
}

/** `net::ERR_…`, the one thing that Electron tells; what else it might say is not kept. */
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
