import type { TestUser } from './test-user.ts';

/**
 * How a test user is called on screen: first and last name as typed by the admin, else as received,
 * else the username.
 */
export function userLabel(user: TestUser): string {
  return fullName(user.expected) ?? fullName(user.lastLookUp?.received) ?? user.userName;
}

function fullName(values: TestUser['expected'] | undefined): string | null {
  const name = [values?.firstName, values?.lastName]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
  return name === '' ? null : name;
}
