import type { StageProgress } from '../../shared/domain/check/result.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { RoutedTransport } from './route/routed-transport.ts';
import { type SignIns, noSignIns } from './route/sign-in.ts';
import { DirectConnector } from './sockets/direct-connector.ts';
import { type Lookup, systemLookup } from './sockets/dns.ts';
import { ProxyConnector } from './sockets/proxy-connector.ts';
import { SocketTransport } from './sockets/socket-transport.ts';
import { PendingTrust } from './sockets/trusting.ts';
import type { Target } from './target.ts';
import type { Transport } from './transport.ts';
import { type Trust, loadTrust } from './trust/load-trust.ts';

/** What check and lookup have in common: where the network's parts come from. */
export interface NetworkOptions {
  /** CAs in PEM in addition to those of the platform and the system; not used when `trust` is given. */
  readonly extraCa?: readonly string[];
  /** The CAs to judge by; without it `loadTrust` with `extraCa`. */
  readonly trust?: () => Promise<Trust>;
  readonly now?: () => Date;
  readonly limits?: Partial<Limits>;
  readonly lookup?: Lookup;
  /**
   * The system's proxy for a URL, as Electron's `session.resolveProxy` returns it: `DIRECT`,
   * `PROXY host:port`, several with semicolons. May hang or fail: it is bounded. Without it, or for
   * plain http, the route is direct.
   */
  readonly resolveRoute?: (url: string) => Promise<string>;
  /** Sign-ins for proxies that demand one. */
  readonly signIns?: SignIns;
  /**
   * The system's own route, for what this app's own cannot do; opened only then. `probe`: the path
   * of its first query, which carries no token; without it SCIM's ServiceProviderConfig.
   */
  readonly openSystemRoute?: (target: Target, limits: Limits, probe?: string) => Transport;
}

export interface CheckOptions extends NetworkOptions {
  readonly checkId: string;
  readonly baseUrl: string;
  readonly token: string;
  /** Whether stage 6 sends one query with a token that is wrong on purpose. */
  readonly tryWrongToken: boolean;
  readonly signal: AbortSignal;
  /** All eight stages, at every change. */
  readonly onProgress?: (stages: readonly StageProgress[]) => void;
}

/** The limits of a run: the defaults, save for what was given. */
export function limitsOf(options: NetworkOptions): Limits {
  return { ...defaultLimits, ...options.limits };
}

/** Opens nothing yet: a transport for one target. `close` must be called. */
export function openTransport(target: Target, options: NetworkOptions): Transport {
  const limits = limitsOf(options);
  const lookup = options.lookup ?? systemLookup;
  const pendingTrust = new PendingTrust(
    options.trust ?? (() => loadTrust({ extraCa: options.extraCa ?? [] })),
  );
  const signIns = options.signIns ?? noSignIns;
  return new RoutedTransport({
    target,
    limits,
    resolveRoute: options.resolveRoute,
    open: (entry) => {
      const judge = async () => (await pendingTrust.settled(new AbortController().signal)).judge;
      const connector =
        entry.kind === 'direct'
          ? new DirectConnector(target, lookup)
          : new ProxyConnector({ proxy: entry, target, lookup, judge, signIns });
      return new SocketTransport({ target, limits, connector, pendingTrust });
    },
  });
}
