import type { ConnectorId } from '../../domain/guide/connectors.ts';

/** What a person reads under each choice of a catalogue row. */
export const connectorNotes: Readonly<Record<ConnectorId, string>> = {
  enterprise: 'Has all five attributes. Most vendors use this one.',
  'enterprise-full-saml':
    'Works, too. OneLogin’s documentation recommends it for SCIM 2.0 with the enterprise schema.',
  core: 'Has no Department. Add the Enterprise row instead.',
  other: 'Rows for other products, SCIM 1.1 or OAuth don’t work for this setup.',
  unsure: 'Ask your Agent Strategist which row Wisq expects before you continue.',
};
