import { type Result, fail, ok } from '../problems/result.ts';
import type { Entry } from '../setup/entries.ts';
import { fold } from '../setup/fold.ts';
import type { ConfirmationRecord, TestUser } from '../users/test-user.ts';
import { userLabel } from '../users/label.ts';
import type { SetupState } from '../setup/state.ts';
import { subjectOf } from '../users/subject.ts';
import { userDigests } from './bind.ts';
import { atOnce, canonicalJson, contentDigest, type Paced, type Sha256 } from './canonical.ts';
import type { CleanOptions } from './clean.ts';
import { type Confirmation, confirmationFormat, knownVersion, type Report } from './format.ts';
import { sharingEntries } from './make-report.ts';
import { entriesOfConfirmation, withdrawnOf } from './taken.ts';

/** What the strategist says of one test user. */
interface UserAnswer {
  readonly userId: string;
  readonly answer: 'confirmed' | 'declined';
  readonly note: string;
}

export interface ConfirmationInput {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly at: string;
  readonly answers: readonly UserAnswer[];
}

/**
 * Makes a confirmation from an opened report. CONFIRMATION_NOBODY without an answer,
 * CONFIRMATION_INCOMPLETE (`field: by`) without a name.
 */
export function makeConfirmation(
  report: Report,
  input: ConfirmationInput,
  sha256: Sha256,
): Result<Confirmation> {
  const by = input.by.trim();
  if (by === '') return fail('CONFIRMATION_INCOMPLETE', { field: 'by', reason: 'empty' });
  const state = fold(report.entries);
  const known = usersById(state);
  const digests = userDigests(report.setupId, report.entries, sha256);
  const users = input.answers.flatMap(({ userId, answer, note }) => {
    const user = known.get(userId);
    const digest = digests.get(userId);
    if (user === undefined || digest === undefined) return [];
    return [{ userId, userName: user.userName, digest, answer, note }];
  });
  if (users.length === 0) return fail('CONFIRMATION_NOBODY');
  const { savedAt, masked, lastEntryId, digest } = report;
  const content = {
    format: confirmationFormat,
    version: knownVersion,
    id: input.id,
    setupId: report.setupId,
    setupName: state.name,
    basedOn: { savedAt, masked, lastEntryId, digest },
    by,
    on: input.on,
    at: input.at,
    users,
  } as const;
  return ok({ ...content, digest: contentDigest(content, sha256), signature: null });
}

/** One user of a confirmation, as the admin sees it before accepting. */
export interface ConfirmationRow {
  readonly userId: string;
  readonly name: string;
  readonly answer: 'confirmed' | 'declined';
  readonly note: string;
  /** What Wisq said before and what this goes against; null: nothing, or the same. */
  readonly against: {
    readonly answer: 'confirmed' | 'declined';
    readonly record: ConfirmationRecord;
  } | null;
  /** When the admin took back what this same file said, ISO 8601; null: it was not recorded yet. */
  readonly withdrawnAt: string | null;
}

/**
 * Judges a confirmation against the setup it names. In: the file, the journal's entries now, and
 * how they were cleaned for reports. Out: what would be recorded, or why it is refused:
 * CONFIRMATION_ALREADY_TAKEN, CONFIRMATION_STATE_UNKNOWN, CONFIRMATION_USER_GONE,
 * CONFIRMATION_MISMATCH, CONFIRMATION_OUTDATED; those about users name them in `users`.
 *
 * The state the report was made from is made once more, from this computer's own journal, and its
 * digests are compared with those in the file: what Wisq saw was what is recorded here.
 */
export function judgeConfirmation(
  confirmation: Confirmation,
  entries: readonly Entry[],
  clean: CleanOptions,
  sha256: Sha256,
): Result<readonly ConfirmationRow[]> {
  return atOnce(judgingConfirmation(confirmation, entries, clean, sha256));
}

/** The same with pauses: a journal is long. */
export function* judgingConfirmation(
  confirmation: Confirmation,
  entries: readonly Entry[],
  clean: CleanOptions,
  sha256: Sha256,
): Paced<Result<readonly ConfirmationRow[]>> {
  const now = usersById(fold(entries));
  if (entriesOfConfirmation(confirmation, entries).length === 0) {
    return fail('CONFIRMATION_ALREADY_TAKEN');
  }
  const { lastEntryId, masked } = confirmation.basedOn;
  const last = entries.findIndex((entry) => entry.id === lastEntryId);
  if (last < 0) return fail('CONFIRMATION_STATE_UNKNOWN');
  // A check says nothing of who a user is or what arrived.
  const before = entries.slice(0, last + 1).filter(({ type }) => type !== 'check.finished');
  const then = usersById(fold(before));
  const shared = yield* sharingEntries(before, masked, clean);
  const digests = userDigests(confirmation.setupId, shared, sha256);
  const withdrawn = withdrawnOf(confirmation.id, entries);
  const gone: string[] = [];
  const other: string[] = [];
  const changed: string[] = [];
  const rows: ConfirmationRow[] = [];
  for (const one of confirmation.users) {
    const { userId, digest, userName } = one;
    const was = then.get(userId);
    const is = now.get(userId);
    if (was === undefined || digests.get(userId) !== digest) {
      other.push(was === undefined ? userName : userLabel(was));
    } else if (is === undefined) gone.push(userLabel(was));
    else if (canonicalJson(subjectOf(was)) !== canonicalJson(subjectOf(is))) {
      changed.push(userLabel(is));
    } else rows.push({ ...rowOf(one, is), withdrawnAt: withdrawn.get(userId) ?? null });
  }
  if (other.length > 0) return fail('CONFIRMATION_MISMATCH', { users: other.join(', ') });
  if (gone.length > 0) return fail('CONFIRMATION_USER_GONE', { users: gone.join(', ') });
  if (changed.length > 0) return fail('CONFIRMATION_OUTDATED', { users: changed.join(', ') });
  return ok(rows);
}

function usersById({ users }: SetupState): ReadonlyMap<string, TestUser> {
  return new Map(users.map((user) => [user.userId, user]));
}

function rowOf(
  one: Confirmation['users'][number],
  user: TestUser,
): Omit<ConfirmationRow, 'withdrawnAt'> {
  const standing = one.answer === 'confirmed' ? user.declined : user.confirmation;
  const opposite = one.answer === 'confirmed' ? 'declined' : 'confirmed';
  return {
    userId: one.userId,
    name: userLabel(user),
    answer: one.answer,
    note: one.note,
    against: standing === null ? null : { answer: opposite, record: standing },
  };
}
