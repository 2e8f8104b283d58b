import type { OneLoginReading } from '../onelogin/reading.ts';
import type { Problem } from '../problems/problem.ts';
import { noOneLoginSide } from './fold-onelogin.ts';
import { addedUser, applyToUser } from './fold-users.ts';
import { type ChainLink, chainOf } from './onelogin-chain.ts';
import { type UserSide, userSide } from './onelogin-side.ts';
import { comparisonOf, type SourcedComparison } from './user-comparison.ts';
import { noValues } from '../users/attributes.ts';
import type { LookUpResult } from '../users/look-up.ts';

/** A person on the list as both sides have them, judged by the rules for test users. */
export interface PersonAtBoth {
  /** Null: OneLogin was not read for them. */
  readonly side: UserSide | null;
  readonly chain: readonly ChainLink[] | null;
  /** Null: nobody was found. */
  readonly comparison: readonly SourcedComparison[] | null;
  /** What is in the way, the first first: OneLogin's side, then what the lookup found. */
  readonly problems: readonly Problem[];
}

const userId = 'person';

/** In: how the list calls them, what Wisq answered (null: not asked), and what OneLogin says (null: not read). */
export function personAtBoth(
  userName: string,
  lookUp: LookUpResult | null,
  reading: OneLoginReading | null,
): PersonAtBoth {
  const at = lookUp?.at ?? reading?.at ?? '';
  const common = { v: 1, id: userId, at, userId } as const;
  const added = addedUser({ ...common, type: 'user.added', userName, expected: noValues });
  const user = lookUp === null ? added : applyToUser(added, looked(common, lookUp));
  const oneLogin = { ...noOneLoginSide, ...lookOf(reading) };
  const side = userSide({ oneLogin }, user);
  return {
    side,
    chain: chainOf({ oneLogin }, user),
    comparison: comparisonOf({ oneLogin }, user),
    problems: problemsOf(side?.causes ?? [], lookUp?.problems ?? []),
  };
}

/** Once OneLogin says why somebody is not there, that they are not there says nothing more. */
function problemsOf(causes: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const more = found.filter(({ code }) => causes.length === 0 || code !== 'USER_NOT_FOUND');
  return [...causes, ...more];
}

/** As an entry of a journal would hold it. */
function looked(common: { v: 1; id: string; at: string; userId: string }, lookUp: LookUpResult) {
  const { problems, unexpected, ...rest } = lookUp;
  const look = {
    ...rest,
    problems: problems.map(({ code, params }) => ({ code, params: { ...params } })),
    ...(unexpected !== undefined && { unexpected: [...unexpected] }),
  };
  return { ...common, type: 'user.looked', look } as const;
}

function lookOf(reading: OneLoginReading | null) {
  if (reading === null) return {};
  const { users, ...app } = reading;
  const [look] = users;
  return { app, users: look === undefined ? {} : { [userId]: { ...look, at: reading.at } } };
}
