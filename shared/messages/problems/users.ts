import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { shortEnterpriseUrn } from '../../domain/users/attributes.ts';
import { attributeNames } from '../attributes.ts';
import { askWisq, chosen, counted, mayTellWisq, message, type Message, param } from './message.ts';

/** Why pages that were read to their end may not be all (main/users/walk.ts). */
const endOfPages = {
  limit: 'Only so many are read one by one.',
  repeats: 'After them the same ones came again.',
  'ends-early': 'Then its list ended, before the number that it names.',
  'page-total': 'The number that it names may be no more than what it shows at once.',
} as const;

/** In what form a value came, where it could be read (shared/domain/scim). */
const forms = {
  list: 'It is a list, where SCIM has a text.',
  object: 'It is an object, where SCIM has something else.',
  text: 'It is a plain text, where SCIM has a list of objects.',
} as const;

/** The attribute that a problem is about, by its name. */
function attribute(f: Params): string {
  return chosen(f, 'attribute', attributeNames, 'An attribute');
}

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
    what: `A setup holds at most ${param(f, 'limit', '1000')} test users.`,
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
  USER_NOT_FOUND_IN_PAGES: (f) => ({
    what: counted(f, 'searched', {
      none: 'Not found among the users that were read.',
      one: () => 'Not found; only one user could be read.',
      other: (n) => `Not found among the ${n} users that were read.`,
    }),
    why: `Wisq’s side does not search by name. ${chosen(f, 'reason', endOfPages, endOfPages.limit)} Whether this user is there is unclear.`,
    next: 'Ask Wisq to look for this user.',
  }),
  USER_SEARCH_NAMELESS: (f) => ({
    what: 'Wisq shows users without their names.',
    why: counted(f, 'nameless', {
      none: 'Users in its answer have neither username nor e-mail. Whether this user is among them is unclear.',
      one: () =>
        'One user in its answer has neither username nor e-mail. Whether it is this one is unclear.',
      other: (n) =>
        `${n} users in its answer have neither username nor e-mail. Whether this one is among them is unclear.`,
    }),
    next: askWisq,
  }),
  USER_SEVERAL: (f) => ({
    what: `Wisq has ${param(f, 'count', 'more than one')} users with this name.`,
    why: 'The user probably existed at Wisq before, or arrived twice.',
    next: 'Ask Wisq which one is right and to remove the other.',
  }),
  USER_MORE_COUNTED: (f) => ({
    what: `Wisq counts ${param(f, 'totalResults', 'more')} matches and shows ${param(f, 'shown', 'fewer')}.`,
    why: 'There may be a second user of this name.',
    next: mayTellWisq,
  }),
  USER_ACTIVE_UNREADABLE: message(
    'Whether the user is active could not be read.',
    'Wisq sends something for it that says neither yes nor no.',
    mayTellWisq,
  ),
  USER_INACTIVE: message(
    'The user arrived but is not active.',
    'OneLogin sends users who are suspended as inactive.',
    'Check that the user is active in OneLogin.',
  ),
  USER_FOUND_BY_EMAIL: (f) =>
    f['alike'] === true
      ? {
          what: 'At Wisq the username looks the same as what was searched for, and is not.',
          why: 'It holds a character that cannot be seen, or one that looks like another.',
          next: 'Compare the username in OneLogin, and tell Wisq.',
        }
      : {
          what: `Found by e-mail: at Wisq the username is ${param(f, 'userName', 'another one')}.`,
          why: 'SCIM Username in OneLogin fills the username, and it is not set to the e-mail.',
          next: 'Ask Wisq which of the two it wants (step 4).',
        },
  ENTERPRISE_URN_SHORT: (f) =>
    f['urn'] === undefined || f['urn'] === shortEnterpriseUrn
      ? {
          what: 'Department came under an older schema name.',
          why: 'OneLogin’s default template uses a shorter name than the standard. It was read all the same.',
          next: '',
        }
      : {
          what: 'Department came under another schema name than the standard’s.',
          why: `Its name there is ${String(f['urn'])}. It was read all the same.`,
          next: '',
        },
  ATTRIBUTE_ELSEWHERE: (f) => ({
    what: `${attribute(f)} came in another place.`,
    why: `It stands under ${param(f, 'key', 'another name')}, not where SCIM has it. It was read all the same.`,
    next: '',
  }),
  ATTRIBUTE_FORM: (f) =>
    f['form'] === 'unreadable'
      ? {
          what: `${attribute(f)} came in a form that could not be read.`,
          why: 'Something is there, but not the text that SCIM has for it.',
          next: mayTellWisq,
        }
      : {
          what: `${attribute(f)} came in another form.`,
          why: `${chosen(f, 'form', forms, forms.object)}${f['count'] === undefined ? '' : ` It holds ${String(f['count'])}; the first was read.`}`,
          next: '',
        },
  ATTRIBUTE_ENCODED: (f) => ({
    what: `${attribute(f)} holds codes in place of signs.`,
    why: `Such as ${param(f, 'code', '&#39;')}: something on the way wrote HTML. It is shown as it came.`,
    next: mayTellWisq,
  }),
  NAME_UNSPLIT: (f) => ({
    what: 'The name came in one piece.',
    why: `It stands in ${param(f, 'key', 'another field')}; Wisq does not have first and last name each by itself.`,
    next: 'Ask Wisq whether it needs them each by itself.',
  }),
  EMAIL_PRIMARY_UNCLEAR: (f) => ({
    what:
      f['reason'] === 'several'
        ? `${param(f, 'count', 'Several')} e-mail addresses are marked as the primary one.`
        : `None of ${param(f, 'count', 'several')} e-mail addresses is marked as the primary one.`,
    why:
      f['taken'] === 'work'
        ? 'The one of type “work” was compared.'
        : 'The first one was compared.',
    next: 'Compare it with the primary e-mail in OneLogin.',
  }),
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
