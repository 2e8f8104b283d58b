/** Rows of OneLogin's catalogue that match the guide's search text, as far as they are known. */
export const connectorIds = [
  'enterprise',
  'enterprise-full-saml',
  'core',
  'other',
  'unsure',
] as const;
export type ConnectorId = (typeof connectorIds)[number];
