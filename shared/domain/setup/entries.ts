import * as v from 'valibot';
import { connectorIds } from '../guide/connectors.ts';
import { appLookSchema, userLookSchema } from '../onelogin/look-schema.ts';
import { comparisonSchema, listFactsSchema } from '../rollout/record-schema.ts';
import { confirmationChannels } from '../users/test-user.ts';
import { watchEnds } from '../users/watch.ts';
import {
  checkResult,
  common,
  longText,
  nullableText,
  problemSchema,
  shortText,
  storedFacts,
  storePlaces,
  timestamp,
  values,
} from './entry-parts.ts';
import { healthEntries } from './health-entries.ts';
import { toStoredCheck, toStoredProblem } from './stored-keys.ts';
import { tokenEntries } from './token-entries.ts';

/**
 * The journal's entries: what was said, measured and confirmed, each with its time.
 * The journal is append-only; state is `fold(entries)` (fold.ts). An entry type is never changed
 * in meaning, only added: an older version keeps what it does not know and says so.
 */

const look = v.object({
  at: timestamp,
  outcome: v.picklist(['found', 'not-found', 'several', 'failed']),
  received: values,
  active: v.nullable(v.boolean()),
  userName: nullableText,
  problems: v.array(problemSchema),
  /** Names only. Entries of earlier versions have neither of these two. */
  unexpected: v.optional(v.array(shortText)),
  createdAt: v.optional(v.nullable(timestamp)),
  /** Since the second version of lookups: `createdAt` named no zone. */
  createdZoneless: v.optional(v.boolean()),
  /** Both since the third version of lookups. */
  lastModifiedAt: v.optional(v.nullable(timestamp)),
  lastModifiedZoneless: v.optional(v.boolean()),
  ms: v.number(),
});

const userId = v.pipe(v.string(), v.maxLength(64));

const channel = v.picklist(confirmationChannels);

/** Which confirmation file a confirmation came from, so that it is not taken twice. */
const fileSource = v.object({ id: v.pipe(v.string(), v.maxLength(64)) });

