import type { Move, Problem } from '../problems.ts';

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

/** What stands behind a disclosure. The token is masked in `bodyStart` before it gets here. */
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

export interface CheckResult {
  readonly checkId: string;
  /** When the check started, ISO 8601. */
  readonly at: string;
  readonly verdict: CheckVerdict;
  readonly move: Move | null;
  /** How the request left this computer: `direct`, or a named proxy. */
  readonly route: string;
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
