import * as v from 'valibot';
import { problemCodes } from '../../../shared/domain/problems/codes.ts';
import {
  comparisonEnds,
  pageDoubts,
  scopes,
  wayReasons,
  ways,
} from '../../../shared/domain/rollout/comparison.ts';
import { listSources, oddReasons } from '../../../shared/domain/rollout/list.ts';
import { oneLoginStates } from '../../../shared/domain/rollout/onelogin-state.ts';
import { comparisonSchema } from '../../../shared/domain/rollout/record-schema.ts';
import { wisqStates } from '../../../shared/domain/rollout/wisq-state.ts';
import { attributeIds } from '../../../shared/domain/users/attributes.ts';
import { matchedBy, type RunEvent } from '../compare/events.ts';

/**
 * The lines of a stored list. Kinds and keys are never renamed or given a new meaning, only added: the
 * file outlives this version of the code.
 */

const moment = v.pipe(v.string(), v.isoTimestamp());
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();

const problem = v.object({
  code: v.picklist(problemCodes),
  params: v.record(text, v.union([text, v.number(), v.boolean()])),
});
const atWisq = v.object({
  state: v.picklist(wisqStates),
  at: moment,
  lacking: v.array(v.picklist(attributeIds)),
  doubtful: v.array(v.picklist(attributeIds)),
  otherName: v.boolean(),
  problem: v.nullable(problem),
});
const atOneLogin = v.object({
  state: v.picklist(oneLoginStates),
  at: moment,
  text: v.nullable(text),
  problem: v.nullable(problem),
});
const cost = v.object({ requests: number, ms: v.number() });

const event = v.variant('type', [
  v.object({
    type: v.literal('begin'),
    at: moment,
    scope: v.picklist(scopes),
    oneLogin: v.boolean(),
    rate: v.nullable(v.number()),
    ask: v.nullable(v.array(number)),
    url: v.optional(text),
  }),
  v.object({ type: v.literal('way'), way: v.picklist(ways), why: v.picklist(wayReasons), cost }),
  v.object({
    type: v.literal('page'),
    from: number,
    total: v.nullable(number),
    users: v.array(text),
    found: v.array(v.object({ index: number, user: number, by: v.picklist(matchedBy), atWisq })),
    unreadable: number,
    nameless: number,
    cost,
  }),
  v.object({ type: v.literal('probe'), doubt: v.nullable(v.picklist(pageDoubts)), cost }),
  v.object({
    type: v.literal('pages-read'),
    at: moment,
    doubt: v.nullable(v.picklist(pageDoubts)),
    cost,
  }),
  v.object({ type: v.literal('person'), index: number, atWisq, cost }),
  v.object({ type: v.literal('unsearchable'), at: moment, problem, cost }),
  v.object({ type: v.literal('onelogin'), index: number, atOneLogin, cost }),
  v.object({
    type: v.literal('end'),
    at: moment,
    end: v.picklist(comparisonEnds),
    problem: v.nullable(problem),
    cost,
  }),
]) satisfies v.GenericSchema<unknown, RunEvent>;

export const lineSchema = v.variant('kind', [
  /** The first line. `names` and `odd`: how many follow. */
  v.object({
    kind: v.literal('list'),
    v: v.literal(1),
    at: moment,
    source: v.picklist(listSources),
    names: number,
    duplicates: number,
    empty: number,
    odd: number,
    /** For digests of the ids of users who are not on the list. */
    salt: text,
  }),
  v.object({ kind: v.literal('names'), names: v.array(text) }),
  v.object({
    kind: v.literal('odd'),
    odd: v.array(v.object({ line: number, text, why: v.picklist(oddReasons), left: v.boolean() })),
  }),
  /** What was known when the file was written. */
  v.object({
    kind: v.literal('known'),
    known: v.array(
      v.object({
        index: number,
        atWisq: v.nullable(atWisq),
        atOneLogin: v.nullable(atOneLogin),
      }),
    ),
  }),
  v.object({ kind: v.literal('last'), comparison: comparisonSchema, url: v.optional(text) }),
  /** All of the above is there: what follows was added later. */
  v.object({ kind: v.literal('whole') }),
  /** What a comparison did; all of a line or nothing of it. */
  v.object({ kind: v.literal('run'), events: v.array(event) }),
]);

export type ListLine = v.InferOutput<typeof lineSchema>;
