import * as v from 'valibot';
import type { CheckResult } from '../../shared/domain/check/result.ts';
import { connectorIds } from '../../shared/domain/guide/connectors.ts';
import { taskIds } from '../../shared/domain/guide/ids.ts';
import { appLookSchema, userLookSchema } from '../../shared/domain/onelogin/look-schema.ts';
import { problemCodes } from '../../shared/domain/problems/codes.ts';
import { peopleRecordSchema } from '../../shared/domain/rollout/record-schema.ts';
import { attributeValuesSchema, storePlaces } from '../../shared/domain/setup/entries.ts';
import { sharedCheckSchema } from '../../shared/domain/handover/check-schema.ts';
import { healthCheckSchema, logRowSchema } from '../../shared/domain/setup/health-entries.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { attributeIds } from '../../shared/domain/users/attributes.ts';
import { confirmationChannels } from '../../shared/domain/users/test-user.ts';
import { watchEnds } from '../../shared/domain/users/watch.ts';

/**
 * The shape of `state.json`. This app wrote it, but it lies on a disk where others may write too: what
 * does not fit is not shown.
 */

const text = v.pipe(v.string(), v.maxLength(2000));
const moment = v.pipe(v.string(), v.isoTimestamp());
const amount = v.pipe(v.number(), v.finite());
const said = v.nullable(v.object({ at: moment }));

const problem = v.object({
  code: v.picklist(problemCodes),
  params: v.record(text, v.union([text, amount, v.boolean()])),
});

/** Looked at and kept as it is: a newer field of a result must not be lost on the way. */
const check = v.custom<CheckResult>((value) => v.is(sharedCheckSchema, value));

const lookUp = v.nullable(
  v.object({
    at: moment,
    outcome: v.picklist(['found', 'not-found', 'several', 'failed']),
    received: attributeValuesSchema,
    active: v.nullable(v.boolean()),
    userName: v.nullable(text),
    problems: v.array(problem),
    unexpected: v.exactOptional(v.array(text)),
    createdAt: v.exactOptional(v.nullable(moment)),
    createdZoneless: v.exactOptional(v.boolean()),
    lastModifiedAt: v.exactOptional(v.nullable(moment)),
    lastModifiedZoneless: v.exactOptional(v.boolean()),
    ms: amount,
  }),
);

const against = v.nullable(v.object({ by: text, on: text }));
const record = {
  at: moment,
  by: text,
  on: text,
  channel: v.picklist(confirmationChannels),
  note: text,
  values: v.nullable(attributeValuesSchema),
  fileId: v.exactOptional(text),
  against,
};

const user = v.object({
  userId: text,
  userName: text,
  addedAt: moment,
  expected: attributeValuesSchema,
  assigned: said,
  approved: said,
  lastLookUp: lookUp,
  firstSeenAt: v.nullable(moment),
  seenBeforeAssigned: v.boolean(),
  lastFound: lookUp,
  lastComplete: lookUp,
  checkFailedSince: v.nullable(moment),
  provesConnection: v.boolean(),
  provesApp: v.boolean(),
  lastWatch: v.nullable(
    v.object({ since: moment, until: moment, looks: amount, end: v.picklist(watchEnds) }),
  ),
  confirmation: v.nullable(v.object(record)),
  declined: v.nullable(v.object({ ...record, lookedUpSince: v.boolean() })),
});

const facts = {
  where: v.picklist(storePlaces),
  host: text,
  urlFingerprint: text,
  tokenFingerprint: text,
  tokenLength: amount,
  tokenEnd: text,
  tokenExpiresAt: v.nullable(moment),
};

const replacement = v.object({
  begunAt: moment,
  facts: v.object(facts),
  newTest: v.nullable(check),
  oldTest: v.nullable(check),
  items: v.object({
    'base-url': v.exactOptional(moment),
    token: v.exactOptional(moment),
    enable: v.exactOptional(moment),
    save: v.exactOptional(moment),
  }),
  seen: v.array(v.object({ userId: text, values: text, modifiedAt: v.nullable(moment) })),
  proof: v.nullable(
    v.variant('by', [
      v.object({
        by: v.literal('user'),
        userId: text,
        attributes: v.array(v.picklist(attributeIds)),
        modifiedAt: v.nullable(moment),
        at: moment,
      }),
      v.object({ by: v.literal('onelogin'), eventAt: moment, at: moment }),
    ]),
  ),
  toldAt: v.nullable(moment),
});

const state = v.object({
  name: text,
  createdAt: text,
  oneLoginHost: v.nullable(text),
  connector: v.nullable(v.object({ id: v.picklist(connectorIds), at: moment })),
  displayName: text,
  assignmentWay: v.picklist(['user', 'role']),
  tasks: v.record(v.picklist(taskIds), v.object({ at: moment })),
  credentials: v.nullable(v.object({ ...facts, at: moment })),
  checks: v.pipe(v.array(check), v.maxLength(20)),
  users: v.array(user),
  rollout: v.nullable(v.object({ at: moment, with: text, who: text, when: text })),
  knownCredentials: v.nullable(v.object({ urlFingerprint: text, tokenFingerprint: text })),
  credentialsChange: v.nullable(
    v.object({ at: moment, what: v.picklist(['url', 'token', 'both']) }),
  ),
  asSentAt: v.nullable(moment),
  credentialsRemovedAt: v.nullable(moment),
  tokenExpiresAt: v.nullable(moment),
  validUntil: v.nullable(text),
  replacement: v.nullable(replacement),
  replacedAt: v.nullable(moment),
  health: v.object({
    last: v.nullable(v.object({ ...healthCheckSchema.entries, at: moment })),
    before: v.nullable(v.object({ ...healthCheckSchema.entries, at: moment })),
    open: v.array(logRowSchema),
    seen: v.array(text),
    assigned: v.nullable(v.object({ at: moment, count: amount })),
  }),
  oneLogin: v.object({
    connection: v.nullable(
      v.object({ at: moment, where: v.picklist(storePlaces), clientIdEnd: text }),
    ),
    disconnected: v.nullable(v.object({ at: moment, revoked: v.boolean() })),
    credentialDeletedAt: v.nullable(moment),
    app: v.nullable(appLookSchema),
    users: v.record(text, userLookSchema),
  }),
  people: v.exactOptional(peopleRecordSchema),
  report: v.nullable(v.object({ at: moment, subjects: v.record(text, v.string()) })),
}) satisfies v.GenericSchema<unknown, SetupState>;

/** What a setup's journal folds to, as it is kept. */
export const snapshotSchema = v.object({ changedAt: text, state });
