import type { ProblemCode } from '../shared/domain/problems/codes.ts';
import type { StepId } from '../shared/domain/guide/ids.ts';
import type { OneLoginScenario } from './scenarios.ts';

/** What a scenario about OneLogin's own side leads to, as each place says it. */
export interface Ending {
  /** Whose turn it is, to the admin; on a call it is said of the admin. */
  readonly turn: 'Your turn';
  /** The one next move: the page's main button. */
  readonly move: string;
  /** What is the matter: in the step's lead, in the rail, and in the call view. */
  readonly lead: string;
  readonly rail: string;
  readonly call: string;
  /** The code that stands with the cause; null: the page says it in its own words. */
  readonly code: ProblemCode | null;
  /** Where the trouble stops an admin. */
  readonly step: StepId;
}

const lookAlike = 'The app was made from a look-alike connector.';
const waiting = 'OneLogin is waiting for your approval to create this user.';
const maya = 'maya.okafor@northwind.example';
const ending = (code: ProblemCode | null, says: string, more: Partial<Ending> = {}): Ending => ({
  turn: 'Your turn',
  move: 'Fix in OneLogin',
  lead: says.includes(maya) ? says : `${maya}: ${says}`,
  rail: `failed${says}`,
  call: says.includes(maya) ? says : `${maya}: ${says}`,
  code,
  step: 'assign',
  ...more,
});
/** The same of a user who arrived, and so has a name. */
const lacking = (attribute: string, says: string): Ending =>
  ending(null, says, {
    lead: `Maya Okafor: ${says}`,
    call: `Maya Okafor arrived without ${attribute}. ${says}`,
  });

/** Where each of them ends, before anything is mended. */
export const endings: Readonly<Record<OneLoginScenario, Ending>> = {
  'wrong-connector': ending('ONELOGIN_WRONG_CONNECTOR', lookAlike, {
    lead: lookAlike,
    rail: 'failedLook-alike connector',
    call: lookAlike,
    move: 'Look at OneLogin now',
    step: 'add-app',
  }),
  'no-mapping': lacking('Job title', 'Nothing in OneLogin fills Title.'),
  'empty-title': lacking('Job title', `Title is empty in OneLogin for ${maya}.`),
  'approval-waiting': ending('ONELOGIN_APPROVAL_WAITING', waiting, {
    lead: `Approve ${maya} in OneLogin.`,
    move: 'Approve in OneLogin',
    rail: `in progress${waiting}`,
    call: `${maya} is waiting for approval in OneLogin.`,
  }),
  failed: ending('ONELOGIN_FAILED', 'OneLogin failed to create this user.'),
  'failed-without-text': ending(
    'ONELOGIN_FAILED_UNEXPLAINED',
    'OneLogin failed to create this user and doesn’t say why here.',
  ),
  unlicensed: ending('ONELOGIN_USER_UNLICENSED', `${maya} has no OneLogin license.`),
  'not-assigned': ending('ONELOGIN_NOT_ASSIGNED', `${maya} doesn’t have the app.`),
  'read-users-only': ending(null, '', {
    move: 'Send Wisq the report',
    lead: 'All five attributes arrived for every test user.',
    rail: '2 of 2 arrived',
    call: 'Both test users arrived with all five attributes.',
  }),
};
