import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { secretsOfSignIn } from '../connection/mask.ts';
import type { ProxySignIn, SignIns } from '../connection/route/sign-in.ts';
import type { Held } from './known-secrets.ts';
import type { Vault } from './vault.ts';

/**
 * Names and passwords for proxies: in memory until the app quits, and in the keychain where the
 * admin chose so. They belong to this computer's network, not to a setup, so no journal holds them.
 */
export class ProxySignIns implements SignIns {
  readonly #keychain: Vault;
  readonly #log: (code: string, detail: string) => void;
  /** null: refused, and not to be read from the keychain again either. */
  readonly #known = new Map<string, ProxySignIn | null>();

  constructor(keychain: Vault, log: (code: string, detail: string) => void) {
    this.#keychain = keychain;
    this.#log = log;
  }

  /** What is known of them, as it is sent. */
  readonly held = (): Held => ({
    secrets: [...this.#known.values()].flatMap((one) => (one === null ? [] : secretsOfSignIn(one))),
    open: [],
  });

  async find(proxy: string): Promise<ProxySignIn | null> {
    const known = this.#known.get(proxy);
    if (known !== undefined) return known;
    const stored = await this.#keychain.get(accountOf(proxy));
    if (!stored.ok) this.#log('proxy.sign-in-unread', stored.problem.code);
    const found = stored.ok && stored.value !== null ? fromText(stored.value) : null;
    if (found !== null) this.#known.set(proxy, found);
    return found;
  }

  /** Accounts are locked after some failures: what was refused is given once and not again. */
  refused(proxy: string): void {
    this.#known.set(proxy, null);
  }

  /**
   * Takes a sign-in. `remember` puts it into the keychain too; when that fails (KEYCHAIN_*) nothing
   * is kept, so that the message the admin gets is true.
   */
  async take(proxy: string, signIn: ProxySignIn, remember: boolean): Promise<Result<null>> {
    if (remember) {
      const account = accountOf(proxy);
      const before = await this.#keychain.get(account);
      if (!before.ok) return before;
      const stored = await this.#keychain.set(account, toText(signIn), before.value);
      if (!stored.ok) return stored;
    }
    this.#known.set(proxy, signIn);
    return ok(null);
  }

  /** Forgets a sign-in, in memory and in the keychain. KEYCHAIN_* */
  async forget(proxy: string): Promise<Result<null>> {
    this.#known.delete(proxy);
    const removed = await this.#keychain.delete(accountOf(proxy));
    return removed.ok ? ok(null) : removed;
  }
}

/** As a person finds it in the system's own list. */
function accountOf(proxy: string): string {
  return `proxy ${proxy} · sign-in`;
}

/** A name holds no colon (RFC 7617 §2); the contract lets none in. */
function toText({ user, password }: ProxySignIn): string {
  return `${user}:${password}`;
}

function fromText(text: string): ProxySignIn | null {
  const at = text.indexOf(':');
  return at < 1 ? null : { user: text.slice(0, at), password: text.slice(at + 1) };
}
