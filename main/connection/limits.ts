/** The limits of one check or one lookup. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly stageMs: number;
  readonly wholeMs: number;
  /** Asking the system for its proxy: a script that cannot be fetched must not cost a whole stage. */
  readonly routeMs: number;
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly connections: number;
  /** A connection that takes longer than this is worth a note. */
  readonly slowConnectMs: number;
}

export const defaultLimits: Limits = {
  stageMs: 10_000,
  wholeMs: 30_000,
  routeMs: 5_000,
  bodyBytes: 1024 * 1024,
  headerBytes: 32 * 1024,
  connections: 3,
  slowConnectMs: 2_000,
};
