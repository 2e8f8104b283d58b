import * as v from 'valibot';
import { problemCodes } from '../problems/codes.ts';
import { attributeIds } from '../users/attributes.ts';
import {
  type Comparison,
  comparisonEnds,
  pageDoubts,
  scopes,
  wayReasons,
  ways,
} from './comparison.ts';
import { type ListFacts, listSources } from './list.ts';
import { oneLoginStates } from './onelogin-state.ts';
import type { PeopleRecord } from './people.ts';
import { wisqStates } from './wisq-state.ts';

/**
 * What a journal, a report or a snapshot keeps of a list and its comparisons. Every field is checked:
 * a report may hold anything.
 */

const moment = v.pipe(v.string(), v.isoTimestamp());
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));

const problem = v.object({
  code: v.picklist(problemCodes),
  params: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.union([v.pipe(v.string(), v.maxLength(2000)), v.pipe(v.number(), v.finite()), v.boolean()]),
  ),
});

const numbers = <K extends string>(keys: readonly [K, ...K[]] | readonly K[]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  v.object(Object.fromEntries(keys.map((key) => [key, number])) as Record<K, typeof number>);

const counts = v.object({
  listed: number,
  states: numbers(wisqStates),
  unchecked: number,
  lacking: numbers(attributeIds),
  oneLogin: v.nullable(numbers(oneLoginStates)),
});

/** A list, by its numbers. */
export const listFactsSchema = v.object({
  source: v.picklist(listSources),
  people: number,
  duplicates: number,
  empty: number,
  odd: number,
}) satisfies v.GenericSchema<unknown, ListFacts>;

/** One comparison. */
export const comparisonSchema = v.object({
  startedAt: moment,
  endedAt: moment,
  scope: v.picklist(scopes),
  way: v.nullable(v.picklist(ways)),
  why: v.nullable(v.picklist(wayReasons)),
  doubt: v.nullable(v.picklist(pageDoubts)),
  end: v.picklist(comparisonEnds),
  done: number,
  of: number,
  counts,
  notListed: v.nullable(number),
  requests: number,
  oneLoginRequests: v.nullable(number),
  oneLoginLeft: number,
  ms,
  problem: v.nullable(problem),
}) satisfies v.GenericSchema<unknown, Comparison>;

/** The record of a setup, for its snapshot. */
export const peopleRecordSchema = v.object({
  list: v.nullable(v.object({ ...listFactsSchema.entries, at: moment })),
  forgottenAt: v.nullable(moment),
  last: v.nullable(comparisonSchema),
  days: v.array(comparisonSchema),
}) satisfies v.GenericSchema<unknown, PeopleRecord>;
