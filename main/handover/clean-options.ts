import type { CleanOptions } from '../../shared/domain/handover/clean.ts';
import { maskOf, openTexts } from '../connection/mask.ts';
import type { Credentials, CredentialsOwner } from '../credentials/credentials.ts';

/**
 * How a setup's journal is cleaned before it leaves: with what only main knows, the token and the
 * base URL's path. Out: the options, and that path for an admin who ticks it; null when the secrets
 * cannot be read now, and then every text that looks like a path is removed.
 */
export async function cleanOptionsOf(
  credentials: Credentials,
  owner: CredentialsOwner,
  path: boolean,
): Promise<{ readonly clean: CleanOptions; readonly path: string | null }> {
  const secrets = await credentials.secrets(owner);
  const known = secrets.ok ? pathOf(secrets.value.url) : null;
  const shown = path ? known : null;
  return {
    clean: {
      secretPath: shown === null ? (known ?? '') : null,
      maskToken: secrets.ok
        ? maskOf([secrets.value.token], openTexts(secrets.value.url))
        : (text) => text,
    },
    path: shown,
  };
}

function pathOf(url: string): string | null {
  try {
    return new URL(url).pathname;
  } catch {
    // Stored values were checked when they came in; without a path there is nothing to hide.
    return null;
  }
}
