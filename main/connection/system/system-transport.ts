import { problem } from '../../../shared/domain/problems/problem.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
import type { Limits } from '../limits.ts';
import { describeChain } from '../sockets/chain.ts';
import type { Target } from '../target.ts';
import {
  type ChainFacts,
  type ConnectFacts,
  type Exchange,
  type NameFacts,
  type Phase,
  type Request,
  type RouteFacts,
  type SecureFacts,
  type Transport,
  TransportFailure,
  authorizationOf,
} from '../transport.ts';
import { systemFailure } from './net-errors.ts';
import { type SystemResponse, SystemFailure, type SystemRequests } from './requests.ts';

/** Named for the steps that this route does not show one by one. */
const through = 'system';

const headers = {
  'accept-encoding': 'identity',
  'user-agent': 'wisq-onelogin-setup',
};

/**
 * The system's own route, through the stack that the browser uses: its proxies, its sign-in, its trust
 * and its certificates. It reveals less about each step, so a first query without the token
 * (ServiceProviderConfig, RFC 7644 §4, which needs none) shows how far the route leads.
 */
export class SystemTransport implements Transport {
  readonly route = through;
  readonly #target: Target;
  readonly #limits: Limits;
  readonly #requests: SystemRequests;
  readonly #closing = new AbortController();
  /** Why the first query failed; null: it got a response. */
  #failure: TransportFailure | null = null;
  readonly #probe: string;

  /** In: `probe` is the path of the first query, which carries no token. */
  constructor(
    target: Target,
    limits: Limits,
    requests: SystemRequests,
    probe = resourcePath(target.baseUrl, 'ServiceProviderConfig'),
  ) {
    this.#target = target;
    this.#limits = limits;
    this.#requests = requests;
    this.#probe = probe;
  }

  async reach(signal: AbortSignal): Promise<RouteFacts> {
    try {
      await this.#send({ path: this.#probe }, {}, signal);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      this.#failure = error;
    }
    this.#throwIfFailedIn('route');
    const proxy = this.#requests.signedInto();
    const notes =
      proxy === null ? [] : [problem('PROXY_IN_USE', { proxy, kind: 'http', signedIn: true })];
    return { notes, times: {} };
  }

  async resolve(): Promise<NameFacts> {
    this.#throwIfFailedIn('name');
    return { addresses: [], literal: false, through };
  }

  async connect(): Promise<ConnectFacts> {
    this.#throwIfFailedIn('connect');
    return { address: '', through };
  }

  async secure(): Promise<SecureFacts | null> {
    this.#throwIfFailedIn('secure');
    return { protocol: '', chain: this.#chain(), notes: [] };
  }

  /** The system opens what it needs by itself. */
  warm(): void {}

  async exchange(request: Request, signal: AbortSignal): Promise<Exchange> {
    const authorization = authorizationOf(request);
    const response = await this.#send(request, { authorization }, signal);
    return { ...response, opening: {} };
  }

  close(): void {
    this.#closing.abort(new Error('closed'));
    this.#requests.close();
  }

  async #send(
    { path, accept = 'application/scim+json, application/json', post }: Omit<Request, 'token'>,
    more: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<SystemResponse> {
    const type = post === undefined ? {} : { 'content-type': 'application/json' };
    const request = {
      url: `${this.#target.url.origin}${path}`,
      headers: { accept, ...headers, ...type, ...more },
      bodyBytes: this.#limits.bodyBytes,
      ...(post === undefined ? {} : { json: post.json }),
    };
    try {
      const either = AbortSignal.any([signal, this.#closing.signal]);
      return await this.#requests.send(request, either);
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof SystemFailure ? systemFailure(error, this.#chain()) : error;
    }
  }

  #throwIfFailedIn(phase: Phase): void {
    if (this.#failure?.phase === phase) throw this.#failure;
  }

  #chain(): ChainFacts | null {
    try {
      return describeChain(this.#requests.chainOf(this.#target.host));
    } catch {
      return null;
    }
  }
}
