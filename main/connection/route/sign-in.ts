/** A name and a password for one proxy. Never in a result, a log or a journal. */
export interface ProxySignIn {
  readonly user: string;
  readonly password: string;
}

/** Where sign-ins for proxies come from. Proxies go by their name, `host:port`. */
export interface SignIns {
  /** The sign-in for a proxy that demands one; null: none is known. Never rejects. */
  find(proxy: string): Promise<ProxySignIn | null>;
  /** The proxy refused what `find` gave: it must not be given again. */
  refused(proxy: string): void;
}

/** For who knows none. */
export const noSignIns: SignIns = { find: async () => null, refused: () => {} };
