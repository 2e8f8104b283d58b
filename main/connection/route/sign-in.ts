/** A name and a password for one proxy. Never in a result, a log or a journal. */
export interface ProxySignIn {
  readonly user: string;
  readonly password: string;
}

/** Looks for the sign-in of a proxy, by its name `host:port`. null: none is known. */
export type FindSignIn = (proxy: string) => Promise<ProxySignIn | null>;
