import type { Result } from '../../shared/domain/problems/result.ts';

/**
 * A store for secrets. Every call is bounded in time and results in one of KEYCHAIN_ABSENT,
 * KEYCHAIN_LOCKED, KEYCHAIN_REFUSED or KEYCHAIN_TIMEOUT when it cannot be done; no result and no
 * error ever holds a secret or the keychain's own message.
 */
export interface Vault {
  /**
   * The secret, or null when there is none — or, on Linux, when the keychain is locked: see
   * `reach`.
   */
  get(account: string): Promise<Result<string | null>>;
  /**
   * Stores a secret in the place of an old one. `before` is what stood there (null: nothing): a write
   * that takes effect after its time-out is undone with it, because it was reported as failed.
   */
  set(account: string, secret: string, before: string | null): Promise<Result<null>>;
  /** Removes a secret; `false` when there was none to remove. */
  delete(account: string): Promise<Result<boolean>>;
  /** Whether the store can be written to right now, tested by writing a value of no worth. */
  reach(): Promise<Result<null>>;
}
