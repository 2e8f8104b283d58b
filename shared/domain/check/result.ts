import type { Owner, Problem } from '../problems/problem.ts';

/** The stages of the connection check, in order (connection check, stages 0 to 7). */
export const stageIds = [
  'address',
  'route',
  'name',
  'connect',
  'secure',
  'question',
  'token-matters',
  'discovery',
] as const;
export type StageId = (typeof stageIds)[number];

/** What one stage found. `skipped`: not run because an earlier stage failed or the admin switched it off. */
export type StageVerdict = 'pass' | 'note' | 'fail' | 'skipped';

/** Facts about the certificate the server showed. Dates are ISO 8601. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/**
 * How long the parts of one request took, in milliseconds. What a request did not do is missing: one
 * that reuses a connection has no `name`, `connect` and `secure`.
 */
export interface RequestTimes {
  /** Method and path, without the query. */
  readonly request: string;
  readonly name?: number;
  readonly connect?: number;
  readonly secure?: number;
  /** Through a proxy: finding it, connecting, encrypting, and its answer to CONNECT. */
  readonly proxyName?: number;
  readonly proxyConnect?: number;
  readonly proxySecure?: number;
  readonly proxyAnswer?: number;
  /** From sending the question to the answer's first byte. */
  readonly firstByte: number;
  /** From the first to the last of all these. */
  readonly whole: number;
}

/** The parts of opening a connection, in milliseconds. */
export type ConnectionTimes = Omit<RequestTimes, 'request' | 'firstByte' | 'whole'>;

/** The evidence behind a disclosure. The token is masked in `bodyStart` before it gets here. */
export interface Evidence {
  readonly request?: string;
  readonly status?: number;
  readonly contentType?: string;
  /** First 200 characters of the body, token masked. */
  readonly bodyStart?: string;
  readonly addresses?: readonly string[];
  readonly address?: string;
  readonly protocol?: string;
  readonly certificate?: CertificateFacts;
  /** The whole chain as it was checked, the host's own certificate first. */
  readonly chain?: readonly CertificateFacts[];
  /** Days until the first certificate of the chain ends. */
  readonly daysLeft?: number;
  /** The proxy that did this step for us, `host:port`, or `system` for the system's own route. */
  readonly through?: string;
  /** Opening the way through a proxy. */
  readonly routeTimes?: ConnectionTimes;
  /** One for each request of the stage. */
  readonly times?: readonly RequestTimes[];
  readonly retryAfterSeconds?: number;
  /** The platform's own error code, for a specialist; never shown on its own. */
  readonly cause?: string;
}

export interface StageResult {
  readonly id: StageId;
  readonly verdict: StageVerdict;
  /** Milliseconds from the start of the check to the start of this stage. */
  readonly startMs: number;
  /** How long the stage took, in milliseconds. */
  readonly ms: number;
  readonly problems: readonly Problem[];
  readonly evidence: Evidence;
}

/** What OneLogin's own Enable would have shown for the same answer, from its documented rule. */
export type OneLoginView = 'enabled' | 'not-enabled' | 'unknown';

export type CheckVerdict = 'works' | 'works-with-notes' | 'fails' | 'cancelled';

/** How far one route got. */
export interface RouteOutcome {
  readonly route: string;
  readonly verdict: CheckVerdict;
  /** Where it stopped; null: it did not. */
  readonly stage: StageId | null;
  readonly problem: Problem | null;
  readonly ms: number;
}

/** Both routes, when the app's own could not do what the system's perhaps could. */
export interface SecondRoute {
  /** Whose stages the result tells: those of the one that got further. */
  readonly shown: 'own' | 'system';
  readonly own: RouteOutcome;
  readonly system: RouteOutcome;
}

export interface CheckResult {
  readonly checkId: string;
  /** When the check started, ISO 8601. */
  readonly at: string;
  readonly verdict: CheckVerdict;
  readonly owner: Owner | null;
  /** How the request left this computer: `direct`, `proxy host:port`, or `system`. */
  readonly route: string;
  /** Set when both routes were tried. */
  readonly secondRoute?: SecondRoute;
  readonly host: string;
  readonly oneLoginWouldShow: OneLoginView;
  readonly stages: readonly StageResult[];
  readonly ms: number;
  /**
   * Short salted digests, there to be compared with those of another result and for nothing else;
   * missing in results of older versions. The first two are those of the credentials stored then.
   */
  readonly urlFingerprint?: string;
  readonly tokenFingerprint?: string;
  /** Of the networks this computer was in. */
  readonly networkFingerprint?: string;
}

/** A stage as the window sees it while the check runs. */
export type StageProgress =
  | { readonly id: StageId; readonly state: 'waiting' }
  | { readonly id: StageId; readonly state: 'running'; readonly startMs: number }
  | { readonly id: StageId; readonly state: 'done'; readonly result: StageResult };
