import type { StageProgress } from '../../shared/domain/check/result.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { RoutedTransport } from './route/routed-transport.ts';
import { type SignIns, noSignIns } from './route/sign-in.ts';
import { DirectWay } from './sockets/direct-connector.ts';
import { type Lookup, systemLookup } from './sockets/dns.ts';
import { ProxyWay } from './sockets/proxy-connector.ts';
import { SocketTransport } from './sockets/socket-transport.ts';
import { Trusting } from './sockets/trusting.ts';
import type { Target } from './target.ts';
import type { Transport } from './transport.ts';
import { type Trust, loadTrust } from './trust/load-trust.ts';

/** What a check and a look have in common: where the network's parts come from. */
export interface NetworkOptions {
  /** CAs in PEM beside those of the platform and the system; not used when `trust` is given. */
  readonly extraCa?: readonly string[];
  /** The CAs to judge by; without it `loadTrust` with `extraCa`. */
  readonly trust?: () => Promise<Trust>;
  readonly now?: () => Date;
  readonly limits?: Partial<Limits>;
  readonly lookup?: Lookup;
  /**
   * The system's proxy for a URL, as Electron's `session.resolveProxy` words it: `DIRECT`,
   * `PROXY host:port`, several with semicolons. May hang or fail: it is bounded. Without it, or for
   * plain http, straight.
   */
  readonly resolveRoute?: (url: string) => Promise<string>;
  /** The sign-in for a proxy that asks for one. */
  readonly signIns?: SignIns;
  /** The system's own way, for what this app's own cannot do; asked for only then. */
  readonly openSystemRoute?: (target: Target, limits: Limits) => Transport;
}

export interface CheckOptions extends NetworkOptions {
  readonly checkId: string;
  readonly baseUrl: string;
  readonly token: string;
  /** Whether stage 6 asks once with a token that is wrong on purpose. */
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
  const trusting = new Trusting(
    options.trust ?? (() => loadTrust({ extraCa: options.extraCa ?? [] })),
  );
  const signIns = options.signIns ?? noSignIns;
  return new RoutedTransport({
    target,
    limits,
    resolveRoute: options.resolveRoute,
    open: (entry) => {
      const judge = async () => (await trusting.settled(new AbortController().signal)).judge;
      const way =
        entry.kind === 'direct'
          ? new DirectWay(target, lookup)
          : new ProxyWay({ proxy: entry, target, lookup, judge, signIns });
      return new SocketTransport({ target, limits, way, trusting });
    },
  });
}
