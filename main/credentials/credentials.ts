import type { CredentialsHealth } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry, StorePlace } from '../../shared/domain/setup/entries.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { secretKinds } from '../../shared/domain/setup/keychain-names.ts';
import { type Draft, draftProblems, isFailure } from './draft-view.ts';
import { factsOf } from './facts-of.ts';
import type { Held } from './known-secrets.ts';
import { KnownTokens } from './known-tokens.ts';
import { readSecrets } from './read-secrets.ts';
import { removeSecrets, restoreSecrets, type Secrets, storeSecrets } from './store-secrets.ts';
import type { Vault } from './vault.ts';

/** What this module needs of an open setup. */
export interface CredentialsOwner {
  readonly setupId: string;
  readonly state: SetupState;
  /** The salt of the setup's fingerprints. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL */
  salt(): Promise<Result<Uint8Array>>;
  append(entry: NewEntry): Promise<Result<null>>;
}

export interface Vaults {
  readonly keychain: Vault;
  readonly session: Vault;
}

/** Stores, provides and removes the two secrets of a setup; the journal says which and where. */
export class Credentials {
  readonly #vaults: Vaults;
  readonly #now: () => Date;
  readonly #log: (code: string, detail: string) => void;
  /** By setup, since they were read or saved; until they are removed. */
  readonly #known = new KnownTokens();

  constructor(vaults: Vaults, now: () => Date, log: (code: string, detail: string) => void) {
    this.#vaults = vaults;
    this.#now = now;
    this.#log = log;
  }

  /** The tokens that were read or saved, and the hosts they belong to. */
  readonly held = (): Held => this.#known.held;

  /** Whether a text has the setup's token in it; for a token that is not known now, never. */
  finder(setupId: string): (text: string) => boolean {
    return this.#known.finder(setupId);
  }

  /**
   * Stores a draft: both secrets or none, read back before it counts, and journaled.
   * CREDENTIALS_MISSING, what is wrong with the draft, KEYCHAIN_*, JOURNAL_*.
   */
  async save(owner: CredentialsOwner, draft: Draft, where: StorePlace): Promise<Result<null>> {
    if (draft.url === null || draft.token === null) {
      const named = draft.found.find(isFailure);
      return named === undefined ? fail('CREDENTIALS_MISSING') : { ok: false, problem: named };
    }
    const wrong = draftProblems(draft, this.#now()).find(isFailure);
    if (wrong !== undefined) return { ok: false, problem: wrong };
    const secrets: Secrets = { url: draft.url.value, token: draft.token.value };
    const salt = await owner.salt();
    if (!salt.ok) return salt;
    const vault = this.#vaults[where];
    const stored = await storeSecrets(vault, owner.setupId, secrets);
    if (!stored.ok) return stored;
    const formerPlace = owner.state.credentials?.where ?? null;
    const written = await owner.append({
      type: 'credentials.stored',
      facts: factsOf(secrets, where, salt.value),
    });
    if (!written.ok) {
      const restored = await restoreSecrets(vault, owner.setupId, secrets, stored.value);
      if (!restored.ok) this.#log('credentials.not-restored', restored.problem.code);
      return written;
    }
    this.#known.set(owner.setupId, secrets);
    if (formerPlace !== null && formerPlace !== where) await this.#forget(owner, formerPlace);
    return ok(null);
  }

  /** Both secrets, for a check, a lookup or the clipboard. CREDENTIALS_MISSING and all of `health`. */
  async secrets(owner: Pick<CredentialsOwner, 'setupId' | 'state'>): Promise<Result<Secrets>> {
    const stored = owner.state.credentials;
    if (stored === null) return fail('CREDENTIALS_MISSING');
    const vault = this.#vaults[stored.where];
    const secrets = await readSecrets(vault, owner.setupId, stored.where, secretKinds);
    // Not where they were removed in the meantime.
    if (secrets.ok && owner.state.credentials !== null)
      this.#known.set(owner.setupId, secrets.value);
    return secrets;
  }

  /** Whether the stored secrets can be used now, and the address; null when there are none. */
  async health(owner: CredentialsOwner): Promise<CredentialsHealth | null> {
    if (owner.state.credentials === null) return null;
    const secrets = await this.secrets(owner);
    return secrets.ok
      ? { usable: true, baseUrl: secrets.value.url }
      : { usable: false, problem: secrets.problem };
  }

  /** Removes both secrets from wherever they are, then journals it. KEYCHAIN_*, JOURNAL_*. */
  async remove(owner: CredentialsOwner): Promise<Result<null>> {
    const stored = owner.state.credentials;
    if (stored === null) return ok(null);
    const vault = this.#vaults[stored.where];
    const removed = await removeSecrets(vault, owner.setupId, secretKinds, true);
    if (!removed.ok) return removed;
    this.#known.delete(owner.setupId);
    return owner.append({ type: 'credentials.removed' });
  }

  /** The secrets moved: the old place must not keep a token that the app no longer shows. */
  async #forget(owner: CredentialsOwner, place: StorePlace): Promise<void> {
    const vault = this.#vaults[place];
    const removed = await removeSecrets(vault, owner.setupId, secretKinds, false);
    if (!removed.ok) this.#log('credentials.left-behind', removed.problem.code);
  }
}
