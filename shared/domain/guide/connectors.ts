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
  readonly note: string;
}

/** The choices, the recommended one first. Sources: OneLogin KB0013904; several vendors' guides. */
export const connectors: readonly Connector[] = [
  {
    id: 'enterprise',
    name: 'SCIM Provisioner with SAML (SCIM v2 Enterprise)',
    fit: 'recommended',
    note: 'Carries all five attributes. Most vendors use this one.',
  },
  {
    id: 'enterprise-full-saml',
    name: 'SCIM Provisioner with SAML (SCIM v2 Enterprise, full SAML)',
    fit: 'fits',
    note: 'Also fits. OneLogin’s own documentation recommends it for SCIM 2.0 with the enterprise schema.',
  },
  {
    id: 'core',
    name: 'SCIM Provisioner with SAML (SCIM v2 Core)',
    fit: 'does-not-fit',
    note: 'Does not carry Department. Add the Enterprise row instead.',
  },
  {
    id: 'other',
    name: null,
    fit: 'does-not-fit',
    note: 'Rows for other products, for SCIM 1.1 or for OAuth do not fit this set-up.',
  },
  {
    id: 'unsure',
    name: null,
    fit: 'unknown',
    note: 'Ask your Agent Strategist which row Wisq expects before you go on.',
  },
];

/** Rows that look right in OneLogin's catalogue and are not. */
export const lookAlikes: readonly { readonly name: string; readonly why: string }[] = [
  {
    name: 'KONG SCIM Provisioner with SAML (SCIM v2 Enterprise)',
    why: 'Another product’s. It stands above the right row even when you type the full name.',
  },
  { name: 'SCIM Provisioner with SAML (SCIM v2 Core)', why: 'No Department.' },
  {
    name: 'SCIM Provisioner with SAML (Core Schema v1.1) and (Enterprise Schema v1.1)',
    why: 'SCIM 1.1.',
  },
  {
    name: 'SCIM Provisioner w/SAML (SCIM v2 w/OAuth) and (… & Scope)',
    why: 'No bearer token field.',
  },
  {
    name: 'SCIM Provisioner (SCIM v2 Enterprise) - No Params, and the rows for groups',
    why: 'Special cases.',
  },
];

/** The connector by its id. */
export function connectorById(id: ConnectorId): Connector {
  const found = connectors.find((connector) => connector.id === id);
  if (found === undefined) throw new Error(`no connector ${id}`);
  return found;
}
