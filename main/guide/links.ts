import type { LinkId } from '../../shared/domain/guide/ids.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { isOneLoginHost } from '../../shared/domain/guide/onelogin-host.ts';

/** Paths in OneLogin's console. Community knowledge, unverified: each is shown with its click path. */
const paths: Readonly<Record<LinkId, string>> = {
  console: '/admin2',
  apps: '/admin2/apps',
  'add-connector': '/apps/new/130179',
  users: '/users',
  roles: '/roles',
};

/**
 * The address of a page in the admin's own console. LINK_REFUSED with `reason`: `no-host` when the
 * subdomain is not known, `not-onelogin` when the journal's host is not one the app writes.
 */
export function linkUrl(link: LinkId, host: string | null): Result<URL> {
  if (host === null) return fail('LINK_REFUSED', { link, reason: 'no-host' });
  if (!isOneLoginHost(host)) return fail('LINK_REFUSED', { link, reason: 'not-onelogin' });
  return ok(new URL(`https://${host}${paths[link]}`));
}
