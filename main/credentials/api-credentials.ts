import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry, StorePlace } from '../../shared/domain/setup/entries.ts';
import type { OneLoginSide } from '../../shared/domain/setup/fold-onelogin.ts';
import { accountName, clientKinds } from '../../shared/domain/setup/keychain-names.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { type ApiCredential, TokenKeeper } from '../onelogin/tokens.ts';
import type { Vaults } from './credentials.ts';
import { tokenEnd } from './draft-view.ts';
import { fingerprint } from './fingerprint.ts';
import type { Held } from './known-secrets.ts';
import { removeSecrets, restoreSecrets, storeSecrets } from './store-secrets.ts';

/** What this module needs of an open setup. */
export interface ApiCredentialOwner {
  readonly setupId: string;
  readonly state: Pick<SetupState, 'oneLogin'>;
  /** The salt of the setup's fingerprints. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL */
  salt(): Promise<Result<Uint8Array>>;
  append(entry: NewEntry): Promise<Result<null>>;
}

/** How much of the Client ID is shown, to tell one credential from another in OneLogin's list. */
const endLength = 4;

/**
 * The API credential of a customer's OneLogin: stored like URL and token, and in memory with the token
 * that OneLogin gave for it, which is one for all who ask with it.
 */
export class ApiCredentials {
  readonly #vaults: Vaults;
  readonly #now: () => Date;
  readonly #log: (code: string, detail: string) => void;
  /** By setup, since it was read or saved; until it is removed. */
  readonly #keepers = new Map<string, TokenKeeper>();

  constructor(vaults: Vaults, now: () => Date, log: (code: string, detail: string) => void) {
    this.#vaults = vaults;
    this.#now = now;
    this.#log = log;
  }

  /** Client Secrets and tokens that this process holds. */
  readonly held = (): Held => ({
    secrets: [...this.#keepers.values()].flatMap(({ secrets }) => secrets),
    open: [],
  });

  /**
   * Stores a credential: both parts or none, read back before they count, and journaled. In: its
   * keeper, with the token it was tested with. KEYCHAIN_*, JOURNAL_*
   */
  async save(
    owner: ApiCredentialOwner,
    keeper: TokenKeeper,
    where: StorePlace,
  ): Promise<Result<null>> {
    const vault = this.#vaults[where];
    const { clientId, clientSecret } = keeper.credential;
    const salt = await owner.salt();
    if (!salt.ok) return salt;
    const secrets = { clientId, clientSecret };
    const stored = await storeSecrets(vault, owner.setupId, secrets);
    if (!stored.ok) return stored;
    const formerPlace = owner.state.oneLogin.connection?.where ?? null;
    const clientIdEnd = clientId.slice(-endLength);
    const written = await owner.append({
      type: 'onelogin.connected',
      where,
      clientIdEnd,
      secret: {
        length: clientSecret.length,
        end: tokenEnd(clientSecret),
        fingerprint: fingerprint(salt.value, clientSecret),
      },
    });
    if (!written.ok) {
      const restored = await restoreSecrets(vault, owner.setupId, secrets, stored.value);
      if (!restored.ok) this.#log('api-credential.not-restored', restored.problem.code);
      return written;
    }
    this.#keepers.set(owner.setupId, keeper);
    if (formerPlace !== null && formerPlace !== where) {
      const left = this.#vaults[formerPlace];
      const removed = await removeSecrets(left, owner.setupId, clientKinds, false);
      if (!removed.ok) this.#log('api-credential.left-behind', removed.problem.code);
    }
    return ok(null);
  }

  /** The credential and its token, for a look. ONELOGIN_NOT_CONNECTED, SESSION_ENDED, KEYCHAIN_* */
  async keeper(owner: Pick<ApiCredentialOwner, 'setupId' | 'state'>): Promise<Result<TokenKeeper>> {
    const { connection } = owner.state.oneLogin;
    if (connection === null) return fail('ONELOGIN_NOT_CONNECTED');
    const known = this.#keepers.get(owner.setupId);
    if (known !== undefined) return ok(known);
    const read = await this.#read(owner.setupId, connection);
    if (!read.ok) return read;
    const made = new TokenKeeper(read.value, this.#now);
    // Not where it was removed, or read by another, in the meantime.
    if (owner.state.oneLogin.connection === null) return fail('ONELOGIN_NOT_CONNECTED');
    const keeper = this.#keepers.get(owner.setupId) ?? made;
    this.#keepers.set(owner.setupId, keeper);
    return ok(keeper);
  }

  /** Removes both parts from wherever they are, then journals it. KEYCHAIN_*, JOURNAL_* */
  async remove(owner: ApiCredentialOwner, revoked: boolean): Promise<Result<null>> {
    const { connection } = owner.state.oneLogin;
    if (connection === null) return ok(null);
    const vault = this.#vaults[connection.where];
    const removed = await removeSecrets(vault, owner.setupId, clientKinds, true);
    if (!removed.ok) return removed;
    this.#keepers.delete(owner.setupId);
    return owner.append({ type: 'onelogin.disconnected', revoked });
  }

  async #read(
    setupId: string,
    { where }: NonNullable<OneLoginSide['connection']>,
  ): Promise<Result<ApiCredential>> {
    const vault = this.#vaults[where];
    const clientId = await vault.get(accountName(setupId, 'clientId'));
    if (!clientId.ok) return clientId;
    const clientSecret = await vault.get(accountName(setupId, 'clientSecret'));
    if (!clientSecret.ok) return clientSecret;
    if (clientId.value !== null && clientSecret.value !== null) {
      return ok({ clientId: clientId.value, clientSecret: clientSecret.value });
    }
    if (where === 'session') return fail('SESSION_ENDED');
    // A locked keyring on Linux behaves as if it were empty: the journal says it was not.
    const reached = await vault.reach();
    return reached.ok ? fail('KEYCHAIN_ENTRY_GONE') : reached;
  }
}
