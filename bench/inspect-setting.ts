/** There and back, in milliseconds. */
export const inspectLatencies = [0, 20, 100] as const;
/** How many test users a look has. */
export const userCounts = [2, 50] as const;
/** The app's Display Name in the simulated OneLogin. */
export const benchApp = 'Wisq SCIM Provisioning';

/** The test user of that number. */
export const benchUser = (at: number) => `user${at}@northwind.example`;

/** What the server tells first: the CA that both sides verify with, and a port for each latency. */
export interface InspectServerFacts {
  readonly ca: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ports: Readonly<Record<number, number>>;
  /** Ports that send every byte back, as far away as the others. */
  readonly echoes: Readonly<Record<number, number>>;
}

/** What the server tells for each line it is sent, about the time since the line before. */
export interface InspectServerCount {
  /** Its own mean time for a request, in milliseconds. */
  readonly ownMs: number;
  /** Method, path and query of each request. */
  readonly requests: readonly string[];
}

export interface InspectInput extends Pick<InspectServerFacts, 'ca' | 'clientId' | 'clientSecret'> {
  readonly port: number;
  readonly users: number;
}

/** Two looks of one process, in milliseconds: the first, and one right after it. */
export interface InspectTimes {
  readonly first: number;
  readonly later: number;
}
