import * as v from 'valibot';
import { attributeIds } from '../users/attributes.ts';
import { checkResult, common, storedFacts, timestamp } from './entry-parts.ts';

/** Entries about the end of Wisq's token and its replacement. All are since 0.2. */

/** What is to be done in OneLogin for another token; the URL only where it is another one, too. */
export const replacementItems = ['base-url', 'token', 'enable', 'save'] as const;
export type ReplacementItem = (typeof replacementItems)[number];

/** The most test users whose values are kept to compare with. */
const mostUsers = 1000;

/**
 * What speaks for OneLogin's provisioning after the new token was saved there.
 * - `user`: a change of a test user arrived. `modifiedAt`: Wisq's date of it; null: it gives none.
 * - `onelogin`: its log has a success since then, and no failure of the connection.
 */
const proof = v.variant('by', [
  v.object({
    by: v.literal('user'),
    userId: v.pipe(v.string(), v.maxLength(64)),
    attributes: v.pipe(v.array(v.picklist(attributeIds)), v.maxLength(attributeIds.length)),
    modifiedAt: v.nullable(timestamp),
  }),
  v.object({ by: v.literal('onelogin'), eventAt: timestamp }),
]);
export type ReplacementProof = v.InferOutput<typeof proof>;

/** How a test user was at Wisq when the new token was saved: a digest, and no value. */
const seenUser = v.object({
  userId: v.pipe(v.string(), v.maxLength(64)),
  values: v.pipe(v.string(), v.maxLength(16)),
  modifiedAt: v.nullable(timestamp),
});
export type SeenUser = v.InferOutput<typeof seenUser>;

export const tokenEntries = [
  /** Until when the token is valid, as typed from Wisq's message: the last day, YYYY-MM-DD; null: taken back. */
  v.object({
    ...common,
    type: v.literal('token.valid-until'),
    until: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  /** A new token, with its URL, lies beside the one in use. */
  v.object({ ...common, type: v.literal('replacement.begun'), facts: storedFacts }),
  /** One of the two was tested. */
  v.object({
    ...common,
    type: v.literal('replacement.tested'),
    which: v.picklist(['new', 'old']),
    result: checkResult,
  }),
  /** The admin says what is done in OneLogin. */
  v.object({
    ...common,
    type: v.literal('replacement.item'),
    item: v.picklist(replacementItems),
    done: v.boolean(),
  }),
  /** How test users were once all of it was done: what a change is seen against. */
  v.object({
    ...common,
    type: v.literal('replacement.seen'),
    users: v.pipe(v.array(seenUser), v.maxLength(mostUsers)),
  }),
  v.object({ ...common, type: v.literal('replacement.proven'), proof }),
  /** The admin says that they told Wisq to revoke the old token. */
  v.object({ ...common, type: v.literal('replacement.told') }),
  /** The new token took the place of the old one on this computer. */
  v.object({ ...common, type: v.literal('replacement.finished') }),
  /** The new token was removed again; the old one stays. */
  v.object({ ...common, type: v.literal('replacement.given-up') }),
] as const;