export const entrySchema = v.variant('type', [
  v.object({ ...common, type: v.literal('setup.created'), name: shortText }),
  v.object({ ...common, type: v.literal('setup.renamed'), name: shortText }),
  v.object({ ...common, type: v.literal('onelogin.host'), host: v.nullable(shortText) }),
  v.object({
    ...common,
    type: v.literal('connector.chosen'),
    connector: v.nullable(v.picklist(connectorIds)),
  }),
  v.object({ ...common, type: v.literal('display-name.set'), displayName: shortText }),
  v.object({ ...common, type: v.literal('assignment.way'), way: v.picklist(['user', 'role']) }),
  v.object({ ...common, type: v.literal('task.ticked'), taskId: shortText }),
  v.object({ ...common, type: v.literal('task.unticked'), taskId: shortText }),
  v.object({ ...common, type: v.literal('credentials.stored'), facts: storedFacts }),
  v.object({ ...common, type: v.literal('credentials.removed') }),
  v.object({ ...common, type: v.literal('check.finished'), result: checkResult }),
  v.object({
    ...common,
    type: v.literal('user.added'),
    userId,
    userName: shortText,
    expected: values,
  }),
  v.object({ ...common, type: v.literal('user.expected'), userId, expected: values }),
  v.object({ ...common, type: v.literal('user.removed'), userId }),
  v.object({
    ...common,
    type: v.literal('user.said'),
    userId,
    what: v.picklist(['assigned', 'approved']),
    done: v.boolean(),
  }),
  v.object({ ...common, type: v.literal('user.looked'), userId, look }),
  /**
   * A watch that ended. Its lookups that found something new are entries of their own, `user.looked`;
   * those that only found the same again are in `looks` alone.
   */
  v.object({
    ...common,
    type: v.literal('user.watched'),
    userId,
    watch: v.object({
      since: timestamp,
      until: timestamp,
      looks: v.number(),
      end: v.picklist(watchEnds),
    }),
  }),
  v.object({
    ...common,
    type: v.literal('user.confirmed'),
    userId,
    /** The person at Wisq who said so, as the admin names them. */
    by: shortText,
    /** When Wisq said so: a calendar date, YYYY-MM-DD. */
    on: v.pipe(v.string(), v.isoDate()),
    channel,
    note: longText,
    file: v.optional(fileSource),
  }),
  /** Wisq looked and said no; `note` says why. */
  v.object({
    ...common,
    type: v.literal('user.declined'),
    userId,
    by: shortText,
    on: v.pipe(v.string(), v.isoDate()),
    channel,
    note: longText,
    file: v.optional(fileSource),
  }),
  v.object({ ...common, type: v.literal('user.confirmation-withdrawn'), userId, note: longText }),
  v.object({
    ...common,
    type: v.literal('rollout.agreed'),
    /** The project lead it was agreed with. */
    with: shortText,
    /** Who gets access. */
    who: longText,
    /** When they gain access, as the admin wrote it. */
    when: longText,
  }),
  v.object({ ...common, type: v.literal('rollout.withdrawn'), note: longText }),
  /** The admin compared URL and token with Wisq's message: they are what Wisq sent. Since 0.2. */
  v.object({ ...common, type: v.literal('credentials.as-sent') }),
  /** A report for Wisq was saved as a file; whether it was sent, nobody here knows. Since 0.2. */
  v.object({ ...common, type: v.literal('report.saved') }),
  ...tokenEntries,
  ...healthEntries,
  /** An API credential of OneLogin was stored. Of it, the last characters of the Client ID. Since 0.2. */
  v.object({
    ...common,
    type: v.literal('onelogin.connected'),
    where: v.picklist(storePlaces),
    clientIdEnd: v.pipe(v.string(), v.maxLength(4)),
    /** By which the Client Secret is recognized once it is gone, as a token is. Never in a report. */
    secret: v.optional(
      v.object({
        length: v.number(),
        end: v.pipe(v.string(), v.maxLength(4)),
        fingerprint: v.pipe(v.string(), v.maxLength(16)),
      }),
    ),
  }),
  /** It was removed from this computer; `revoked`: OneLogin said that its token is revoked. */
  v.object({ ...common, type: v.literal('onelogin.disconnected'), revoked: v.boolean() }),
  /** The admin says whether the credential is deleted in OneLogin. */
  v.object({ ...common, type: v.literal('onelogin.credential-deleted'), done: v.boolean() }),
  /** What OneLogin's API says of the app. */
  v.object({ ...common, type: v.literal('onelogin.looked'), look: appLookSchema }),
  /** What it says of one test user. */
  v.object({ ...common, type: v.literal('user.onelogin-looked'), userId, look: userLookSchema }),
  /**
   * A list of people who should have access was given: how many, and nobody's name. `takenOff`: it is
   * the one before, without so many people. Since 0.2.
   */
  v.object({
    ...common,
    type: v.literal('rollout.listed'),
    list: listFactsSchema,
    takenOff: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
  /** The list was compared with Wisq. Since 0.2. */
  v.object({ ...common, type: v.literal('rollout.compared'), comparison: comparisonSchema }),
  /** The list was removed from this computer. Since 0.2. */
  v.object({ ...common, type: v.literal('rollout.list-forgotten') }),
]);

export type Entry = v.InferOutput<typeof entrySchema>;
/** An entry as it is stored in a journal or a report. `entrySchema` reads it. */
export type StoredEntry = v.InferInput<typeof entrySchema>;

/** In: an entry. Out: what the schema would read it from, to be written. */
export function toStoredEntry(entry: Entry): StoredEntry {
  switch (entry.type) {
    case 'check.finished':
      return { ...entry, result: toStoredCheck(entry.result) };
    case 'user.looked': {
      const problems = entry.look.problems.map(toStoredProblem);
      return { ...entry, look: { ...entry.look, problems } };
    }
    case 'replacement.tested':
      return { ...entry, result: toStoredCheck(entry.result) };
    default:
      return entry;
  }
}

type WithoutCommon<E> = E extends Entry ? Omit<E, 'v' | 'id' | 'at'> : never;
/** An entry before the journal gives it its version, id and time. */
export type NewEntry = WithoutCommon<Entry>;

/** The schema of expected attribute values, shared with the contract. */
export const attributeValuesSchema = values;
export { type StoredFacts, type StorePlace, storePlaces } from './entry-parts.ts';
