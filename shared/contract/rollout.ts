import * as v from 'valibot';
import type { OneLoginReading } from '../domain/onelogin/reading.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { scopes } from '../domain/rollout/comparison.ts';
import type { PeopleCounts } from '../domain/rollout/counts.ts';
import { listBytes, type ListFacts, type OddEntry } from '../domain/rollout/list.ts';
import type { Person } from '../domain/rollout/person.ts';
import type { ListPreview } from '../domain/rollout/preview.ts';
import type { Progress } from '../domain/rollout/progress.ts';
import { rowFilters, rowSorts } from '../domain/rollout/rows.ts';
import type { AttributeComparison } from '../domain/users/compare.ts';
import type { LookUpResult } from '../domain/users/look-up.ts';
import { call, id, inSetup } from './call.ts';
import type { Saved } from '../domain/handover/opened-file.ts';

/** The most rows that are sent at once: the window never holds a whole list. */
const mostRows = 500;

/** A setup's list as it is on this computer. Of people, numbers alone: `rollout.rows` has them. */
export interface PeopleView {
  /** Null: none was given, or it was forgotten. */
  readonly list: (ListFacts & { readonly at: string }) | null;
  /** Null without a list. */
  readonly counts: PeopleCounts | null;
  /** A comparison that runs or can be gone on with; null: none. */
  readonly progress: Progress | null;
  /** Users at Wisq who are not on the list, by the newest comparison; null: not known. */
  readonly notListed: number | null;
  /** Their names can be shown: they are in memory since that comparison, and end with the app. */
  readonly othersShown: boolean;
}

/** Some rows of those that a filter and a search leave. */
export interface PeopleRows {
  /** How many there are in all. */
  readonly total: number;
  /** From `from` on. */
  readonly rows: readonly Person[];
  /** Rises with every change of a person: rows with another number are of another moment. */
  readonly revision: number;
}

/** Why one person is where they are, asked anew for them alone. Nothing of it is stored but the state. */
export interface PersonDetail {
  readonly person: Person;
  /** What Wisq answered; null: not asked. */
  readonly lookUp: LookUpResult | null;
  /** The five attributes as they came; null: nobody was found. */
  readonly comparison: readonly AttributeComparison[] | null;
  /** What OneLogin's API says of the app and of them; null: it is not connected. */
  readonly oneLogin: OneLoginReading | null;
}

