import type { TestUser } from './test-user.ts';

/** Found at Wisq by the newest lookup. By itself: what follows events asks it before any page is there. */
export function hasArrived({ lastLookUp }: Pick<TestUser, 'lastLookUp'>): boolean {
  return lastLookUp?.outcome === 'found';
}
