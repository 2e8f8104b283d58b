import type { StoredFacts, StorePlace } from '../../shared/domain/setup/entries.ts';
import { hostOf, tokenEnd, tokenExpiry } from './draft-view.ts';
import { fingerprint } from './fingerprint.ts';
import type { Secrets } from './store-secrets.ts';

/** What a journal may know of a URL and a token. In: both, where they are kept, and the setup's salt. */
export function factsOf(secrets: Secrets, where: StorePlace, salt: Uint8Array): StoredFacts {
  return {
    where,
    host: hostOf(secrets.url),
    urlFingerprint: fingerprint(salt, secrets.url),
    tokenFingerprint: fingerprint(salt, secrets.token),
    tokenLength: secrets.token.length,
    tokenEnd: tokenEnd(secrets.token),
    tokenExpiresAt: tokenExpiry(secrets.token),
  };
}
