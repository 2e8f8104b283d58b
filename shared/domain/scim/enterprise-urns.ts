import { enterpriseUrn, shortEnterpriseUrn } from '../users/attributes.ts';
import { sameUrn } from './keys.ts';

/** SCIM 1.1's name of the extension, which some 2.0 servers still send. */
const oldEnterpriseUrn = 'urn:scim:schemas:extension:enterprise:1.0';

/** Accepted spellings that were seen most; the RFC's goes first when a server sends several. */
export const enterpriseUrns = [enterpriseUrn, shortEnterpriseUrn, oldEnterpriseUrn];

/**
 * Other spellings, without their signs and capitals: with `:User` and without, both versions, dots
 * and colons changed or doubled, and the bare name that WSO2 had (wso2/product-is issue 3487).
 */
const loose =
  /^(?:urn(?:ietfparams)?scimschemas?extensions?)?enterprise(?:user)?(?:[12]0?)?(?:user)?$/;

/** Whether a name is the enterprise extension's in any spelling this app accepts. */
export function isEnterpriseUrn(urn: string): boolean {
  if (enterpriseUrns.some((known) => sameUrn(known, urn))) return true;
  return loose.test(urn.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** Whether a URN is the one RFC 7643 §4.3 gives the enterprise extension. */
export function isStandardEnterpriseUrn(urn: string): boolean {
  return sameUrn(urn, enterpriseUrn);
}
