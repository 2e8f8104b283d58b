import { isIP } from 'node:net';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { ProxyEntry } from '../route/parse-routes.ts';
import type { ProxySignIn, SignIns } from '../route/sign-in.ts';
import type { Target } from '../target.ts';
import { type NameFacts, RouteFailure, type RouteFacts, errorCode } from '../transport.ts';
import { connectResponseFailure } from './connect-response.ts';
import type { Address, Lookup } from './dns.ts';
import type { Judge } from './secure.ts';
import { type TunnelRequest, openTunnel } from './tunnel.ts';
import { type Opened, type Connector, since } from './connector.ts';

export interface ProxyConnectorOptions {
  readonly proxy: ProxyEntry;
  readonly target: Target;
  readonly lookup: Lookup;
  readonly judge: () => Promise<Judge>;
  readonly signIns: SignIns;
}

/** Through a proxy: every connection is a tunnel, so the proxy sees no more than the host's name. */
export class ProxyConnector implements Connector {
  readonly route: string;
  readonly through: string;
  readonly #options: ProxyConnectorOptions;
  #addresses: readonly Address[] = [];
  #signIn: ProxySignIn | null = null;
  /** The tunnel that `reach` opened, for the first `open`. */
  #first: Opened | null = null;
  /** The current step, to report where the time went. */
  #step: 'name' | 'connect' | 'secure' | 'answer' | 'keychain' = 'name';

  constructor(options: ProxyConnectorOptions) {
    this.#options = options;
    this.through = options.proxy.name;
    this.route = `proxy ${options.proxy.name}`;
  }

  async reach(signal: AbortSignal): Promise<RouteFacts> {
    const started = performance.now();
    this.#step = 'name';
    this.#addresses = await this.#lookUpProxy();
    const literal = isIP(this.#options.proxy.host) !== 0;
    const name = literal ? {} : { proxyName: since(started) };
    const opened = await this.open(signal);
    this.#first = { ...opened, times: { ...name, ...opened.times } };
    const { kind, name: proxy } = this.#options.proxy;
    const signedIn = this.#signIn !== null;
    const notes = [problem('PROXY_IN_USE', { proxy, kind, signedIn })];
    return { notes, times: this.#first.times };
  }

  /** Why it failed when the time was up. */
  timeout(limitMs: number): RouteFailure {
    const params = { proxy: this.through, step: this.#step, limitMs };
    return new RouteFailure(problem('PROXY_TIMEOUT', params), 'ETIMEDOUT', {
      // A proxy that was reached and is only slow would be as slow for the system.
      passable: this.#step === 'name' || this.#step === 'connect',
    });
  }

  async resolve(): Promise<NameFacts> {
    return { addresses: [], literal: isIP(this.#options.target.host) !== 0, through: this.through };
  }

  /**
   * A proxy that demands a sign-in gets a second request, with the one that is known for it; a
   * sign-in that it refuses is not offered again, because accounts are locked after some failures.
   */
  async open(signal: AbortSignal): Promise<Opened> {
    const ready = this.#first;
    this.#first = null;
    if (ready !== null) return ready;
    const first = await this.#requestTunnel(this.#signIn, signal);
    if (first.socket !== null) return { socket: first.socket, times: first.times };
    const { signIns, proxy } = this.#options;
    const wanted = first.response.status === 407 && first.response.schemes.includes('Basic');
    this.#step = 'keychain';
    const signIn = wanted && this.#signIn === null ? await signIns.find(proxy.name) : null;
    signal.throwIfAborted();
    if (signIn === null) throw connectResponseFailure(proxy, first.response, this.#signIn !== null);
    const second = await this.#requestTunnel(signIn, signal);
    if (second.response.status === 407) signIns.refused(proxy.name);
    if (second.socket === null) throw connectResponseFailure(proxy, second.response, true);
    this.#signIn = signIn;
    return { socket: second.socket, times: second.times };
  }

  close(): void {
    this.#first?.socket.destroy();
    this.#first = null;
  }

  #requestTunnel(signIn: ProxySignIn | null, signal: AbortSignal): Promise<TunnelRequest> {
    const { proxy, target, judge } = this.#options;
    const onStep = (step: 'connect' | 'secure' | 'answer') => {
      this.#step = step;
    };
    const addresses = this.#addresses;
    return openTunnel({ proxy, addresses, target, judge, signIn, onStep }, signal);
  }

  async #lookUpProxy(): Promise<readonly Address[]> {
    const { lookup, proxy } = this.#options;
    const family = isIP(proxy.host);
    if (family !== 0) return [{ address: proxy.host, family }];
    let code = 'ENOTFOUND';
    try {
      const found = await lookup(proxy.host);
      if (found.length > 0) return found;
    } catch (error) {
      code = errorCode(error);
    }
    // EAI_AGAIN: no name server answered (getaddrinfo(3)).
    const why =
      code === 'EAI_AGAIN'
        ? problem('PROXY_TIMEOUT', { proxy: proxy.name, step: 'name' })
        : problem('PROXY_NOT_FOUND', { proxy: proxy.name });
    throw new RouteFailure(why, code, { passable: true });
  }
}
