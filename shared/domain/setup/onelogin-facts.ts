import { compareWithSource, type SourceVerdict } from '../onelogin/compare.ts';
import { noMappings } from '../onelogin/mapping.ts';
import { stateMeaning, type StateMeaning } from '../onelogin/provisioning.ts';
import { failedCalls } from '../onelogin/failed-calls.ts';
import { detailsOf, type UserLook, userOf } from '../onelogin/reading.ts';
import type { Problem } from '../problems/problem.ts';
import { type AttributeId, type AttributeValues, noValues } from '../users/attributes.ts';
import { userProgress } from '../users/progress.ts';
import type { TestUser } from '../users/test-user.ts';
import { lookAt } from './onelogin-side.ts';
import type { SetupState } from './state.ts';

/** What was read at OneLogin, as the call view and the documents tell it. */

/**
 * How far OneLogin is with a test user: what their provisioning state means, or why there is none.
 * - `not-read`: it could not be read.
 * - `absent`, `several`: OneLogin has no such user, or several.
 * - `not-assigned`: they do not have the app. `contradicting`: its two lists of that disagree.
 */
export type OneLoginStage =
  | StateMeaning
  | 'not-read'
  | 'absent'
  | 'several'
  | 'not-assigned'
  | 'contradicting';

/** In: a look at a test user. */
export function oneLoginStage({ app, search }: UserLook): OneLoginStage {
  if (!search.ok) return 'not-read';
  if (search.value.kind === 'none') return 'absent';
  if (search.value.kind === 'several') return 'several';
  if (app?.ok !== true) return 'not-read';
  const { assigned, userApp } = app.value;
  if (assigned === null) return 'contradicting';
  return assigned && userApp !== null ? stateMeaning(userApp.state) : 'not-assigned';
}

/** OneLogin's own word for it; null: none was read. */
export function oneLoginWord({ app }: UserLook): string | null {
  return app?.ok === true ? (app.value.userApp?.state ?? null) : null;
}

/** One of the five attributes on both sides. */
export interface AttributeAtBoth {
  readonly attribute: AttributeId;
  /** As OneLogin holds it; '': it is empty there; null: it was not read. */
  readonly source: string | null;
  readonly received: string | null;
  /**
   * What became of it between the two. Null: there is nothing to compare with, or it arrived in a
   * form that cannot be compared.
   */
  readonly verdict: SourceVerdict | null;
}

/** A test user's attributes at OneLogin beside those at Wisq; null: OneLogin's were not read. */
export function attributesAtBoth(
  { oneLogin }: Pick<SetupState, 'oneLogin'>,
  user: TestUser,
): readonly AttributeAtBoth[] | null {
  const look = lookAt(oneLogin, user.userId);
  const source = look === null ? null : userOf(look);
  if (source === null) return null;
  const { comparison } = userProgress(user);
  const mappings =
    oneLogin.app === null ? noMappings : (detailsOf(oneLogin.app)?.mappings ?? noMappings);
  const inOtherForm = new Set(
    comparison?.filter(({ verdict }) => verdict === 'elsewhere').map((row) => row.attribute),
  );
  const compared = compareWithSource(source.values, mappings, receivedOf(comparison ?? []));
  return compared.map(({ verdict, ...row }) => ({
    ...row,
    verdict: comparison === null || inOtherForm.has(row.attribute) ? null : verdict,
  }));
}

function receivedOf(
  rows: readonly { readonly attribute: AttributeId; readonly received: string | null }[],
): AttributeValues {
  const received = Object.fromEntries(rows.map((row) => [row.attribute, row.received]));
  return { ...noValues, ...received };
}

/** The failed calls of the newest looks to which OneLogin gave an id, each once. */
export function identifiedCalls({ oneLogin, users }: SetupState): readonly IdentifiedCall[] {
  const looks = users.flatMap(({ userId }) => lookAt(oneLogin, userId) ?? []);
  const failed = [
    ...failedCalls(oneLogin.app),
    ...looks.flatMap((look) => failedCalls(null, look)),
  ];
  const calls = new Map<string, IdentifiedCall>();
  for (const { problem, requestId } of failed) {
    if (requestId !== null) calls.set(requestId, { problem, requestId });
  }
  return [...calls.values()];
}

/** A failed call, and OneLogin's own id of it, which its support asks for. */
export interface IdentifiedCall {
  readonly problem: Problem;
  readonly requestId: string;
}
