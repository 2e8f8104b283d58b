import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Trust } from '../trust/load-trust.ts';
import { KnownFailure } from '../transport.ts';
import type { Judge } from './secure.ts';

/** The trusted CAs, read early and awaited only when they are needed. */
export class PendingTrust {
  readonly #load: () => Promise<Trust>;
  #loading: Promise<Trust> | null = null;

  constructor(load: () => Promise<Trust>) {
    this.#load = load;
  }

  begin(): void {
    this.#loading ??= this.#load();
    this.#loading.catch(() => {});
  }

  /** What to judge by. Rejects with a KnownFailure of phase `secure`: CA_FILE_INVALID. */
  async settled(
    signal: AbortSignal,
  ): Promise<{ readonly judge: Judge; readonly notes: readonly Problem[] }> {
    this.begin();
    const trust = await (this.#loading ?? this.#load());
    signal.throwIfAborted();
    if (trust.failure !== null) {
      throw new KnownFailure('secure', trust.failure, 'CA_FILE');
    }
    const context = contextFor(trust.ca);
    return { judge: { context, roots: trust.ca ?? rootCertificates }, notes: trust.notes };
  }
}

/** The context of the list used last: making one reads every certificate, some 10 ms. */
let last: { readonly ca: readonly string[] | null; readonly context: SecureContext } | null = null;

function contextFor(ca: readonly string[] | null): SecureContext {
  if (last !== null && last.ca === ca) return last.context;
  const context = createSecureContext({
    minVersion: 'TLSv1.2',
    ...(ca === null ? {} : { ca: [...ca] }),
  });
  last = { ca, context };
  return context;
}
