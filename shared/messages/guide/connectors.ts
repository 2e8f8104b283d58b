import { type ConnectorId, lookAlikeRows } from '../../domain/guide/connectors.ts';

/** What a person reads under each choice of a catalogue row. */
export const connectorNotes: Readonly<Record<ConnectorId, string>> = {
  enterprise: 'Carries all five attributes. Most vendors use this one.',
  'enterprise-full-saml':
    'Also fits. OneLogin’s own documentation recommends it for SCIM 2.0 with the enterprise schema.',
  core: 'Does not carry Department. Add the Enterprise row instead.',
  other: 'Rows for other products, for SCIM 1.1 or for OAuth do not fit this set-up.',
  unsure: 'Ask your Agent Strategist which row Wisq expects before you go on.',
};

/** The rows that look right and are not; some entries stand for several rows. */
export const lookAlikes: readonly { readonly row: string; readonly why: string }[] = [
  {
    row: lookAlikeRows.kong,
    why: 'Another product’s. It stands above the right row even when you type the full name.',
  },
  { row: lookAlikeRows.core, why: 'No Department.' },
  { row: `${lookAlikeRows.scim11} and (Enterprise Schema v1.1)`, why: 'SCIM 1.1.' },
  { row: `${lookAlikeRows.oAuth} and (… & Scope)`, why: 'No bearer token field.' },
  { row: `${lookAlikeRows.noParams}, and the rows for groups`, why: 'Special cases.' },
];
