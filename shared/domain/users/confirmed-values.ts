import type { TestUser } from './test-user.ts';

/** Wisq confirmed other values than the ones that arrive now. */
export function confirmedOtherValues({ confirmation, lastFound }: TestUser): boolean {
  if (confirmation === null || confirmation.values === null || lastFound === null) return false;
  return JSON.stringify(confirmation.values) !== JSON.stringify(lastFound.received);
}
