/** There and back, in milliseconds. */
export const latencies = [0, 20, 100] as const;
/** In no name server: both sides are told where it is. */
export const host = 'scim.wisq.example';

/** What the server tells first: the CA that both sides verify with, and a port for each latency. */
export interface ServerFacts {
  readonly ca: string;
  readonly ports: Readonly<Record<number, number>>;
  /** Ports that send every byte back, as far away as the others. */
  readonly echoes: Readonly<Record<number, number>>;
}

/** One measured check, on standard output; in goes a `CheckInput`. Milliseconds. */
export interface CheckTimes {
  /** The first check of its process: nothing is compiled or cached yet. */
  readonly first: number;
  /** Another one right after it. */
  readonly later: number;
}

export interface CheckInput {
  readonly port: number;
  readonly ca: string;
  readonly token: string;
}
