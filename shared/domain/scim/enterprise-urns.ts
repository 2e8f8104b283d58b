import { enterpriseUrn, shortEnterpriseUrn } from '../users/attributes.ts';
import { sameUrn } from './keys.ts';

/** SCIM 1.1's name of the extension, which some 2.0 servers still send. */
const oldEnterpriseUrn = 'urn:scim:schemas:extension:enterprise:1.0';

/** Accepted spellings; the RFC's goes first when a server sends several. */
export const enterpriseUrns = [enterpriseUrn, shortEnterpriseUrn, oldEnterpriseUrn];

/** Whether a URN names the enterprise extension in any spelling this app accepts. */
export function isEnterpriseUrn(urn: string): boolean {
  return enterpriseUrns.some((known) => sameUrn(known, urn));
}
