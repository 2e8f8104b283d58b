/** How the keychain's entries are named, so that a person finds them in the system's own list. */

/** The two secrets of a set-up. */
export const secretKinds = ['url', 'token'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** The service's name. Practice has one of its own and never meets real entries. */
export function keychainService(practice: boolean): string {
  return practice ? 'Wisq Setup for OneLogin (practice)' : 'Wisq Setup for OneLogin';
}

/** The name of an entry inside the service. */
export function accountName(setupId: string, kind: SecretKind): string {
  return `${setupId} · ${kind === 'url' ? 'SCIM base URL' : 'SCIM bearer token'}`;
}
