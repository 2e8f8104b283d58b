import type { BodyEnd } from '../transport.ts';

/** One request through the system's own network stack. */
export interface SystemRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBytes: number;
  /** JSON to send by POST; without it a GET. */
  readonly json?: string;
}

export interface SystemResponse {
  readonly status: number;
  /** Lower-case names; repeated ones joined with a comma. The body is unpacked already. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly bodyEnd: BodyEnd;
  readonly firstByteMs: number;
  readonly ms: number;
}

/**
 * The system's own network stack, as far as a check uses it: Chromium's in the app. It verifies TLS by
 * the system's rules, follows no redirect, keeps no cookie and no cache.
 */
export interface SystemRequests {
  /**
   * Rejects with a SystemFailure, or with the signal's reason. Once there is a status, what happens to
   * the body is part of the result.
   */
  send(request: SystemRequest, signal: AbortSignal): Promise<SystemResponse>;
  /** The certificates seen for a host, in PEM, leaf first; empty when none were. */
  chainOf(host: string): readonly string[];
  /** The proxy, `host:port`, that took the admin's sign-in; null: none did. */
  signedInto(): string | null;
  /** Drops every connection. */
  close(): void;
}

/**
 * A proxy's question for a sign-in: its `host:port`, how, and whether it refused the one it was
 * given.
 */
export interface ProxyChallenge {
  readonly proxy: string;
  readonly scheme: string;
  readonly refused: boolean;
}

/** Chromium's error when there was no response. */
export class SystemFailure extends Error {
  /** Its own name for it, `ERR_…` (net_error_list.h). */
  readonly code: string;
  /** The proxy's challenge; null: there was none. */
  readonly proxyChallenge: ProxyChallenge | null;
  constructor(code: string, proxyChallenge: ProxyChallenge | null = null) {
    super(code);
    this.code = code;
    this.proxyChallenge = proxyChallenge;
  }
}
