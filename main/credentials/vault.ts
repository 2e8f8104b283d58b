import type { Answer } from '../../shared/domain/problems/codes.ts';

/**
 * A place for secrets. Every call is bounded in time and answers with one of KEYCHAIN_ABSENT,
 * KEYCHAIN_LOCKED, KEYCHAIN_REFUSED or KEYCHAIN_TIMEOUT when it cannot be done; no answer and no
 * error ever holds a secret or the keychain's own words.
 */
export interface Vault {
  /** The secret, or null when there is none — or, on Linux, when the keychain is locked: see `reach`. */
  get(account: string): Promise<Answer<string | null>>;
  /**
   * Stores a secret in the place of an old one. `before` is what stood there (null: nothing): a write
   * that lands after its time-out is undone with it, because the admin was told that it failed.
   */
  set(account: string, secret: string, before: string | null): Promise<Answer<null>>;
  /** Removes a secret; `false` when there was none to remove. */
  delete(account: string): Promise<Answer<boolean>>;
  /** Whether the place can be written to right now, found out by writing something of no worth. */
  reach(): Promise<Answer<null>>;
}
