/** Where a base URL leads. */
export interface Target {
  readonly url: URL;
  readonly baseUrl: string;
  /** Without brackets, as a name server or a socket takes it. */
  readonly host: string;
  readonly port: number;
  /** http instead of https: for loopback addresses alone. */
  readonly plain: boolean;
}

/** Reads a base URL that `checkBaseUrl` let pass. Throws for any other. */
export function targetOf(baseUrl: string): Target {
  const url = new URL(baseUrl);
  const plain = url.protocol === 'http:';
  return {
    url,
    baseUrl,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (plain ? 80 : 443) : Number(url.port),
    plain,
  };
}
