import * as v from 'valibot';
import { call, inSetup } from './call.ts';

/** Calls about a finished setup: whether it still works; and what is to be known before it deletes. */
export const healthCalls = {
  /** Tests the connection, looks up the test users, and reads OneLogin's side where it is connected. HEALTH_NOT_YET, CHECK_RUNNING */
  'health.check': call(v.object(inSetup)).returns<null>(),
  /** How many people have the app in OneLogin. ONELOGIN_NOT_CONNECTED, and why OneLogin did not say */
  'rollout.countAssigned': call(v.object(inSetup)).returns<null>(),
  /** What only Wisq knows of a delete, as questions, on the clipboard. */
  'rollout.copyQuestions': call(v.object(inSetup)).returns<null>(),
  /** Events of OneLogin's log that the admin has seen, by their keys. */
  'health.seen': call(
    v.object({
      ...inSetup,
      events: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000)),
    }),
  ).returns<null>(),
};
