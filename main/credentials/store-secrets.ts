import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import {
  accountName,
  type SecretKind,
  secretKinds,
} from '../../shared/domain/setup/keychain-names.ts';
import type { Vault } from './vault.ts';

export type Secrets = Readonly<Record<SecretKind, string>>;
/** What stood in a vault before; null: nothing. */
export type FormerSecrets = Readonly<Record<SecretKind, string | null>>;

/**
 * Stores both secrets or neither, and reads them back.
 * Out: what stood there before, for `restoreSecrets`; or why nothing was stored (KEYCHAIN_*).
 */
export async function storeSecrets(
  vault: Vault,
  setupId: string,
  secrets: Secrets,
): Promise<Result<FormerSecrets>> {
  const former: Record<SecretKind, string | null> = { url: null, token: null };
  for (const kind of secretKinds) {
    const before = await vault.get(accountName(setupId, kind));
    if (!before.ok) return before;
    former[kind] = before.value;
  }
  const written: SecretKind[] = [];
  const stored = await writeBoth(vault, setupId, secrets, former, written);
  if (stored.ok) return ok(former);
  // The first problem is the one to report; a failed undo shows in the next health check.
  await restoreSecrets(vault, setupId, secrets, former, written);
  return stored;
}

async function writeBoth(
  vault: Vault,
  setupId: string,
  secrets: Secrets,
  former: FormerSecrets,
  done: SecretKind[],
): Promise<Result<null>> {
  for (const kind of secretKinds) {
    const written = await vault.set(accountName(setupId, kind), secrets[kind], former[kind]);
    if (!written.ok) return written;
    done.push(kind);
  }
  for (const kind of secretKinds) {
    const read = await vault.get(accountName(setupId, kind));
    if (!read.ok) return read;
    // Windows and Linux cut at a NUL, and some agents report success without storing: trust what is
    // read.
    if (read.value !== secrets[kind]) return fail('KEYCHAIN_REFUSED', { attempt: 'verify' });
  }
  return ok(null);
}

/**
 * Restores what was there before `kinds` were written. All are tried; the first failure is
 * returned.
 */
export async function restoreSecrets(
  vault: Vault,
  setupId: string,
  secrets: Secrets,
  former: FormerSecrets,
  kinds: readonly SecretKind[] = secretKinds,
): Promise<Result<null>> {
  let result: Result<null> = ok(null);
  for (const kind of kinds) {
    const account = accountName(setupId, kind);
    const before = former[kind];
    const undone =
      before === null
        ? await vault.delete(account)
        : await vault.set(account, before, secrets[kind]);
    if (!undone.ok && result.ok) result = undone;
  }
  return result;
}
