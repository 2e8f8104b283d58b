import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import { accountName, type SecretKind } from '../../shared/domain/setup/keychain-names.ts';
import type { Secrets } from './store-secrets.ts';
import type { Vault } from './vault.ts';

/**
 * Reads a URL and a token that the journal says are in a vault. In: which vault, and the names of the
 * two in it. SESSION_ENDED, KEYCHAIN_*
 */
export async function readSecrets(
  vault: Vault,
  setupId: string,
  where: StorePlace,
  [urlKind, tokenKind]: readonly [url: SecretKind, token: SecretKind],
): Promise<Result<Secrets>> {
  const url = await vault.get(accountName(setupId, urlKind));
  if (!url.ok) return url;
  const token = await vault.get(accountName(setupId, tokenKind));
  if (!token.ok) return token;
  if (url.value !== null && token.value !== null) {
    return ok({ url: url.value, token: token.value });
  }
  if (where === 'session') return fail('SESSION_ENDED');
  // A locked keyring on Linux behaves as if it were empty: the journal says it was not.
  const reached = await vault.reach();
  return reached.ok ? fail('KEYCHAIN_ENTRY_GONE') : reached;
}