const preview = { ...inSetup, previewId: id };
const which = {
  filter: v.picklist(rowFilters),
  /** Part of a name; empty: all. */
  search: v.pipe(v.string(), v.maxLength(300)),
};
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** Calls about the roll-out list: who should have access, and who has it. */
export const rolloutCalls = {
  /** Main reads the clipboard. CLIPBOARD_EMPTY, LIST_*, TOKEN_IN_FIELD */
  'rollout.paste': call(v.object(inSetup)).returns<ListPreview>(),
  /** Asks for a file; null: the admin chose none. FILE_UNREADABLE, LIST_*, TOKEN_IN_FIELD */
  'rollout.openList': call(v.object(inSetup)).returns<ListPreview | null>(),
  /** A file that was dropped onto the window, as its bytes. LIST_*, TOKEN_IN_FIELD */
  'rollout.readList': call(
    v.object({
      ...inSetup,
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.length <= listBytes),
      ),
      name: v.pipe(v.string(), v.maxLength(300)),
    }),
  ).returns<ListPreview>(),
  /** The roles that give the app. ONELOGIN_NOT_CONNECTED, and why OneLogin could not be read */
  'rollout.roles': call(v.object(inSetup)).returns<
    readonly { readonly id: number; readonly name: string }[]
  >(),
  /**
   * Reads the app's users at OneLogin, or a role's. ONELOGIN_NOT_CONNECTED, LIST_*, and why OneLogin
   * could not be read: a list that is not whole is none.
   */
  'rollout.fromOneLogin': call(
    v.object({
      ...inSetup,
      roleId: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    }),
  ).returns<ListPreview>(),
  /** Another column, or the first line is or is not a header. LIST_CLOSED */
  'rollout.chooseColumn': call(
    v.object({ ...preview, column: v.nullable(place), header: v.boolean() }),
  ).returns<ListPreview>(),
  /** The previewed list becomes the setup's. LIST_CLOSED, LIST_COLUMN_OPEN, COMPARISON_RUNNING, LIST_UNWRITABLE */
  'rollout.use': call(v.object(preview)).returns<PeopleView>(),
  /** Throws a preview away. */
  'rollout.discard': call(v.object(preview)).returns<null>(),

  /** The list, read from disk at the first call. LIST_DAMAGED */
  'rollout.show': call(v.object(inSetup)).returns<PeopleView>(),
  /** All that was odd about the list. LIST_MISSING, LIST_DAMAGED */
  'rollout.odd': call(v.object(inSetup)).returns<readonly OddEntry[]>(),
  /**
   * Begins a comparison; its progress comes as events. A comparison that was paused or failed is given
   * up for it. LIST_MISSING, COMPARISON_RUNNING, COMPARISON_NOBODY, CREDENTIALS_MISSING,
   * ONELOGIN_NOT_CONNECTED, KEYCHAIN_*
   */
  'rollout.compare': call(
    v.object({
      ...inSetup,
      scope: v.picklist(scopes),
      /** Asks OneLogin, too, where its API is connected. */
      oneLogin: v.boolean(),
      /** Requests a second to Wisq; null: as fast as it answers. */
      rate: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(1000)))),
    }),
  ).returns<null>(),
  'rollout.pause': call(v.object(inSetup)).returns<null>(),
  /**
   * Goes on with one that is paused or failed; one that was begun with another URL is over.
   * COMPARISON_NONE, CREDENTIALS_MISSING, KEYCHAIN_*
   */
  'rollout.goOn': call(v.object(inSetup)).returns<null>(),
  /** Ends it: what was found stays. */
  'rollout.cancel': call(v.object(inSetup)).returns<null>(),

  /** LIST_MISSING, LIST_DAMAGED */
  'rollout.rows': call(
    v.object({
      ...inSetup,
      ...which,
      sort: v.picklist(rowSorts),
      from: place,
      count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRows)),
      /**
       * True: the rows are filtered and put in order as people stand now. Otherwise whoever was shown
       * last with this filter, search and sort stays in their place, so that nothing moves under a
       * pointer while a comparison runs.
       */
      anew: v.optional(v.boolean()),
    }),
  ).returns<PeopleRows>(),
  /**
   * Looks one person up at Wisq, and at OneLogin where its API is connected; what it says of them is
   * kept. LIST_MISSING, PERSON_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*
   */
  'rollout.person': call(v.object({ ...inSetup, index: place })).returns<PersonDetail>(),
  /**
   * Names of users at Wisq who are not on the list, as many as were kept in memory. NAMES_HIDDEN,
   * OTHERS_UNKNOWN: the newest comparison did not tell, or the app was closed since.
   */
  'rollout.others': call(
    v.object({
      ...inSetup,
      from: place,
      count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRows)),
    }),
  ).returns<{ readonly total: number; readonly names: readonly string[] }>(),
  /** Saves what a filter leaves as CSV, with names or with pseudonyms. FILE_UNWRITABLE, LIST_MISSING */
  'rollout.export': call(v.object({ ...inSetup, ...which, masked: v.boolean() })).returns<Saved>(),
  /**
   * Takes one person off the list whose `at` that is; with its last person the list goes. Out: what is
   * left. PERSON_UNKNOWN, COMPARISON_RUNNING, LIST_MISSING, LIST_DAMAGED, LIST_UNWRITABLE
   */
  'rollout.takeOff': call(
    v.object({ ...inSetup, at: v.pipe(v.string(), v.isoTimestamp()), index: place }),
  ).returns<PeopleView>(),
  /** Removes the list with all that was found of it; the record keeps its numbers. LIST_UNWRITABLE */
  'rollout.forget': call(v.object(inSetup)).returns<null>(),
};

/** What main says of a comparison while it runs, a few times a second at most, and once at its end. */
export interface PeopleEvent {
  readonly type: 'rollout.progress';
  readonly setupId: string;
  /** Null: it is over. */
  readonly progress: Progress | null;
  readonly counts: PeopleCounts;
  /** As in `PeopleRows`. */
  readonly revision: number;
  /** Why the list cannot be kept any more; null: it is. */
  readonly problem: Problem | null;
}
