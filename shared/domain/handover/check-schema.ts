import * as v from 'valibot';
import { stageIds } from '../check/result.ts';
import { problemCodes } from '../problems/codes.ts';

/**
 * A check result in a file from elsewhere. The journal trusts what this app wrote; a report may hold
 * anything, so every field that is shown is checked, and what is not named here is left out.
 */

const text = v.pipe(v.string(), v.maxLength(500));
const amount = v.pipe(v.number(), v.finite());
const iso = v.pipe(v.string(), v.isoTimestamp());

const problemSchema = v.object({
  code: v.picklist(problemCodes),
  facts: v.record(text, v.union([v.pipe(v.string(), v.maxLength(2000)), amount, v.boolean()])),
});

const evidenceSchema = v.object({
  request: v.optional(text),
  status: v.optional(amount),
  contentType: v.optional(text),
  address: v.optional(text),
  protocol: v.optional(text),
  certificate: v.optional(
    v.object({ subject: text, issuer: text, validFrom: text, validTo: text }),
  ),
  retryAfterSeconds: v.optional(amount),
  cause: v.optional(text),
});

const stageSchema = v.object({
  id: v.picklist(stageIds),
  verdict: v.picklist(['pass', 'note', 'fail', 'skipped']),
  startMs: amount,
  ms: amount,
  problems: v.pipe(v.array(problemSchema), v.maxLength(40)),
  evidence: evidenceSchema,
});

export const sharedCheckSchema = v.object({
  checkId: text,
  at: iso,
  verdict: v.picklist(['works', 'works-with-notes', 'fails', 'cancelled']),
  move: v.nullable(v.picklist(['admin', 'network', 'wisq', 'wait'])),
  route: text,
  host: text,
  oneLoginWouldShow: v.picklist(['enabled', 'not-enabled', 'unknown']),
  stages: v.pipe(v.array(stageSchema), v.maxLength(stageIds.length)),
  ms: amount,
});
