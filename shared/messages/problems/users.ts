import type { ProblemCode } from '../../domain/problems/codes.ts';
import { param, message, type Message } from './message.ts';

/** Test users and the roll-out. */
export const userProblems = {
  USER_NAME_INVALID: message(
    'This is not a username.',
    'It is empty, or holds characters that cannot be in one.',
    'Type the user’s username or e-mail as OneLogin shows it.',
  ),
  USER_ALREADY_ADDED: message(
    'This test user is already in the list.',
    'Capitals do not make a difference.',
    'Use the entry that is there.',
  ),
  USERS_TOO_MANY: (f) => ({
    what: `A set-up holds at most ${param(f, 'limit', '1000')} test users.`,
    why: 'A few are enough to see whether all attributes arrive.',
    next: 'Remove test users you do not need any more, then add this one.',
  }),
  USER_UNKNOWN: message(
    'This test user is no longer in the list.',
    'They were removed in the meantime.',
    'Add them again if they should be watched.',
  ),
  USER_NOT_FOUND: message(
    'Wisq does not have this user yet.',
    'The assignment may still wait for approval in OneLogin, or the username at Wisq is another.',
    'In OneLogin, open the app’s Users tab and approve what is Pending. Then look again.',
  ),
  USER_NOT_FOUND_IN_PAGES: message(
    'Not found among the first 500 users.',
    'Wisq’s side refuses to search by name, and only 500 users are read one by one.',
    'Ask Wisq to look for this user.',
  ),
  USER_SEVERAL: (f) => ({
    what: `Wisq has ${param(f, 'count', 'more than one')} users with this name.`,
    why: 'The user probably existed at Wisq before, or arrived twice.',
    next: 'Ask Wisq which one is right and to remove the other.',
  }),
  USER_INACTIVE: message(
    'The user arrived but is not active.',
    'OneLogin sends users who are suspended as inactive.',
    'Check that the user is active in OneLogin.',
  ),
  USER_FOUND_BY_EMAIL: (f) => ({
    what: `Found by e-mail: at Wisq the username is ${param(f, 'userName', 'another one')}.`,
    why: 'SCIM Username in OneLogin fills the username, and it is not set to the e-mail.',
    next: 'Ask Wisq which of the two it wants (step 4).',
  }),
  ENTERPRISE_URN_SHORT: message(
    'Department came under an older schema name.',
    'OneLogin’s default template uses a shorter name than the standard. It was read all the same.',
    '',
  ),
  ATTRIBUTE_MISSING: (f) => ({
    what: `${param(f, 'attribute', 'An attribute')} did not arrive.`,
    why: 'Its field may be empty in OneLogin, or its row is not sent.',
    next: 'Fix the mapping in OneLogin, then reapply it.',
  }),
  ATTRIBUTE_DIFFERS: (f) => ({
    what: `${param(f, 'attribute', 'An attribute')} arrived with another value.`,
    why: 'OneLogin holds another value than you typed, or the mapping takes another field.',
    next: 'Compare with the user’s page in OneLogin.',
  }),
  CONFIRMATION_INCOMPLETE: message(
    'Something is missing.',
    'A confirmation names who at Wisq gave it, and on which day, not later than today.',
    'Fill in both.',
  ),
  ROLLOUT_CLOSED: message(
    'Roll-out is still closed.',
    'Wisq has not confirmed every test user.',
    'Record Wisq’s confirmation for each of them in step 5.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
