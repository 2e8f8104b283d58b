import * as v from 'valibot';
import { type Problem, problem } from '../problems/problem.ts';
import { type Result, fail, ok } from '../problems/result.ts';
import type { Entry } from '../setup/entries.ts';
import { readEntry } from '../setup/read-entry.ts';
import { atOnce, digesting, type Paced, type Sha256 } from './canonical.ts';
import { sharedCheckSchema } from './check-schema.ts';
import {
  type Confirmation,
  confirmationFormat,
  confirmationSchema,
  knownVersion,
  type Report,
  reportFormat,
  reportSchema,
} from './format.ts';
import { showsNames } from './mask/shows-names.ts';
import { shortenedNotice } from './shorten.ts';
import { isBounded, mostUsers, Plausibility } from './plausible.ts';
import { readJson } from './read-json.ts';

/** What a file turned out to be. */
export type SharedFile =
  | { readonly kind: 'report'; readonly report: Report; readonly notices: readonly Problem[] }
  | { readonly kind: 'confirmation'; readonly confirmation: Confirmation };

const headSchema = v.object({
  format: v.picklist([reportFormat, confirmationFormat]),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/**
 * Reads a report or a confirmation. In: the file's text, which may be anything. Out: what it holds,
 * fields this app does not know left out; or FILE_NOT_OURS, FILE_CUT_OFF, FILE_NEWER, FILE_ALTERED,
 * FILE_TOO_COMPLEX, FILE_DAMAGED (`where`, and `reason` where it is about what is said: `twice`,
 * `date`, `future`). Never throws.
 */
export function readSharedFile(text: string, sha256: Sha256): Result<SharedFile> {
  return atOnce(readingSharedFile(text, sha256));
}

/** The same with pauses: a file of the size limit takes about a second. */
export function* readingSharedFile(text: string, sha256: Sha256): Paced<Result<SharedFile>> {
  const json = readJson(text);
  yield;
  if (!json.ok) return json;
  const head = v.safeParse(headSchema, json.value);
  if (!head.success) return fail('FILE_NOT_OURS', { reason: 'format' });
  const { format, version } = head.output;
  if (version > knownVersion) return fail('FILE_NEWER', { version, known: knownVersion });
  return yield* format === reportFormat
    ? readReport(json.value, sha256)
    : readConfirmation(json.value, sha256);
}

function* readConfirmation(value: unknown, sha256: Sha256): Paced<Result<SharedFile>> {
  const parsed = v.safeParse(confirmationSchema, value);
  if (!parsed.success) return damaged(parsed.issues);
  const confirmation = parsed.output;
  if (yield* isAltered(value, confirmation.digest, sha256)) return fail('FILE_ALTERED');
  const ids = confirmation.users.map(({ userId }) => userId);
  const twice = ids.findIndex((userId, index) => ids.indexOf(userId) < index);
  if (twice >= 0) return fail('FILE_DAMAGED', { where: `users.${twice}`, reason: 'twice' });
  return ok({ kind: 'confirmation', confirmation });
}

function* readReport(value: unknown, sha256: Sha256): Paced<Result<SharedFile>> {
  const parsed = v.safeParse(reportSchema, value);
  if (!parsed.success) return damaged(parsed.issues);
  // Over everything in the file: also what a later version added.
  if (yield* isAltered(value, parsed.output.digest, sha256)) return fail('FILE_ALTERED');
  const entries: Entry[] = [];
  const plausibility = new Plausibility();
  let newer = 0;
  for (const [index, one] of parsed.output.entries.entries()) {
    const where = `entries.${index}`;
    if (!isBounded(one)) return fail('FILE_DAMAGED', { where });
    const entry = readReportEntry(one);
    yield;
    if (entry === 'damaged') return fail('FILE_DAMAGED', { where });
    if (entry === 'newer') {
      newer += 1;
      continue;
    }
    const reason = plausibility.judge(entry);
    if (reason === 'many') return fail('FILE_TOO_COMPLEX', { limit: mostUsers });
    if (reason !== null) return fail('FILE_DAMAGED', { where, reason });
    entries.push(entry);
  }
  if (entries[0]?.type !== 'setup.created') return fail('FILE_DAMAGED', { where: 'entries' });
  const { leftOut, log, ...rest } = parsed.output;
  const report: Report = { ...rest, ...(leftOut && { leftOut }), ...(log && { log }), entries };
  const notices: Problem[] = [];
  if (newer > 0) notices.push(problem('JOURNAL_NEWER', { count: newer }));
  if (leftOut) notices.push(shortenedNotice(leftOut));
  if (report.masked && showsNames(entries)) notices.push(problem('FILE_NAMES_SHOWN'));
  return ok({ kind: 'report', report, notices });
}

/** As the journal reads it, and a check result down to its last field. */
function readReportEntry(value: unknown): ReturnType<typeof readEntry> {
  const entry = readEntry(value);
  if (typeof entry === 'string' || entry.type !== 'check.finished') return entry;
  const result = v.safeParse(sharedCheckSchema, entry.result);
  if (result.success) return { ...entry, result: plainCheck(result.output) };
  // A newer app may know more codes and stages than this one.
  return result.issues.every((issue) => issue.type === 'picklist') ? 'newer' : 'damaged';
}

type CheckEntry = Extract<Entry, { type: 'check.finished' }>;

/** Drops keys that hold `undefined`: the result's type knows a field only as there or not there. */
function plainCheck(result: v.InferOutput<typeof sharedCheckSchema>): CheckEntry['result'] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(JSON.stringify(result)) as CheckEntry['result'];
}

function* isAltered(value: unknown, digest: string, sha256: Sha256): Paced<boolean> {
  return (
    typeof value === 'object' && value !== null && (yield* digesting(value, sha256)) !== digest
  );
}

function damaged(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
  return fail('FILE_DAMAGED', { where: v.getDotPath(issues[0]) ?? '' });
}
