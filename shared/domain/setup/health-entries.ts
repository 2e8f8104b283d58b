import * as v from 'valibot';
import { problemCodes } from '../problems/codes.ts';
import { attributeIds } from '../users/attributes.ts';
import { common, timestamp } from './entry-parts.ts';

/** Entries about a setup after go-live: whether it still works. All are since 0.2. */

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

/** As in a look at OneLogin: stored as `params`. */
const problem = v.object({
  code: v.picklist(problemCodes),
  params: v.record(text(100), v.union([text(2000), v.pipe(v.number(), v.finite()), v.boolean()])),
});
const failed = v.object({ ok: v.literal(false), problem, requestId: v.nullable(text(1000)) });

export const logRowSchema = v.object({
  id: v.nullable(text(64)),
  type: id,
  at: v.nullable(timestamp),
  appId: v.nullable(id),
  userId: v.nullable(id),
  text: v.nullable(text(1000)),
  actor: v.nullable(text(200)),
  person: v.nullable(text(200)),
});

/** The most rows of OneLogin's log that an entry keeps. */
export const mostLogRows = 200;

const user = v.object({
  userId: text(64),
  outcome: v.picklist(['found', 'not-found', 'several', 'failed']),
  /** SCIM `active`; null: not sent, or not found. */
  active: v.nullable(v.boolean()),
  /** Wisq's date of the last change; null: it gives none. */
  modifiedAt: v.nullable(timestamp),
  /** Attributes with another value than at the lookup before. */
  changed: v.pipe(v.array(v.picklist(attributeIds)), v.maxLength(attributeIds.length)),
  /** Attributes that are missing or odd now. */
  lacking: v.pipe(v.array(v.picklist(attributeIds)), v.maxLength(attributeIds.length)),
});
export type HealthUser = v.InferOutput<typeof user>;

export const healthCheckSchema = v.object({
  /** From when on OneLogin's log was read. */
  since: timestamp,
  /** The connection test of this computer's copy of the token; null: it could not be run. */
  connection: v.nullable(v.picklist(['works', 'works-with-notes', 'fails', 'cancelled'])),
  /** Whether what the test found is Wisq's own answer: else it did not get there. */
  answered: v.boolean(),
  /** Why the connection fails, or could not be tested. */
  problem: v.nullable(problem),
  users: v.pipe(v.array(user), v.maxLength(1000)),
  /** Test users who wait for approval in OneLogin, by user id; null: OneLogin was not asked. */
  waiting: v.nullable(v.pipe(v.array(text(64)), v.maxLength(1000))),
  /** OneLogin's log of the app; null: OneLogin was not asked. */
  log: v.nullable(
    v.variant('ok', [
      v.object({
        ok: v.literal(true),
        value: v.object({
          rows: v.pipe(v.array(logRowSchema), v.maxLength(mostLogRows)),
          complete: v.boolean(),
        }),
      }),
      failed,
    ]),
  ),
  /** How many people have the app in OneLogin; null: not asked, or not read. */
  assigned: v.nullable(id),
});
/** What one check of a setup's health found. */
export type HealthCheck = v.InferOutput<typeof healthCheckSchema>;

export const healthEntries = [
  v.object({ ...common, type: v.literal('health.checked'), health: healthCheckSchema }),
  /** The admin has seen these events of OneLogin's log, by their keys (health.ts). */
  v.object({
    ...common,
    type: v.literal('health.seen'),
    events: v.pipe(v.array(text(200)), v.maxLength(1000)),
  }),
  /** OneLogin said how many people have the app, which unassigning asks Wisq to delete. */
  v.object({ ...common, type: v.literal('onelogin.counted'), assigned: id }),
] as const;
