import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import { newKinds } from '../../shared/domain/setup/keychain-names.ts';
import type { CredentialsOwner, Vaults } from './credentials.ts';
import { factsOf } from './facts-of.ts';
import type { Held } from './known-secrets.ts';
import { KnownTokens } from './known-tokens.ts';
import { readSecrets } from './read-secrets.ts';
import { removeSecrets, restoreSecrets, type Secrets, storeSecrets } from './store-secrets.ts';

/**
 * The new URL and token of a setup whose token is being replaced, beside those in use: entries of
 * their own, so that both survive a restart, until one of the two goes.
 */
export class NewCredentials {
  readonly #vaults: Vaults;
  readonly #log: (code: string, detail: string) => void;
  /** By setup, since they were read or saved; until they are removed, or are those in use. */
  readonly #known = new KnownTokens();

  constructor(vaults: Vaults, log: (code: string, detail: string) => void) {
    this.#vaults = vaults;
    this.#log = log;
  }

  /** The new tokens that were read or saved, and the hosts they belong to. */
  readonly held = (): Held => this.#known.held;

  /** Whether a text has the setup's token in it; for a token that is not known now, never. */
  finder(setupId: string): (text: string) => boolean {
    return this.#known.finder(setupId);
  }

  /**
   * Stores the new ones beside those in use, both or none, and journals it. REPLACEMENT_SAME_TOKEN,
   * KEYCHAIN_*, JOURNAL_*
   */
  async save(owner: CredentialsOwner, secrets: Secrets, where: StorePlace): Promise<Result<null>> {
    const salt = await owner.salt();
    if (!salt.ok) return salt;
    const facts = factsOf(secrets, where, salt.value);
    if (facts.tokenFingerprint === owner.state.knownCredentials?.tokenFingerprint) {
      return fail('REPLACEMENT_SAME_TOKEN');
    }
    const former = owner.state.replacement?.facts.where ?? null;
    const stored = await storeSecrets(this.#vaults[where], owner.setupId, named(secrets));
    if (!stored.ok) return stored;
    const written = await owner.append({ type: 'replacement.begun', facts });
    if (!written.ok) {
      const vault = this.#vaults[where];
      const undone = await restoreSecrets(vault, owner.setupId, named(secrets), stored.value);
      if (!undone.ok) this.#log('replacement.not-restored', undone.problem.code);
      return written;
    }
    this.#known.set(owner.setupId, secrets);
    if (former !== null && former !== where) await this.#clear(owner.setupId, former);
    return ok(null);
  }

  /** Both new ones. REPLACEMENT_NONE, SESSION_ENDED, KEYCHAIN_* */
  async secrets(owner: Pick<CredentialsOwner, 'setupId' | 'state'>): Promise<Result<Secrets>> {
    const { replacement } = owner.state;
    if (replacement === null) return fail('REPLACEMENT_NONE');
    const { where } = replacement.facts;
    const vault = this.#vaults[where];
    const secrets = await readSecrets(vault, owner.setupId, where, newKinds);
    // Not where they were removed in the meantime.
    if (secrets.ok && owner.state.replacement !== null)
      this.#known.set(owner.setupId, secrets.value);
    return secrets;
  }

  /**
   * Puts the new ones in the place of those in use, journals it, and removes their own entries.
   * Until the journal has it, the old ones can be put back. REPLACEMENT_NONE, KEYCHAIN_*, JOURNAL_*
   */
  async takeOver(owner: CredentialsOwner): Promise<Result<null>> {
    const secrets = await this.secrets(owner);
    if (!secrets.ok) return secrets;
    const { credentials, replacement } = owner.state;
    if (replacement === null) return fail('REPLACEMENT_NONE');
    const { where } = replacement.facts;
    const vault = this.#vaults[where];
    const stored = await storeSecrets(vault, owner.setupId, secrets.value);
    if (!stored.ok) return stored;
    const written = await owner.append({ type: 'replacement.finished' });
    if (!written.ok) {
      const undone = await restoreSecrets(vault, owner.setupId, secrets.value, stored.value);
      if (!undone.ok) this.#log('replacement.not-restored', undone.problem.code);
      return written;
    }
    if (credentials !== null && credentials.where !== where) {
      const left = await removeSecrets(
        this.#vaults[credentials.where],
        owner.setupId,
        ['url', 'token'],
        false,
      );
      if (!left.ok) this.#log('replacement.left-behind', left.problem.code);
    }
    await this.#clear(owner.setupId, where);
    this.#known.delete(owner.setupId);
    return ok(null);
  }

  /**
   * Removes the new ones, if there are any. In: `journal`: whether that ends the replacement by an
   * entry, or something else does. KEYCHAIN_*, JOURNAL_*
   */
  async remove(owner: CredentialsOwner, journal: boolean): Promise<Result<null>> {
    const { replacement } = owner.state;
    if (replacement === null) return ok(null);
    const vault = this.#vaults[replacement.facts.where];
    const removed = await removeSecrets(vault, owner.setupId, newKinds, true);
    if (!removed.ok) return removed;
    this.#known.delete(owner.setupId);
    return journal ? owner.append({ type: 'replacement.given-up' }) : ok(null);
  }

  /** Entries that nobody needs any more: what stays behind is tried again when the setup is deleted. */
  async #clear(setupId: string, where: StorePlace): Promise<void> {
    const removed = await removeSecrets(this.#vaults[where], setupId, newKinds, false);
    if (!removed.ok) this.#log('replacement.left-behind', removed.problem.code);
  }

  /** They are of no use any more, because other credentials were stored. */
  async drop(setupId: string): Promise<void> {
    const removed = await this.removeAll(setupId);
    if (!removed.ok) this.#log('replacement.left-behind', removed.problem.code);
  }

  /** The same before a setup is deleted, whatever its journal says of a replacement. KEYCHAIN_* */
  async removeAll(setupId: string): Promise<Result<null>> {
    for (const vault of [this.#vaults.keychain, this.#vaults.session]) {
      const removed = await removeSecrets(vault, setupId, newKinds, false);
      if (!removed.ok) return removed;
    }
    this.#known.delete(setupId);
    return ok(null);
  }
}

function named({ url, token }: Secrets) {
  return { newUrl: url, newToken: token };
}
