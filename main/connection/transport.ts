import type { CertificateFacts } from '../../shared/check/result.ts';

/** The steps of getting an answer, in order. A failure names the one it happened in. */
export type Phase = 'name' | 'connect' | 'secure' | 'question';

export interface NameFacts {
  readonly addresses: readonly string[];
  /** The URL holds an address: nothing was looked up. */
  readonly literal: boolean;
}

export interface ConnectFacts {
  readonly address: string;
}

/** What the server's certificates say. */
export interface ChainFacts {
  readonly leaf: CertificateFacts;
  readonly names: readonly string[];
  readonly chainLength: number;
  /** The organisation that issued the leaf; empty when it names none. */
  readonly issuerOrganisation: string;
  /** There is reason to think the issuer is a good one whose certificate was not sent along. */
  readonly issuerKnown: boolean;
  /** The chain ends at one of the public CAs that come with the platform. */
  readonly publicRoot: boolean;
  /** The earliest end of validity in the chain, ISO 8601. */
  readonly earliestEnd: string;
}

export interface SecureFacts {
  readonly protocol: string;
  readonly chain: ChainFacts | null;
}

export interface Request {
  /** Path and query, sent as they are. */
  readonly path: string;
  readonly token: string;
}

/** How a body ended. All but `whole` leave what had arrived. */
export type BodyEnd = 'whole' | 'too-large' | 'too-slow' | 'cut-off';

export interface Exchange {
  readonly status: number;
  /** Lower-case names; repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly bodyEnd: BodyEnd;
  readonly firstByteMs: number;
  readonly ms: number;
}

/**
 * A way to the server. The four steps are separate so that each stage is timed and judged by
 * itself; a transport that cannot tell them apart answers the first three from what it knows.
 * Every step rejects with a TransportFailure, or with the signal's reason when it was stopped.
 */
export interface Transport {
  /** `direct`, or the proxy by name. */
  readonly route: string;
  resolve(signal: AbortSignal): Promise<NameFacts>;
  connect(signal: AbortSignal): Promise<ConnectFacts>;
  /** null: plain http. */
  secure(signal: AbortSignal): Promise<SecureFacts | null>;
  /** Opens further connections ahead of parallel questions; what fails is opened again later. */
  warm(): void;
  /** Sends one GET and reads the answer. Follows no redirect, keeps no cookie, retries nothing. */
  exchange(request: Request, signal: AbortSignal): Promise<Exchange>;
  /** Leaves no socket open. */
  close(): void;
}

/** A step that failed: where, and the platform's code. Holds no text of the platform's. */
export class TransportFailure extends Error {
  readonly phase: Phase;
  readonly code: string;
  readonly chain: ChainFacts | null;
  constructor(phase: Phase, code: string, chain: ChainFacts | null = null) {
    super(`${phase}: ${code}`);
    this.phase = phase;
    this.code = code;
    this.chain = chain;
  }
}

/** The platform's code of an error, also when it is wrapped; never its message. */
export function errorCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return 'UNKNOWN';
}
