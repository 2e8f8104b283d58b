import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Vault } from './vault.ts';

/** Secrets in memory, until the app quits. Used only when the admin chose it. */
export class SessionVault implements Vault {
  readonly #secrets = new Map<string, string>();

  async get(account: string): Promise<Result<string | null>> {
    return ok(this.#secrets.get(account) ?? null);
  }

  async set(account: string, secret: string): Promise<Result<null>> {
    this.#secrets.set(account, secret);
    return ok(null);
  }

  async delete(account: string): Promise<Result<boolean>> {
    return ok(this.#secrets.delete(account));
  }

  async reach(): Promise<Result<null>> {
    return ok(null);
  }
}
