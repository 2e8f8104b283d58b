import type { CredentialScope } from '../domain/onelogin/reading.ts';
import type { ConnectorFit } from '../domain/onelogin/connectors.ts';
import type { MappedRow, MappingReading } from '../domain/onelogin/mapping.ts';
import type { AttributeId } from '../domain/users/attributes.ts';
import { list, ms, stamp } from './format.ts';
import { plural } from './plural.ts';

/** How OneLogin's own side is read in a terminal. */
export const inspectUsage = `Reads what OneLogin says about an app and its test users. Reads only, changes nothing.

  npm run --silent inspect -- --onelogin URL --app NAME [--user NAME]… < credential.txt

Client ID and Client Secret come on standard input, one a line, typed (they are not shown) or
piped, never as arguments. Make them in OneLogin under Developers › API Credentials, with the
scope Read All and a name of their own.

  --onelogin URL  the address you sign in at, such as https://acme.onelogin.com
  --app NAME      the app's Display Name
  --user NAME     a test user's username or e-mail; may be given several times
  --json          one JSON object instead of words
  --ca FILE       also trust the certificates (PEM) in this file
  --proxy URL     go through this proxy: http://HOST:PORT
  --practice      allow a practice OneLogin on this computer
  --help          this text

Ends with 0 when nothing wrong was found, 1 when something was, 2 when it was not started right,
3 when OneLogin could not be asked.`;

/** Asks a person at the keyboard for a line of the credential. */
export const clientPrompts = {
  id: 'Client ID (not shown): ',
  secret: 'Client Secret (not shown): ',
} as const;

/** What a look says first. */
export const lookVerdicts = {
  nothing: 'Nothing wrong was found.',
  found: 'Something needs attention.',
  'not-asked': 'OneLogin could not be asked everything.',
  stopped: 'Stopped.',
} as const;

/** What the API credential turned out to be. */
export const credentialScopes: Readonly<Record<CredentialScope, string>> = {
  'read-all': 'reads apps and users',
  'read-users': 'reads users only',
  refused: 'is not accepted',
  'owner-gone': 'probably lost its owner',
  unknown: 'could not be judged',
};

/** Whether the connector is the right one. */
export const connectorFits: Readonly<Record<ConnectorFit, string>> = {
  right: 'the right connector',
  'look-alike': 'a look-alike connector',
  unknown: 'a connector that is not known here',
};

/** What precedes a value of the look. */
export const lookLabels = {
  credential: 'API credential',
  app: 'App',
  provisioning: 'Provisioning',
  state: 'Provisioning State',
  roles: 'Roles that give the app',
} as const;

/** A flag that may not be known. */
export function onOff(on: boolean | null): string {
  if (on === null) return 'not shown by OneLogin';
  return on ? 'enabled' : 'not enabled';
}

export const rowNames: Readonly<Record<MappedRow, string>> = {
  userName: 'SCIM Username',
  title: 'Title',
  department: 'Department',
};

/** What fills a row of Parameters. */
export function mappingValue({
  kind,
  macro,
  word,
}: Pick<MappingReading, 'kind' | 'macro' | 'word'>): string {
  if (kind === 'unknown') return 'could not be read';
  if (kind === 'absent') return 'no such row';
  if (kind === 'none') return 'filled by nothing';
  if (kind === 'fixed') return 'one value for everybody';
  return kind === 'macro' ? `the template ${macro ?? ''}` : `the field ${word ?? ''}`;
}

/** A row of Parameters and what fills it. */
export function mappingMessage(row: MappedRow, { kind, macro, word }: MappingReading): string {
  return `${rowNames[row]}: ${mappingValue({ kind, macro, word })}`;
}

const attributeNames: Readonly<Record<AttributeId, string>> = {
  firstName: 'First Name',
  lastName: 'Last Name',
  email: 'Email',
  jobTitle: 'Title',
  department: 'Department',
};

/** A value as OneLogin holds it. */
export function sourceValue(attribute: AttributeId, value: string | null): string {
  const name = attributeNames[attribute];
  if (value === null) return `${name}: not read`;
  return value.trim() === '' ? `${name}: empty` : `${name}: ${value}`;
}

/** A user of the look, whether they have the app, and the roles that give it to them. */
export function userLine(name: string, assigned: boolean | null, roles: readonly string[]): string {
  if (assigned === null) return name;
  if (!assigned) return `${name}: does not have the app`;
  return roles.length === 0
    ? `${name}: has the app`
    : `${name}: has the app, by the role ${list(roles)}`;
}

/** What nobody can read from here. */
export const notShown =
  'OneLogin’s API does not show API Status, the three approval boxes, the two drop-down lists, the SCIM JSON Template and Include in User Provisioning.';

/** OneLogin's id of a failed call. */
export function requestIdMessage(id: string): string {
  return `OneLogin’s id of the failed call, for its support: ${id}`;
}

/** How the look was made. */
export function lookFooter({
  at,
  host,
  requests,
  took,
}: {
  readonly at: string;
  readonly host: string;
  readonly requests: number;
  readonly took: number;
}): string {
  const calls = plural(requests, { one: '1 call', other: `${requests} calls` });
  return `Read at ${host}, ${stamp(at)}: ${calls}, ${ms(took)}.`;
}
