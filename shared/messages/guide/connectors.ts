import type { ConnectorId } from '../../domain/guide/connectors.ts';

/** What a person reads under each choice of a catalogue row. */
export const connectorNotes: Readonly<Record<ConnectorId, string>> = {
  enterprise: 'Carries all five attributes. Most vendors use this one.',
  'enterprise-full-saml':
    'Also fits. OneLogin’s own documentation recommends it for SCIM 2.0 with the enterprise schema.',
  core: 'Does not carry Department. Add the Enterprise row instead.',
  other: 'Rows for other products, for SCIM 1.1 or for OAuth do not fit this setup.',
  unsure: 'Ask your Agent Strategist which row Wisq expects before you go on.',
};
