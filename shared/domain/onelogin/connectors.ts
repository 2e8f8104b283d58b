/** Whether an app was made from a connector that carries what Wisq expects. */
export type ConnectorFit = 'right' | 'look-alike' | 'unknown';

/** Catalogue rows by their ids. Source: OneLogin's catalogue as several vendors' guides show it. */
const known: Readonly<Record<number, { readonly name: string; readonly fit: ConnectorFit }>> = {
  130179: { name: 'SCIM Provisioner with SAML (SCIM v2 Enterprise)', fit: 'right' },
  156557: { name: 'SCIM Provisioner with SAML (SCIM v2 Enterprise, full SAML)', fit: 'right' },
  45504: { name: 'SCIM Provisioner with SAML (SCIM v2 Core)', fit: 'look-alike' },
  58450: { name: 'SCIM Provisioner with SAML (Core Schema v1.1)', fit: 'look-alike' },
  58451: { name: 'SCIM Provisioner with SAML (Enterprise Schema v1.1)', fit: 'look-alike' },
  121386: { name: 'SCIM Provisioner w/SAML (SCIM v2 w/OAuth)', fit: 'look-alike' },
  123766: { name: 'SCIM Provisioner w/SAML (SCIM v2 w/OAuth & Scope)', fit: 'look-alike' },
  163938: { name: 'SCIM Provisioner with SAML (SCIM2 PATCH for Groups)', fit: 'look-alike' },
  174558: { name: 'SCIM Provisioner with SAML (Core w/SCIM2 Groups)', fit: 'look-alike' },
  175177: { name: 'SCIM Provisioner with SAML (Core / Oracle Groups)', fit: 'look-alike' },
  176326: { name: 'SCIM Provisioner (SCIM v2 Enterprise) - No Params', fit: 'look-alike' },
};

/** Whether a connector fits; `unknown` for an id that is in no list here, or none. */
export function connectorFit(id: number | null): ConnectorFit {
  return id === null ? 'unknown' : (known[id]?.fit ?? 'unknown');
}

/** The name of a connector in OneLogin's catalogue; null for one that is not known here. */
export function connectorName(id: number | null): string | null {
  return id === null ? null : (known[id]?.name ?? null);
}
