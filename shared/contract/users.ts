import * as v from 'valibot';
import { attributeValuesSchema } from '../domain/setup/entries.ts';
import { call, id, inSetup, longText, shortText } from './call.ts';

/** Calls about test users, and about the roll-out that they open. */
export const usersCalls = {
  /** USER_NAME_INVALID, USER_ALREADY_ADDED */
  'users.add': call(
    v.object({
      ...inSetup,
      userName: v.pipe(v.string(), v.maxLength(300)),
      expected: attributeValuesSchema,
    }),
  ).returns<{ userId: string }>(),
  /** What to tell Wisq about a test user, on the clipboard. USER_UNKNOWN */
  'users.copyNote': call(v.object({ ...inSetup, userId: id })).returns<null>(),
  'users.expect': call(
    v.object({ ...inSetup, userId: id, expected: attributeValuesSchema }),
  ).returns<null>(),
  'users.remove': call(v.object({ ...inSetup, userId: id })).returns<null>(),
  'users.say': call(
    v.object({
      ...inSetup,
      userId: id,
      what: v.picklist(['assigned', 'approved']),
      done: v.boolean(),
    }),
  ).returns<null>(),
  /** All of them are assigned in OneLogin: watching begins. USER_UNKNOWN, CREDENTIALS_MISSING */
  'users.assigned': call(v.object(inSetup)).returns<null>(),
  /** Watches everybody who is assigned and has not arrived whole. CREDENTIALS_MISSING */
  'users.watchAll': call(v.object(inSetup)).returns<null>(),
  /** CREDENTIALS_MISSING, KEYCHAIN_*. What Wisq answered is in the state. */
  'users.lookUp': call(v.object({ ...inSetup, userId: id })).returns<null>(),
  /** Looks again and again for half an hour at most. CREDENTIALS_MISSING, USER_UNKNOWN */
  'users.watch': call(v.object({ ...inSetup, userId: id })).returns<null>(),
  'users.stopWatching': call(v.object({ ...inSetup, userId: id })).returns<null>(),
  /** CONFIRMATION_INCOMPLETE */
  'users.confirm': call(
    v.object({
      ...inSetup,
      userId: id,
      by: v.pipe(v.string(), v.maxLength(200)),
      on: v.pipe(v.string(), v.maxLength(10)),
      channel: v.picklist(['call', 'mail', 'chat', 'other']),
      note: longText,
    }),
  ).returns<null>(),
  'users.withdrawConfirmation': call(
    v.object({ ...inSetup, userId: id, note: longText }),
  ).returns<null>(),

  /** ROLLOUT_CLOSED while a test user is not confirmed */
  'rollout.agree': call(
    v.object({ ...inSetup, with: shortText, who: longText, when: longText }),
  ).returns<null>(),
  'rollout.withdraw': call(v.object({ ...inSetup, note: longText })).returns<null>(),
};
