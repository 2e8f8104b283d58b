import { randomBytes } from 'node:crypto';
import type { Knobs } from './knobs.ts';

/** A credential as the admin copies it. */
export interface SampleCredential {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Issued {
  readonly token: string;
  readonly createdAt: number;
}

/** Hands out one token for the one credential, the same until it ends or is revoked. */
export class TokenDesk {
  readonly credential: SampleCredential = {
    clientId: randomBytes(32).toString('hex'),
    clientSecret: randomBytes(32).toString('hex'),
  };
  #issued: Issued | null = null;

  /** Whether a header Authorization holds the credential, in either form that OneLogin documents. */
  knows(header: string): boolean {
    const { clientId, clientSecret } = this.credential;
    const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    return (
      header === `Basic ${pair}` ||
      header.replaceAll(' ', '') === `client_id:${clientId},client_secret:${clientSecret}`
    );
  }

  /** The answer to a request for a token. */
  issue({ tokenAgeSeconds, tokenSeconds }: Knobs) {
    const now = Date.now();
    if (this.#issued === null || now > this.#issued.createdAt + tokenSeconds * 1000) {
      const createdAt = now - tokenAgeSeconds * 1000;
      this.#issued = { token: randomBytes(32).toString('hex'), createdAt };
    }
    return {
      access_token: this.#issued.token,
      created_at: new Date(this.#issued.createdAt).toISOString(),
      expires_in: tokenSeconds,
      refresh_token: randomBytes(32).toString('hex'),
      token_type: 'bearer',
      account_id: 189_185,
    };
  }

  /** Whether a header Authorization holds the token. */
  accepts(header: string): boolean {
    const given = /^bearer[: ] ?(.+)$/i.exec(header)?.[1];
    return this.#issued !== null && given === this.#issued.token;
  }

  revoke(): void {
    this.#issued = null;
  }
}
