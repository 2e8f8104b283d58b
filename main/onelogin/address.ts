import { isLoopbackHost } from '../../shared/domain/credentials/base-url.ts';
import { readOneLoginHost } from '../../shared/domain/guide/onelogin-host.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';

/**
 * Where a OneLogin's API is. In: what the admin calls their OneLogin, and whether this is practice.
 * Out: an origin, always https and exactly one name below onelogin.com; in practice also one on this
 * computer, over http. SUBDOMAIN_INVALID for anything else, TERMINAL_LOOPBACK_ONLY for this computer
 * outside practice.
 */
export function readOneLoginAddress(text: string, practice: boolean): Result<string> {
  const local = loopbackOrigin(text.trim());
  if (local !== null) return practice ? ok(local) : fail('TERMINAL_LOOPBACK_ONLY');
  const host = readOneLoginHost(text);
  if (!host.ok) return host;
  if (host.value?.endsWith('.onelogin.com') !== true) {
    return fail('SUBDOMAIN_INVALID', { reason: 'not-onelogin' });
  }
  return ok(`https://${host.value}`);
}

/** Whether an origin is one that `readOneLoginAddress` gives: asked again before anything is sent. */
export function isOneLoginAddress(origin: string, practice: boolean): boolean {
  const read = readOneLoginAddress(origin, practice);
  return read.ok && read.value === origin;
}

function loopbackOrigin(text: string): string | null {
  if (!/^https?:\/\/[^/?#@\\\s]+\/?$/i.test(text)) return null;
  try {
    const url = new URL(text);
    return isLoopbackHost(url.hostname) ? url.origin : null;
  } catch {
    return null;
  }
}
