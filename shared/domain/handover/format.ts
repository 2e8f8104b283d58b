import * as v from 'valibot';
import type { Entry } from '../setup/entries.ts';
import type { LeftOut } from './shorten.ts';
import { isCalendarDate, isMoment } from '../text/calendar.ts';

/**
 * The two files that go between an admin and Wisq's Agent Strategist. Both are JSON, both name their
 * format and version first, and both have room for a signature that nothing fills yet: whoever reads
 * them must not take them for more than what the sender wrote.
 */

export const reportFormat = 'wisq-setup';
export const confirmationFormat = 'wisq-confirmation';
/** The most lines of the app's log in a report, and the most characters of one (main/app/log.ts). */
export const logLines = 500;
const logCharacters = 300;
/** The newest version of both that this app reads and the one it writes. */
export const knownVersion = 1;

const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
const shortText = v.pipe(v.string(), v.maxLength(500));
const iso = v.pipe(v.string(), v.isoTimestamp(), v.check(isMoment));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const signature = v.optional(v.nullable(v.unknown()), null);

export const reportSchema = v.object({
  format: v.literal(reportFormat),
  version: v.literal(knownVersion),
  setupId: id,
  savedAt: iso,
  /** Names and e-mails were replaced by pseudonyms. */
  masked: v.boolean(),
  /** The newest entry of the journal when the report was made. */
  lastEntryId: v.pipe(v.string(), v.maxLength(64)),
  app: v.object({ version: shortText, platform: shortText, electron: shortText }),
  system: v.object({ release: shortText, arch: shortText, locale: shortText, timeZone: shortText }),
  network: v.object({ host: v.nullable(shortText), path: v.nullable(shortText), route: shortText }),
  /** The journal was too long: what of it is not here (shorten.ts). 0.1 did not write it. */
  leftOut: v.optional(
    v.object({
      entries: amount,
      from: iso,
      until: iso,
      checks: amount,
      lookUps: amount,
      others: amount,
      users: v.optional(amount),
    }),
  ),
  /** The newest lines of the app's own log, codes and times, where the admin added it. 0.1 did not write it. */
  log: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(logCharacters))), v.maxLength(logLines)),
  ),
  /** The journal, as the mask and the cleaning left it. State is folded from it. */
  entries: v.pipe(v.array(v.unknown()), v.maxLength(50_000)),
  digest,
  signature,
});

/** A report as it is written; read from a file its entries are `unknown` until each is checked. */
export type Report = Omit<v.InferOutput<typeof reportSchema>, 'entries' | 'leftOut' | 'log'> & {
  readonly leftOut?: LeftOut;
  readonly log?: readonly string[];
  readonly entries: readonly Entry[];
};

export const confirmationSchema = v.object({
  format: v.literal(confirmationFormat),
  version: v.literal(knownVersion),
  id,
  setupId: id,
  setupName: shortText,
  /** The report that was looked at. */
  basedOn: v.object({
    savedAt: iso,
    masked: v.boolean(),
    lastEntryId: v.pipe(v.string(), v.maxLength(64)),
    digest,
  }),
  by: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** The day where the strategist is, YYYY-MM-DD. */
  on: v.pipe(v.string(), v.isoDate(), v.check(isCalendarDate)),
  at: iso,
  users: v.pipe(
    v.array(
      v.object({
        userId: shortText,
        /** As in the report: masked where that was. */
        userName: shortText,
        digest,
        answer: v.picklist(['confirmed', 'declined']),
        note: v.pipe(v.string(), v.maxLength(2000)),
      }),
    ),
    v.minLength(1),
    v.maxLength(1000),
  ),
  digest,
  signature,
});
export type Confirmation = v.InferOutput<typeof confirmationSchema>;
