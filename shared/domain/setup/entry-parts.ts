import * as v from 'valibot';
import { problemCodes } from '../problems/codes.ts';
import { fromStoredCheck, fromStoredProblem, type StoredCheckResult } from './stored-keys.ts';

/** What entries of several kinds are made of (entries.ts). */

export const shortText = v.pipe(v.string(), v.maxLength(500));
export const longText = v.pipe(v.string(), v.maxLength(2000));
export const timestamp = v.pipe(v.string(), v.isoTimestamp());
export const nullableText = v.nullable(shortText);

export const values = v.object({
  firstName: nullableText,
  lastName: nullableText,
  email: nullableText,
  jobTitle: nullableText,
  department: nullableText,
});

export const problemSchema = v.pipe(
  v.object({
    code: v.picklist(problemCodes),
    facts: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  }),
  v.transform(fromStoredProblem),
);

/** Where the two secrets are kept. */
export const storePlaces = ['keychain', 'session'] as const;
export type StorePlace = (typeof storePlaces)[number];

/** What may be known of stored credentials: never the token, and of the URL only its host. */
export const storedFacts = v.object({
  where: v.picklist(storePlaces),
  host: shortText,
  /** Shows replacement, not content: a short salted digest. */
  urlFingerprint: v.pipe(v.string(), v.maxLength(16)),
  tokenFingerprint: v.pipe(v.string(), v.maxLength(16)),
  tokenLength: v.number(),
  tokenEnd: v.pipe(v.string(), v.maxLength(4)),
  /** `exp` of a JWT as ISO 8601; null when the token is not a JWT or names none. */
  tokenExpiresAt: v.nullable(timestamp),
});
export type StoredFacts = v.InferOutput<typeof storedFacts>;

export const common = {
  v: v.literal(1),
  id: v.pipe(v.string(), v.maxLength(64)),
  at: timestamp,
};

/** Kept whole as the check wrote it: its shape is checked by type where it is made, by kind here. */
export const checkResult = v.pipe(
  v.custom<StoredCheckResult>(
    (value) =>
      typeof value === 'object' && value !== null && 'stages' in value && 'verdict' in value,
  ),
  v.transform(fromStoredCheck),
);
