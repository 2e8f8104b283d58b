/** How the keychain's entries are named, so that a person finds them in the system's own list. */

/** The two secrets that Wisq sends for a setup. */
export const secretKinds = ['url', 'token'] as const;
/** The same two while they wait to take the place of those in use. */
export const newKinds = ['newUrl', 'newToken'] as const;
/** The two parts of an API credential of the customer's own OneLogin. */
export const clientKinds = ['clientId', 'clientSecret'] as const;
export type SecretKind =
  | (typeof secretKinds)[number]
  | (typeof newKinds)[number]
  | (typeof clientKinds)[number];

const titles: Readonly<Record<SecretKind, string>> = {
  url: 'SCIM base URL',
  token: 'SCIM bearer token',
  newUrl: 'new SCIM base URL',
  newToken: 'new SCIM bearer token',
  clientId: 'OneLogin API Client ID',
  clientSecret: 'OneLogin API Client Secret',
};

/** The service's name. Practice has one of its own and never meets real entries. */
export function keychainService(practice: boolean): string {
  return practice ? 'Wisq Setup for OneLogin (practice)' : 'Wisq Setup for OneLogin';
}

/** The name of an entry inside the service. */
export function accountName(setupId: string, kind: SecretKind): string {
  return `${setupId} · ${titles[kind]}`;
}
