import type { JsonObject } from '../scim/keys.ts';
import { comparableName } from '../text/comparable.ts';
import type { AttributeId, AttributeValues } from '../users/attributes.ts';
import { idOf, idsOf, textOf } from './values.ts';

/** A user as OneLogin's directory holds them. Null: not said; '': said to be empty. */
export interface DirectoryUser {
  readonly id: number;
  readonly userName: string | null;
  /** The five attributes at their source. */
  readonly values: AttributeValues;
  readonly account: AccountStatus | null;
  readonly approval: ApprovalState | null;
  readonly roleIds: readonly number[] | null;
}

/** `status` of a user. Source: onelogin-mcp, users.js. */
const statuses = {
  0: 'unactivated',
  1: 'active',
  2: 'suspended',
  3: 'locked',
  4: 'password-expired',
  5: 'awaiting-password-reset',
  7: 'password-pending',
  8: 'security-questions-required',
} as const;
type AccountStatus = (typeof statuses)[keyof typeof statuses];
export const accountStatuses: readonly AccountStatus[] = Object.values(statuses);

/** `state` of a user. Source: the same. */
const states = { 0: 'unapproved', 1: 'approved', 2: 'rejected', 3: 'unlicensed' } as const;
type ApprovalState = (typeof states)[keyof typeof states];
export const approvalStates: readonly ApprovalState[] = Object.values(states);

/** OneLogin's names for the five attributes. */
export const sourceFields: Readonly<Record<AttributeId, string>> = {
  firstName: 'firstname',
  lastName: 'lastname',
  email: 'email',
  jobTitle: 'title',
  department: 'department',
};

/** What is asked of a user, by OneLogin's names. */
export const userFields = [
  'id',
  'username',
  ...Object.values(sourceFields),
  'status',
  'state',
  'role_ids',
] as const;

/** One user; null where it is none. */
export function readUser(row: JsonObject): DirectoryUser | null {
  const id = idOf(row, 'id');
  if (id === null) return null;
  const value = (attribute: AttributeId) => textOf(row, sourceFields[attribute]);
  return {
    id,
    userName: textOf(row, 'username'),
    values: {
      firstName: value('firstName'),
      lastName: value('lastName'),
      email: value('email'),
      jobTitle: value('jobTitle'),
      department: value('department'),
    },
    account: nameOf(statuses, idOf(row, 'status')),
    approval: nameOf(states, idOf(row, 'state')),
    roleIds: idsOf(row, 'role_ids') ?? idsOf(row, 'role_id'),
  };
}

/** Whether a list's row left something out that the user's own page would say. */
export function isShort(row: JsonObject): boolean {
  return userFields.some((field) => field !== 'role_ids' && !Object.hasOwn(row, field));
}

/** Whether a user is the one that was asked for, by username or e-mail, without regard to case. */
export function isAskedFor({ userName, values }: DirectoryUser, asked: string): boolean {
  const wanted = comparableName(asked);
  return [userName, values.email].some((one) => one !== null && comparableName(one) === wanted);
}

function nameOf<T extends string>(names: Readonly<Record<number, T>>, id: number | null): T | null {
  return id === null ? null : (names[id] ?? null);
}
