import { type Answer, ok } from '../../shared/domain/problems/codes.ts';
import type { Vault } from './vault.ts';

/** Secrets in memory, until the app quits. Used only when the admin chose it. */
export class SessionVault implements Vault {
  readonly #secrets = new Map<string, string>();

  async get(account: string): Promise<Answer<string | null>> {
    return ok(this.#secrets.get(account) ?? null);
  }

  async set(account: string, secret: string): Promise<Answer<null>> {
    this.#secrets.set(account, secret);
    return ok(null);
  }

  async delete(account: string): Promise<Answer<boolean>> {
    return ok(this.#secrets.delete(account));
  }

  async reach(): Promise<Answer<null>> {
    return ok(null);
  }
}
