import { type Result, fail, ok } from '../problems/result.ts';
import { cleanValue } from '../credentials/clean.ts';

/**
 * Where OneLogin serves its customers' consoles. `onelogin.com` is what everybody is given; the
 * other is taken only when the admin's own address shows it.
 */
const consoleDomains = ['onelogin.com', 'onelogin.eu'] as const;

/** Names below onelogin.com that are OneLogin's own and no customer's console. */
const notTenants = new Set(['www', 'api', 'developers', 'developer', 'support', 'status', 'docs']);

/** A DNS label (RFC 1035 §2.3.1, digits first allowed by RFC 1123 §2.1). */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads what an admin typed or pasted as their OneLogin subdomain or address.
 * In: `acme`, `acme.onelogin.com` or any https address below it. Out: the host alone, lower case;
 * null for an empty text. Anything else is SUBDOMAIN_INVALID with `reason`: `characters`,
 * `not-onelogin` or `not-a-tenant`. Look-alikes, ports, sign-in names and punycode are refused.
 */
export function readOneLoginHost(text: string): Result<string | null> {
  const typed = cleanValue(text, 'url').value.toLowerCase();
  if (typed === '') return ok(null);
  const host = /^(?:https?:\/\/)?([^/?#]*)(?:[/?#].*)?$/s.exec(typed)?.[1] ?? '';
  if (!/^[a-z0-9.-]+$/.test(host)) return fail('SUBDOMAIN_INVALID', { reason: 'characters' });
  const [subdomain = '', ...domain] = host.split('.');
  const full = domain.length === 0 ? `${subdomain}.${consoleDomains[0]}` : host;
  if (domain.length > 0 && !(consoleDomains as readonly string[]).includes(domain.join('.'))) {
    return fail('SUBDOMAIN_INVALID', { reason: 'not-onelogin' });
  }
  if (!label.test(subdomain) || subdomain.startsWith('xn--')) {
    return fail('SUBDOMAIN_INVALID', { reason: 'characters' });
  }
  if (notTenants.has(subdomain)) return fail('SUBDOMAIN_INVALID', { reason: 'not-a-tenant' });
  return ok(full);
}

/**
 * Whether a host is one that `readOneLoginHost` gives: asked again before the browser is opened,
 * because the journal is a file that others can edit.
 */
export function isOneLoginHost(host: string): boolean {
  const read = readOneLoginHost(host);
  return read.ok && read.value === host;
}
