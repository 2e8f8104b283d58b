/** What the admin can pick when asked which catalogue row they added. */
export const connectorIds = [
  'enterprise',
  'enterprise-full-saml',
  'core',
  'other',
  'unsure',
] as const;
export type ConnectorId = (typeof connectorIds)[number];

type ConnectorFit = 'recommended' | 'fits' | 'does-not-fit' | 'unknown';

export interface Connector {
  readonly id: ConnectorId;
  /** The catalogue's name, exact; null for the choices that are not one row. */
  readonly name: string | null;
  readonly fit: ConnectorFit;
}

/** The choices, the recommended one first. Sources: OneLogin KB0013904; several vendors' guides. */
export const connectors: readonly Connector[] = [
  {
    id: 'enterprise',
    name: 'SCIM Provisioner with SAML (SCIM v2 Enterprise)',
    fit: 'recommended',
  },
  {
    id: 'enterprise-full-saml',
    name: 'SCIM Provisioner with SAML (SCIM v2 Enterprise, full SAML)',
    fit: 'fits',
  },
  {
    id: 'core',
    name: 'SCIM Provisioner with SAML (SCIM v2 Core)',
    fit: 'does-not-fit',
  },
  {
    id: 'other',
    name: null,
    fit: 'does-not-fit',
  },
  {
    id: 'unsure',
    name: null,
    fit: 'unknown',
  },
];

/** Rows that look right in OneLogin's catalogue and are not, by their exact names. */
export const lookAlikeRows = {
  kong: 'KONG SCIM Provisioner with SAML (SCIM v2 Enterprise)',
  core: 'SCIM Provisioner with SAML (SCIM v2 Core)',
  scim11: 'SCIM Provisioner with SAML (Core Schema v1.1)',
  oAuth: 'SCIM Provisioner w/SAML (SCIM v2 w/OAuth)',
  noParams: 'SCIM Provisioner (SCIM v2 Enterprise) - No Params',
} as const;

/** The connector by its id. */
export function connectorById(id: ConnectorId): Connector {
  const found = connectors.find((connector) => connector.id === id);
  if (found === undefined) throw new Error(`no connector ${id}`);
  return found;
}
