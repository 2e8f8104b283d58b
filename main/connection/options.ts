import { rootCertificates } from 'node:tls';
import * as tls from 'node:tls';
import type { StageProgress } from '../../shared/check/result.ts';
import { type Lookup, systemLookup } from './direct/name.ts';
import { DirectTransport } from './direct/direct-transport.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import type { Target } from './target.ts';
import type { Transport } from './transport.ts';

/** What a check and a look have in common: where the network's parts come from. */
export interface NetworkOptions {
  /** CAs in PEM beside those of the platform. */
  readonly extraCa?: readonly string[];
  readonly now?: () => Date;
  readonly limits?: Partial<Limits>;
  readonly lookup?: Lookup;
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
  /**
   * The system's proxy for a URL, as Electron's `session.resolveProxy` words it: `DIRECT`,
   * `PROXY host:port`, several with semicolons. May hang or fail: it is bounded.
   */
  readonly resolveRoute?: (url: string) => Promise<string>;
}

/** The limits of a run: the defaults, save for what was given. */
export function limitsOf(options: NetworkOptions): Limits {
  return { ...defaultLimits, ...options.limits };
}

/** Opens nothing yet: a transport for one target. `close` must be called. */
export function openTransport(target: Target, options: NetworkOptions): Transport {
  return new DirectTransport({
    target,
    limits: limitsOf(options),
    lookup: options.lookup ?? systemLookup,
    ca: trustedCas(options.extraCa ?? []),
  });
}

/** null leaves the platform's own trust in place: giving a list replaces all of it. */
function trustedCas(extra: readonly string[]): readonly string[] | null {
  if (extra.length === 0) return null;
  // Not in every runtime this has to run in.
  const defaults = 'getCACertificates' in tls ? tls.getCACertificates('default') : rootCertificates;
  return [...defaults, ...extra];
}
