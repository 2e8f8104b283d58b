import type { AttributeId } from '../users/attributes.ts';
import type { ConnectorId } from './connectors.ts';
import { labels } from './labels.ts';
import { say, type Text } from './text.ts';

const ownField = (label: typeof labels.firstName | typeof labels.lastName) =>
  say`In OneLogin, open the user and fill in ${label}. It has no row in ${labels.parameters}; it comes from the user’s own field.`;

const row = (label: typeof labels.title | typeof labels.department) =>
  say`Is ${label} filled in for this user? In ${labels.parameters} open the row ${label}, set its value to ${label}, tick ${labels.includeInProvisioning} if it is offered, press ${labels.save}. Then ${labels.moreActions} › ${labels.reapplyMappings}.`;

const missing: Readonly<Record<AttributeId, Text>> = {
  firstName: ownField(labels.firstName),
  lastName: ownField(labels.lastName),
  email: say`In OneLogin, open the user and look at ${labels.email}. If you have to change it, ask Wisq first: after a change of e-mail later removal fails, other vendors report.`,
  jobTitle: row(labels.title),
  department: row(labels.department),
};

/**
 * Where in OneLogin an attribute is mended that did not arrive.
 * In: the attribute, and which connector the admin said they added (null: not said).
 * Source: OneLogin KB0013904 for fields without a row; vendors' guides for reapplying mappings.
 */
export function fixForMissing(
  attribute: AttributeId,
  connector: ConnectorId | null,
): readonly Text[] {
  if (attribute !== 'department') return [missing[attribute]];
  if (connector === 'core' || connector === 'other') {
    return [
      say`You picked a row of the catalogue that does not carry ${labels.department}. Add the recommended Enterprise row instead (step 1).`,
    ];
  }
  if (connector === null || connector === 'unsure') {
    return [
      missing.department,
      say`If there is no row ${labels.department} at all, the app was probably made from the Core connector (step 1).`,
    ];
  }
  return [missing.department];
}

/** Where to look when an attribute arrived with another value than the admin expects. */
export function fixForDifference(attribute: AttributeId): readonly Text[] {
  if (attribute === 'email') {
    return [
      say`Compare it with ${labels.email} on the user’s page. Do not change the e-mail of a user who has arrived before you asked Wisq: later removal then fails, other vendors report.`,
    ];
  }
  return [
    say`Compare it with the user’s page in OneLogin. If that shows what you expect, look at the row’s value in ${labels.parameters}, then ${labels.moreActions} › ${labels.reapplyMappings}.`,
  ];
}
