/** One check that a harness runs outside of this process, as it is handed over in a file. */
export interface HarnessCase {
  readonly name: string;
  readonly baseUrl: string;
  readonly token: string;
  /** Trusted beside the platform's, in PEM. */
  readonly ca: readonly string[];
  /** The list of trusted authorities counts as late, and none of `ca` is trusted. */
  readonly trustLate?: boolean;
  readonly stageMs?: number;
  /** What an admin typed for whichever proxy asks. */
  readonly signIn?: { readonly user: string; readonly password: string };
}

/** One look that a harness runs. */
export interface LookCase {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appName: string;
  readonly users: readonly string[];
  readonly ca: readonly string[];
}

export interface LookInput {
  readonly cases: readonly [LookCase];
  readonly resultFile: string;
}

/** What a harness is told, and where it writes its results, one per case. */
export interface HarnessInput {
  readonly cases: readonly HarnessCase[];
  readonly resultFile: string;
}
