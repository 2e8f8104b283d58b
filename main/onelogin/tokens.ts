import { isJsonObject } from '../../shared/domain/scim/keys.ts';
import { createMask } from '../connection/mask.ts';
import type { Post } from '../connection/transport.ts';
import { type Answer, type Failed, wrongShape } from './answer.ts';

/** The admin's API credential. In memory while it is in use, and in the keychain; nowhere else. */
export interface ApiCredential {
  readonly clientId: string;
  readonly clientSecret: string;
}

export type TokenAnswer = { readonly ok: true; readonly token: string } | Failed;

/** How long a token is used at least, whatever the clocks say: it is never asked for in a loop. */
const leastMs = 60_000;
/** OneLogin's have 64 characters. */
const shortestSecret = 8;
/** How long before its end a token is no longer used. */
const marginMs = 30_000;

/**
 * The one token of a credential, shared by everything that reads with it. OneLogin hands out the
 * same token until it ends, so its end counts from `created_at`, not from when it was asked for.
 */
export class TokenKeeper {
  readonly #credential: ApiCredential;
  readonly #now: () => Date;
  readonly #masks: ((text: string) => string)[];
  /** All that were ever handed out: an answer may still hold the one before. */
  readonly #tokens = new Set<string>();
  #token: string | null = null;
  #until = 0;
  #asking: Promise<TokenAnswer> | null = null;

  constructor(credential: ApiCredential, now: () => Date = () => new Date()) {
    this.#credential = credential;
    this.#now = now;
    const pair = Buffer.from(`${credential.clientId}:${credential.clientSecret}`);
    const secrets = [credential.clientSecret, pair.toString('base64')];
    // One that is as short as a word is none of OneLogin's, and its mask would hide words.
    this.#masks = secrets.filter((secret) => secret.length >= shortestSecret).map(createMask);
  }

  /** What must not be told: the secret, and every token that was given for it. */
  get secrets(): readonly string[] {
    return [this.#credential.clientSecret, ...this.#tokens];
  }

  get credential(): ApiCredential {
    return this.#credential;
  }

  /** A text without the secret and the token. */
  readonly mask = (text: string): string => this.#masks.reduce((done, mask) => mask(done), text);

  /** Something to post with the credential. */
  post(json: Readonly<Record<string, string>>): Post {
    return { ...this.#credential, json: JSON.stringify(json) };
  }

  /** The token in use; null: none. */
  get current(): string | null {
    return this.#token;
  }

  /** A token that is good by its date. In: `ask` gets one from OneLogin; it is called once at most. */
  async token(ask: () => Promise<Answer>): Promise<TokenAnswer> {
    if (this.#token !== null && this.#now().getTime() < this.#until) {
      return { ok: true, token: this.#token };
    }
    return this.#ask(ask);
  }

  /** A token after `refused` was not accepted: a newer one that is here already, or a new one. */
  async renewed(refused: string, ask: () => Promise<Answer>): Promise<TokenAnswer> {
    if (this.#token !== null && this.#token !== refused) return { ok: true, token: this.#token };
    return this.#ask(ask);
  }

  /** Forgets the token, after it was revoked. */
  forget(): void {
    this.#token = null;
    this.#until = 0;
  }

  #ask(ask: () => Promise<Answer>): Promise<TokenAnswer> {
    this.#asking ??= ask()
      .then((answer) => this.#take(answer))
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }

  #take(answer: Answer): TokenAnswer {
    if (!answer.ok) return answer;
    const { headers, value } = answer;
    if (!isJsonObject(value)) return wrongShape('token', headers);
    const token = value['access_token'];
    if (typeof token !== 'string' || !/^[\x21-\x7e]{8,4096}$/.test(token)) {
      return wrongShape('token', headers);
    }
    if (!this.#tokens.has(token)) this.#masks.push(createMask(token));
    this.#tokens.add(token);
    this.#token = token;
    const now = this.#now().getTime();
    const end = Date.parse(String(value['created_at'])) + Number(value['expires_in']) * 1000;
    this.#until = Math.max(Number.isFinite(end) ? end - marginMs : 0, now + leastMs);
    return { ok: true, token };
  }
}
