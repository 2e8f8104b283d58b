import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import {
  accountName,
  clientKinds,
  newKinds,
  type SecretKind,
  secretKinds,
} from '../../shared/domain/setup/keychain-names.ts';
import type { Vault } from './vault.ts';

/** The base URL and the token of a setup. */
export type Secrets = Readonly<Record<'url' | 'token', string>>;
/** Secrets that are stored together or not at all. */
type SecretSet = Readonly<Partial<Record<SecretKind, string>>>;
/** What stood in a vault before; null: nothing. */
export type FormerSecrets = ReadonlyMap<SecretKind, string | null>;

/**
 * Stores all of these secrets or none, and reads them back.
 * Out: what stood there before, for `restoreSecrets`; or why nothing was stored (KEYCHAIN_*).
 */
export async function storeSecrets(
  vault: Vault,
  setupId: string,
  secrets: SecretSet,
): Promise<Result<FormerSecrets>> {
  const former = new Map<SecretKind, string | null>();
  for (const [kind] of listed(secrets)) {
    const before = await vault.get(accountName(setupId, kind));
    if (!before.ok) return before;
    former.set(kind, before.value);
  }
  const written: SecretKind[] = [];
  const stored = await writeAll(vault, setupId, secrets, former, written);
  if (stored.ok) return ok(former);
  // The first problem is the one to report; a failed undo shows in the next health check.
  await restoreSecrets(vault, setupId, secrets, former, written);
  return stored;
}

async function writeAll(
  vault: Vault,
  setupId: string,
  secrets: SecretSet,
  former: FormerSecrets,
  done: SecretKind[],
): Promise<Result<null>> {
  for (const [kind, secret] of listed(secrets)) {
    const written = await vault.set(accountName(setupId, kind), secret, former.get(kind) ?? null);
    if (!written.ok) return written;
    done.push(kind);
  }
  for (const [kind, secret] of listed(secrets)) {
    const read = await vault.get(accountName(setupId, kind));
    if (!read.ok) return read;
    // Windows and Linux cut at a NUL, and some agents report success without storing: trust what is
    // read.
    if (read.value !== secret) return fail('KEYCHAIN_REFUSED', { attempt: 'verify' });
  }
  return ok(null);
}

/**
 * Restores what was there before `kinds` were written (all of them, if none are given). All are tried;
 * the first failure is returned.
 */
export async function restoreSecrets(
  vault: Vault,
  setupId: string,
  secrets: SecretSet,
  former: FormerSecrets,
  kinds?: readonly SecretKind[],
): Promise<Result<null>> {
  let result: Result<null> = ok(null);
  for (const [kind, secret] of listed(secrets)) {
    if (kinds?.includes(kind) === false) continue;
    const account = accountName(setupId, kind);
    const before = former.get(kind) ?? null;
    const undone =
      before === null ? await vault.delete(account) : await vault.set(account, before, secret);
    if (!undone.ok && result.ok) result = undone;
  }
  return result;
}

/**
 * Removes secrets. In: `expected`: they should be there. KEYCHAIN_*: "not found" is also what a locked
 * keyring on Linux returns, so one that was expected and is not there is asked about.
 */
export async function removeSecrets(
  vault: Vault,
  setupId: string,
  kinds: readonly SecretKind[],
  expected: boolean,
): Promise<Result<null>> {
  let missed = false;
  for (const kind of kinds) {
    const removed = await vault.delete(accountName(setupId, kind));
    if (!removed.ok) return removed;
    missed ||= !removed.value;
  }
  return missed && expected ? vault.reach() : ok(null);
}

/** A set's kinds and secrets, always in the same order. */
function listed(secrets: SecretSet): readonly (readonly [SecretKind, string])[] {
  return [...secretKinds, ...newKinds, ...clientKinds].flatMap((kind) => {
    const secret = secrets[kind];
    return secret === undefined ? [] : [[kind, secret] as const];
  });
}
