import type { AttributeId } from './attributes.ts';
import { isGood } from './compare.ts';
import { userProgress } from './progress.ts';
import type { TestUser } from './test-user.ts';

/** What a test user who arrived lacks, as the one thing to say of it. */
export interface Lacking {
  /** `missing`: did not come. `differs`: came with another value. `doubtful`: in another form, or as no real value. */
  readonly how: 'missing' | 'differs' | 'doubtful';
  /** At least one, in the guide's order. What is missing goes before what is there otherwise. */
  readonly attributes: readonly AttributeId[];
}

/** Null: the user did not arrive, or arrived with all five attributes as expected. */
export function lackingOf(user: TestUser): Lacking | null {
  const { comparison } = userProgress(user);
  const bad = (comparison ?? []).filter((row) => !isGood(row));
  if (bad.length === 0) return null;
  const missing = bad.filter(({ verdict }) => verdict === 'missing');
  if (missing.length > 0) return { how: 'missing', attributes: ids(missing) };
  const differs = bad.every(({ verdict }) => verdict === 'differs');
  return { how: differs ? 'differs' : 'doubtful', attributes: ids(bad) };
}

/** What all of them lack; null where they do not lack the same. In: users who lack something. */
export function lackedByAll(users: readonly TestUser[]): Lacking | null {
  const [first = null, ...others] = users.map(lackingOf);
  const text = JSON.stringify(first);
  return others.every((one) => JSON.stringify(one) === text) ? first : null;
}

function ids(rows: readonly { readonly attribute: AttributeId }[]): readonly AttributeId[] {
  return rows.map(({ attribute }) => attribute);
}
