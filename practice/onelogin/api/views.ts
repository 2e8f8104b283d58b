import type { Person } from '../directory.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { Assignment, OneLogin } from '../onelogin.ts';
import type { Knobs } from './knobs.ts';

// The simulated OneLogin's state in the shapes of its API: rows and pages as the documentation shows
// them, values composed for a SCIM connector.

export const appId = 1_061_937;
export const roleId = 192_513;
export const roleName = 'Wisq users';

/** Names leave XML-escaped, as the real API's do. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The connectors that the practice OneLogin knows by kind. */
function connectorIdOf({ connector }: OneLogin, knobs: Knobs): number {
  return knobs.connectorId ?? (connector === 'enterprise' ? 130_179 : 45_504);
}

/** Every app of the account as the list shows it: ours first. */
export function appRows(onelogin: OneLogin, knobs: Knobs) {
  const ours = { name: onelogin.appName, connectorId: connectorIdOf(onelogin, knobs) };
  return [ours, ...knobs.otherApps].map(({ name, connectorId }, at) => ({
    id: appId + at,
    connector_id: connectorId,
    auth_method: 2,
    auth_method_description: 'SAML2.0',
    name: escaped(name),
    description: '',
    notes: null,
    policy_id: null,
    tab_id: null,
    icon_url: 'https://cdn.example/old_original.png',
    visible: false,
    allow_assumed_signin: false,
    created_at: '2026-11-20T21:21:06Z',
    updated_at: '2026-11-23T10:02:44Z',
  }));
}

/** Our app by itself. */
export function appDetails(onelogin: OneLogin, knobs: Knobs) {
  const { mapping } = onelogin;
  const enterprise = onelogin.connector === 'enterprise';
  const parameter = (id: number, label: string, from: string) => ({
    id,
    label,
    user_attribute_mappings: from,
    user_attribute_macros: '',
    attributes_transformations: null,
    default_values: knobs.parameterValues,
    values: knobs.parameterValues,
    ...(knobs.flags === 'shown' ? { provisioned_entitlements: false, skip_if_blank: false } : {}),
  });
  return {
    ...appRows(onelogin, knobs)[0],
    brand_id: null,
    ...(knobs.roleIds === 'shown' ? { role_ids: assignedRoles(onelogin) } : {}),
    ...(knobs.provisioning === 'absent'
      ? {}
      : {
          provisioning:
            knobs.provisioning === 'empty' ? {} : { enabled: onelogin.provisioningEnabled },
        }),
    configuration: { audience: '', consumer: '', signature_algorithm: 'SHA-1', certificate_id: 1 },
    parameters: {
      saml_username: parameter(9801, 'SAML NameID (Subject)', 'email'),
      scimusername: parameter(9802, 'SCIM Username', mapping.userName),
      title: parameter(9803, 'Title', mapping.title ? 'title' : 'none'),
      ...(enterprise
        ? {
            department: parameter(9804, 'Department', mapping.department ? 'department' : 'none'),
            external_manager_id: parameter(9805, 'Manager ID', 'none'),
          }
        : {}),
      groups: { ...parameter(9806, 'Groups', 'none'), default_values: [''] },
    },
  };
}

function assignedRoles({ directory }: OneLogin): readonly number[] {
  return [...new Set(directory.all().flatMap(({ roleIds }) => roleIds))];
}

/** A user's own page. */
export function userDetails({ fields, id, roleIds, state, status, user }: Person) {
  return {
    id,
    email: user.email,
    username: user.userName,
    firstname: escaped(user.firstName),
    lastname: escaped(user.lastName),
    title: escaped(user.title),
    department: user.department === '' ? null : escaped(user.department),
    company: '',
    status,
    state,
    role_ids: roleIds,
    group_id: null,
    directory_id: null,
    external_id: null,
    manager_user_id: null,
    samaccountname: null,
    phone: '',
    created_at: '2026-10-25T18:26:34.932Z',
    updated_at: '2026-11-16T17:46:22.954Z',
    last_login: null,
    custom_attributes: { employee_id: null },
    ...fields,
  };
}

const waiting = {
  create: ['enabling_pending_approval', 'provisioning_pending_approval'],
  update: ['enabled', 'modifying_pending_approval'],
  delete: ['disabling_pendding_approval', 'deleting_pending_approval'],
} as const;
const failing = {
  create: 'provisioning_failed',
  update: 'modifying_failed',
  delete: 'deleting_failed',
} as const;

/** How an assignment stands, in OneLogin's words. */
export function provisioningWords(
  {
    action,
    active,
    lastAction,
    state,
  }: Pick<Assignment, 'action' | 'active' | 'lastAction' | 'state'>,
  enabled: boolean,
): readonly [status: string, state: string] {
  if (state === 'Pending') return waiting[action ?? 'create'];
  if (state === 'Failed') return ['enabled', failing[lastAction ?? 'create']];
  if (state === 'None') return enabled ? ['disabled', 'nonexistent'] : ['disabled', 'unknown'];
  return active ? ['enabled', 'provisioned'] : ['disabled', 'disabled'];
}

/** One event as API v1 shows it. */
export function eventRow(event: LoggedEvent, onelogin: OneLogin, knobs: Knobs) {
  const person = onelogin.directory.all().find(({ id }) => id === event.userId);
  const row = {
    id: event.id,
    created_at: event.at.toISOString(),
    account_id: 189_185,
    user_id: event.userId,
    user_name: person === undefined ? null : `${person.user.firstName} ${person.user.lastName}`,
    event_type_id: event.type,
    app_id: appId,
    app_name: escaped(onelogin.appName),
    actor_system: event.actor === null ? 'Provisioning' : '',
    actor_user_name: event.actor,
    notes: knobs.eventText === 'notes' ? event.text : null,
    error_description: knobs.eventText === 'error_description' ? event.text : null,
    custom_message: null,
    client_id: null,
  };
  if (knobs.eventKeys === '_') return row;
  const { app_name, user_name, ...rest } = row;
  return { ...rest, 'app-name': app_name, 'user-name': user_name };
}
