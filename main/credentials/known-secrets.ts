import { type Mask, maskOf, maskTexts } from '../connection/mask.ts';

/** Secrets that this process holds at the moment, and what everybody may see of them. */
export interface Held {
  /** Tokens, passwords. */
  readonly secrets: readonly string[];
  /** Hosts: a piece of a token that is a piece of its own host is none. */
  readonly open: readonly string[];
}

/**
 * The secrets that this process knows, of all setups, asked for anew each time: stored ones since they
 * were read or saved, drafts, those of this session, sign-ins for proxies. What is forgotten
 * elsewhere is forgotten here.
 */
export class KnownSecrets {
  readonly #sources: readonly (() => Held)[];
  #made: { readonly key: string; readonly mask: Mask } = { key: '', mask: (text) => text };

  constructor(...sources: readonly (() => Held)[]) {
    this.#sources = sources;
  }

  /** Takes all of them out of a text. */
  get mask(): Mask {
    const held = this.#sources.map((source) => source());
    const secrets = [...new Set(held.flatMap((one) => one.secrets))];
    if (secrets.length === 0) return (text) => text;
    const open = [...new Set(held.flatMap((one) => one.open))];
    const key = JSON.stringify([secrets, open]);
    if (this.#made.key !== key) this.#made = { key, mask: maskOf(secrets, open) };
    return this.#made.mask;
  }

  /** The same for an entry of a journal. No text gets longer: an entry has room for what was there. */
  readonly maskEntry = <T>(entry: T): T => {
    const { mask } = this;
    return maskTexts(entry, (text) => mask(text).slice(0, text.length));
  };
}
