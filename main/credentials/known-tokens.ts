import { openTexts } from '../connection/mask.ts';
import type { Held } from './known-secrets.ts';
import type { Secrets } from './store-secrets.ts';

/** The URLs and tokens of setups in memory: since they were read or saved, until they are removed. */
export class KnownTokens {
  readonly #bySetup = new Map<string, Secrets>();

  set(setupId: string, secrets: Secrets): void {
    this.#bySetup.set(setupId, secrets);
  }

  delete(setupId: string): void {
    this.#bySetup.delete(setupId);
  }

  /** The tokens, and the hosts they belong to. */
  get held(): Held {
    const all = [...this.#bySetup.values()];
    return {
      secrets: all.map(({ token }) => token),
      open: all.flatMap(({ url }) => openTexts(url)),
    };
  }

  /** Whether a text has the setup's token in it; for a token that is not known now, never. */
  finder(setupId: string): (text: string) => boolean {
    const token = this.#bySetup.get(setupId)?.token;
    return (text) => token !== undefined && text.includes(token);
  }
}
