/** Fixed values the guide asks the admin to type into OneLogin. */

/** The guide's example Display Name (source guide, step 1). */
export const defaultDisplayName = 'Wisq SCIM Provisioning';

/** The guide's search text in Find Applications (source guide, step 1). */
export const connectorSearchText = 'SCIM Provisioner with SAML';
