import type { AppDetails } from '../../shared/domain/onelogin/app.ts';
import type { LogEvent } from '../../shared/domain/onelogin/event.ts';
import { readMappings } from '../../shared/domain/onelogin/mapping.ts';
import type { OneLoginReading, Read, UserReading } from '../../shared/domain/onelogin/reading.ts';
import type { DirectoryUser } from '../../shared/domain/onelogin/user.ts';
import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import { problem } from '../../shared/domain/problems/problem.ts';

/** Parameters that are mapped as the guide has it, save for what is given. */
export function mapped(more: Readonly<Record<string, unknown>> = {}) {
  const from = (field: string) => ({ user_attribute_mappings: field });
  return readMappings({
    scimusername: from('username'),
    title: from('title'),
    department: from('department'),
    ...more,
  });
}

export function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function notRead(code: ProblemCode): Extract<Read<never>, { readonly ok: false }> {
  return { ok: false, problem: problem(code), requestId: null };
}

/** An app in order, save for what is given. */
function someApp(more: Partial<AppDetails> = {}): AppDetails {
  return {
    id: 7,
    name: 'Wisq',
    connectorId: 130_179,
    provisioning: true,
    mappings: mapped(),
    roleIds: [],
    scimBaseUrl: null,
    updatedAt: null,
    ...more,
  };
}

/** A directory user in order, save for what is given. */
export function someUser(more: Partial<DirectoryUser> = {}): DirectoryUser {
  return {
    id: 5,
    userName: 'maya',
    values: {
      firstName: 'Maya',
      lastName: 'Okafor',
      email: 'maya.okafor@northwind.example',
      jobTitle: 'HR Operations Lead',
      department: 'People Operations',
    },
    account: 'active',
    approval: 'approved',
    roleIds: [],
    ...more,
  };
}

/** What was read of a user who has the app in a state. */
export function inState(
  state: string | null,
  more: Partial<UserReading> & {
    readonly user?: Partial<DirectoryUser>;
    readonly enabled?: boolean | null;
  } = {},
): UserReading {
  const { enabled = true, user, ...rest } = more;
  return {
    asked: 'maya',
    search: read({ kind: 'found', user: someUser(user) }),
    app: read({ assigned: true, userApp: { id: 7, name: 'Wisq', enabled, state, status: null } }),
    failure: null,
    ...rest,
  };
}

/** A whole reading of one app and some users. */
export function someReading(
  users: readonly UserReading[],
  more: Partial<OneLoginReading> & { readonly details?: Partial<AppDetails> } = {},
): OneLoginReading {
  const { details, ...rest } = more;
  const app = someApp(details);
  const { connectorId, id, name } = app;
  return {
    at: '2026-11-23T10:00:00.000Z',
    host: 'acme.onelogin.com',
    credential: 'read-all',
    appName: 'Wisq',
    app: read({ kind: 'found', row: { id, name, connectorId }, app: read(app) }),
    roles: null,
    events: read<readonly LogEvent[]>([]),
    users,
    requests: 8,
    ms: 100,
    ...rest,
  };
}
