/**
 * OneLogin's labels around API credentials, letter for letter, mixed capitals included. Apart from
 * the others, so that the pages that ask for a credential need nothing of the drawings.
 * Source: developers.onelogin.com, Working with API Credentials.
 */
export const credentialLabels = {
  developers: 'Developers',
  apiCredentials: 'API Credentials',
  newCredential: 'New Credential',
  authenticationOnly: 'Authentication Only',
  readUsers: 'Read Users',
  manageUsers: 'Manage users',
  readAll: 'Read All',
  manageAll: 'Manage All',
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
} as const;

export type CredentialLabel = (typeof credentialLabels)[keyof typeof credentialLabels];
