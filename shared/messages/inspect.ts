import type { CredentialScope } from '../domain/onelogin/reading.ts';
import type { ConnectorFit } from '../domain/onelogin/connectors.ts';
import type { MappedRow, MappingReading } from '../domain/onelogin/mapping.ts';
import type { AttributeId } from '../domain/users/attributes.ts';
import { foreign } from '../domain/text/foreign.ts';
import { list, ms, stamp } from './format.ts';
import { plural } from './plural.ts';

/** How OneLogin's own side is read in a terminal. */
export const inspectUsage = `Reads what OneLogin says about an app and its test users. Reads only, changes nothing.

  npm run --silent inspect -- --onelogin URL --app NAME [--user NAME]… < credential.txt

The Client ID and Client Secret are read from standard input, one per line, typed (they aren’t
shown) or piped, never from arguments. Create them in OneLogin under Developers › API Credentials,
with the scope Read All and a name of their own.

  --onelogin URL  the address where you sign in, such as https://acme.onelogin.com
  --app NAME      the app's Display Name
  --user NAME     a test user's username or email; can be repeated
  --json          print one JSON object instead of text
  --ca FILE       also trust the certificates (PEM) in this file
  --proxy URL     use this proxy: http://HOST:PORT
  --practice      allow a practice OneLogin on this computer
  --help          show this text

Exit code: 0 if no problem was found, 1 if one was, 2 if the options aren’t right,
3 if OneLogin couldn’t be asked.`;

/** Asks a person at the keyboard for a line of the credential. */
export const clientPrompts = {
  id: 'Client ID (not shown): ',
  secret: 'Client Secret (not shown): ',
} as const;

/** What a look says first. */
export const lookVerdicts = {
  nothing: 'No problems found.',
  found: 'Something needs attention.',
  'not-asked': 'Not everything could be read from OneLogin.',
  stopped: 'Stopped.',
} as const;

/** What the API credential turned out to be. */
export const credentialScopes: Readonly<Record<CredentialScope, string>> = {
  'read-all': 'reads apps and users',
  'read-users': 'reads users only',
  refused: 'isn’t accepted',
  'owner-gone': 'probably lost its owner',
  unknown: 'couldn’t be determined',
};

/** Whether the connector is the right one. */
export const connectorFits: Readonly<Record<ConnectorFit, string>> = {
  right: 'the right connector',
  'look-alike': 'a look-alike connector',
  unknown: 'a connector this app doesn’t know',
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

/** What fills a row of Parameters; OneLogin's own words are a stranger's. */
export function mappingValue({ kind, macro, skipIfBlank, word }: MappingReading): string {
  if (kind === 'unknown') return 'couldn’t be read';
  if (kind === 'absent') return 'no such row';
  if (kind === 'none') return 'none';
  if (kind === 'fixed') return 'the same value for everyone';
  const source = kind === 'macro' ? `the macro ${macro ?? ''}` : `the field ${word ?? ''}`;
  return `${foreign(source)}${skipIfBlank === true ? ', skipped if blank' : ''}`;
}

/** A row of Parameters and what fills it. */
export function mappingMessage(row: MappedRow, mapping: MappingReading): string {
  return `${rowNames[row]}: ${mappingValue(mapping)}`;
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
  if (!assigned) return `${name}: doesn’t have the app`;
  return roles.length === 0
    ? `${name}: has the app`
    : `${name}: has the app, through ${roles.length === 1 ? 'the role' : 'the roles'} ${list(roles)}`;
}

/** What nobody can read from here. */
export const notShown =
  'OneLogin’s API doesn’t show API Status, the three approval boxes, the two drop-down lists, the SCIM JSON Template and Include in User Provisioning.';

/** OneLogin's id of a failed call. */
export function requestIdMessage(id: string): string {
  return `OneLogin’s ID of the failed call, for its support: ${id}`;
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
