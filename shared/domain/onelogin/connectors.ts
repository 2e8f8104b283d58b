import { connectorById, lookAlikeRows } from '../guide/connectors.ts';

/** Whether an app was made from a connector that carries what Wisq expects. */
export type ConnectorFit = 'right' | 'look-alike' | 'unknown';

/** Name null: a look-alike whose whole name no source gives. */
interface KnownConnector {
  readonly name: string | null;
  readonly fit: ConnectorFit;
}

const right = (name: string | null): KnownConnector => ({ name, fit: 'right' });
const lookAlike = (name: string | null): KnownConnector => ({ name, fit: 'look-alike' });

/**
 * Rows of OneLogin's catalogue by the ids that its API gives. Source: configuration keys of some 170
 * connectors of a live tenant (ghaggin/terraform-provider-onelogin), several vendors' guides.
 */
const known: Readonly<Record<number, KnownConnector>> = {
  130179: right(connectorById('enterprise').name),
  156557: right(connectorById('enterprise-full-saml').name),
  45504: lookAlike(lookAlikeRows.core),
  58450: lookAlike(lookAlikeRows.scim11),
  58451: lookAlike('SCIM Provisioner with SAML (Enterprise Schema v1.1)'),
  121386: lookAlike(lookAlikeRows.oAuth),
  123766: lookAlike(null),
  163938: lookAlike(null),
  174558: lookAlike(null),
  175177: lookAlike(null),
  176326: lookAlike(lookAlikeRows.noParams),
};

/** Whether a connector fits; `unknown` for an id that is in no list here, or none. */
export function connectorFit(id: number | null): ConnectorFit {
  return id === null ? 'unknown' : (known[id]?.fit ?? 'unknown');
}

/** The name of a connector in OneLogin's catalogue; null for one whose name is not known here. */
export function connectorName(id: number | null): string | null {
  return id === null ? null : (known[id]?.name ?? null);
}
