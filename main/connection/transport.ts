import type { CertificateFacts, ConnectionTimes } from '../../shared/domain/check/result.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';

/** The steps to a response, in order. A failure names the one it happened in. */
export type Phase = 'route' | 'name' | 'connect' | 'secure' | 'question';

export interface RouteFacts {
  /** Notes about the route itself: the proxy, or one that was passed over. */
  readonly notes: readonly Problem[];
  readonly times: ConnectionTimes;
}

export interface NameFacts {
  /** Empty when a proxy or the system looked the name up. */
  readonly addresses: readonly string[];
  /** The URL holds an address: nothing was looked up. */
  readonly literal: boolean;
  /** Who looked it up instead of us: a proxy, or `system`. */
  readonly through?: string;
}

export interface ConnectFacts {
  readonly address: string;
  /** Who connected instead of us: a proxy, or `system`. */
  readonly through?: string;
}

/** What the server's certificates hold. */
export interface ChainFacts {
  readonly leaf: CertificateFacts;
  /** The whole chain as it was checked, leaf first. */
  readonly all: readonly CertificateFacts[];
  readonly names: readonly string[];
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
  /** Notes about the trust it was judged by. */
  readonly notes: readonly Problem[];
}

export interface Request {
  /** Path and query, sent as they are. */
  readonly path: string;
  /** Sent as a bearer token; not used with `post`. */
  readonly token: string;
  /** What is accepted; without it SCIM's media types. */
  readonly accept?: string;
  /** A POST instead of a GET. Only main/onelogin has one, for its token. */
  readonly post?: Post;
}

/** JSON that is sent with a client's own id and secret (RFC 7617), and no bearer token. */
export interface Post {
  readonly json: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The value of the header Authorization. */
export function authorizationOf({ post, token }: Request): string {
  if (post === undefined) return `Bearer ${token}`;
  const pair = Buffer.from(`${post.clientId}:${post.clientSecret}`);
  return `Basic ${pair.toString('base64')}`;
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
  /** Opening the connection, for the first request that used it; empty for later ones. */
  readonly opening: ConnectionTimes;
}

/**
 * A connection to the server. The five steps are separate so that each stage is timed and judged by
 * itself; a transport that cannot separate them reports what it knows.
 * Every step rejects with a TransportFailure, or with the signal's reason when it was stopped.
 */
export interface Transport {
  /** `direct`, `proxy host:port` or `system`; before and during `reach`, the one being tried. */
  readonly route: string;
  /** Finds the route, through a proxy where the system names one. */
  reach(signal: AbortSignal): Promise<RouteFacts>;
  resolve(signal: AbortSignal): Promise<NameFacts>;
  connect(signal: AbortSignal): Promise<ConnectFacts>;
  /** null: plain http. */
  secure(signal: AbortSignal): Promise<SecureFacts | null>;
  /**
   * Opens further connections ahead of parallel queries; what fails is opened again later. `soon`:
   * after `connect` already, for who is sure to need them; without it after `secure`, and only where
   * the server is far away.
   */
  warm(soon?: boolean): void;
  /** Sends one request and reads the response. Follows no redirect, keeps no cookie, retries nothing. */
  exchange(request: Request, signal: AbortSignal): Promise<Exchange>;
  /** Leaves no socket open. */
  close(): void;
}

/** What is known of a failure besides its phase and code. */
interface FailureMore {
  readonly chain?: ChainFacts | null;
  /** Notes besides the problem itself. */
  readonly notes?: readonly Problem[];
  /** The other side had sent more than a refusal before it failed. */
  readonly talked?: boolean;
  /** Not one byte had come from the other side. */
  readonly silent?: boolean;
}

/** A step that failed: where, and the platform's code. Holds no text of the platform's. */
export class TransportFailure extends Error {
  readonly phase: Phase;
  readonly code: string;
  readonly chain: ChainFacts | null;
  readonly notes: readonly Problem[];
  readonly talked: boolean;
  readonly silent: boolean;
  constructor(phase: Phase, code: string, more: FailureMore = {}) {
    super(`${phase}: ${code}`);
    this.phase = phase;
    this.code = code;
    this.chain = more.chain ?? null;
    this.notes = more.notes ?? [];
    this.talked = more.talked ?? false;
    this.silent = more.silent ?? false;
  }
}

/** A failure with its own problem: where it was found, more is known than a code says. */
export class KnownFailure extends TransportFailure {
  readonly problem: Problem;
  constructor(phase: Phase, why: Problem, code: string, more: FailureMore = {}) {
    super(phase, code, more);
    this.problem = why;
  }
}

/** A failure of the route, not of the target. */
export class RouteFailure extends KnownFailure {
  /** Whether the next entry of the system's list may be tried: this one could not be reached. */
  readonly passable: boolean;
  constructor(
    why: Problem,
    code: string,
    more: FailureMore & { readonly passable?: boolean } = {},
  ) {
    super('route', why, code, more);
    this.passable = more.passable ?? false;
  }
}

/** The platform's code of an error, also when it is wrapped; never its message. */
export function errorCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return 'UNKNOWN';
}
