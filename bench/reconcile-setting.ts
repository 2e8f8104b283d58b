/** How many people are on the list, and at Wisq. */
export const peopleCounts = [500, 5000, 20_000] as const;
/** There and back, in milliseconds. */
export const reconcileLatencies = [20, 100] as const;
/** Users on a page. */
export const pageUsers = 100;
/** What both sides send. */
export const benchToken = 'wq_bench_0123456789abcdef0123456789abcdef';

/** The person of that number. */
export const benchPerson = (at: number) => `user${at}@northwind.example`;

/** What the server tells first: the CA that both sides verify with, and a port for each latency. */
export interface ReconcileServerFacts {
  readonly ca: string;
  readonly ports: Readonly<Record<number, number>>;
  /** Ports that send every byte back, as far away as the others. */
  readonly echoes: Readonly<Record<number, number>>;
}

/** What it tells for each line it is sent, about the time since the line before. */
export interface ReconcileServerCount {
  /** Its own mean time for a request, in milliseconds. */
  readonly ownMs: number;
  readonly requests: number;
}

export interface ReconcileInput {
  readonly ca: string;
  readonly port: number;
  readonly people: number;
}

/** One comparison: milliseconds, and the memory it took above that of the process before it, in MB. */
export interface ReconcileOnce {
  readonly ms: number;
  readonly memoryMb: number;
}
