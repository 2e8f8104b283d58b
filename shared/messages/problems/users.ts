import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { shortEnterpriseUrn } from '../../domain/users/attributes.ts';
import { attributeNames } from '../attributes.ts';
import { askWisq, chosen, counted, mayTellWisq, message, type Message, param } from './message.ts';

/** Why pages that were read to their end may not be all (main/users/walk.ts). */
const endOfPages = {
  limit: 'Only so many are read.',
  repeats: 'After those, the same ones came again.',
  'ends-early': 'Then the list ended, before the total it reports.',
  'page-total': 'The total it reports may be only what it shows at once.',
} as const;

/** In what form a value came, where it could be read (shared/domain/scim). */
const forms = {
  list: 'It’s a list where SCIM has a string.',
  object: 'It’s an object where SCIM has something else.',
  text: 'It’s a string where SCIM has a list of objects.',
  twice: 'It’s in more than one place, with different values; the first was read.',
} as const;

/** The attribute that a problem is about, by its name. */
function attribute(f: Params): string {
  return chosen(f, 'attribute', attributeNames, 'An attribute');
}

/** Test users and the roll-out. */
export const userProblems = {
  USER_NAME_INVALID: message(
    'This isn’t a username.',
    'It’s empty, or contains characters a username can’t have.',
    'Type the user’s username or email as OneLogin shows it.',
  ),
  USER_ALREADY_ADDED: message(
    'This test user is already on the list.',
    'Usernames aren’t case-sensitive here.',
    'Use the existing entry.',
  ),
  USERS_TOO_MANY: (f) => ({
    what: `A setup can have up to ${param(f, 'limit', '1000')} test users.`,
    why: 'One or two are enough to see whether all attributes arrive.',
    next: 'Remove test users you no longer need, then add this one.',
  }),
  USER_UNKNOWN: message(
    'This test user is no longer on the list.',
    'They’ve been removed.',
    'Add them again if you still need them.',
  ),
  USER_NOT_FOUND: message(
    'Wisq doesn’t have this user yet.',
    'The assignment may be waiting for approval in OneLogin, or Wisq has a different username.',
    'In OneLogin, open the app’s Users tab and approve what is Pending. Then look again.',
  ),
  USER_NOT_FOUND_IN_PAGES: (f) => ({
    what: counted(f, 'searched', {
      none: 'Not found among the users Wisq listed.',
      one: () => 'Not found. Wisq listed one user.',
      other: (n) => `Not found among the ${n} users Wisq listed.`,
    }),
    why: `Wisq’s server doesn’t filter by name. ${chosen(f, 'reason', endOfPages, endOfPages.limit)} It’s unclear whether this user is there.`,
    next: 'Ask Wisq to look for this user.',
  }),
  USER_SEARCH_NAMELESS: (f) => ({
    what: 'Wisq returns users without names.',
    why: counted(f, 'nameless', {
      none: 'Users in its response have neither username nor email. It’s unclear whether this user is among them.',
      one: () =>
        'One user in its response has neither username nor email. It’s unclear whether that’s this user.',
      other: (n) =>
        `${n} users in its response have neither username nor email. It’s unclear whether this user is among them.`,
    }),
    next: askWisq,
  }),
  USER_SEVERAL: (f) => ({
    what: `Wisq has ${param(f, 'count', 'more than one')} users with this name.`,
    why: 'The user probably existed at Wisq before, or was sent twice.',
    next: 'Ask Wisq which one is right, and to remove the other.',
  }),
  USER_MORE_COUNTED: (f) => ({
    what: `Wisq reports ${param(f, 'totalResults', 'more')} matches and returns ${param(f, 'shown', 'fewer')}.`,
    why: 'There may be a second user with this name.',
    next: mayTellWisq,
  }),
  USER_ACTIVE_UNREADABLE: (f) =>
    f['deleted'] === undefined
      ? {
          what: 'Whether the user is active couldn’t be read.',
          why: 'Wisq’s value is neither true nor false.',
          next: mayTellWisq,
        }
      : {
          what: 'Whether the user is active is unclear.',
          why: `Wisq marks the user as deleted (${param(f, 'deleted', 'deleted')}) and returns them anyway.`,
          next: 'Ask Wisq whether this user is there.',
        },
  USER_INACTIVE: message(
    'The user arrived but isn’t active.',
    'OneLogin sends suspended users as inactive.',
    'Check that the user is active in OneLogin.',
  ),
  USER_FOUND_BY_EMAIL: (f) =>
    f['alike'] === true
      ? {
          what: 'At Wisq, the username looks the same but isn’t.',
          why: 'It contains an invisible or look-alike character.',
          next: 'Compare the username in OneLogin, and tell Wisq.',
        }
      : {
          what: `Found by email: at Wisq, the username is ${param(f, 'userName', 'different')}.`,
          why: 'SCIM Username in OneLogin fills the username, and it isn’t set to the email.',
          next: 'Ask Wisq which of the two it wants (step 4).',
        },
  ENTERPRISE_URN_SHORT: (f) =>
    f['urn'] === undefined || f['urn'] === shortEnterpriseUrn
      ? {
          what: 'Department arrived under an older schema name.',
          why: 'OneLogin’s default template uses a shorter name than the standard. It was read anyway.',
          next: '',
        }
      : {
          what: 'Department arrived under a nonstandard schema name.',
          why: `The name is ${String(f['urn'])}. It was read anyway.`,
          next: '',
        },
  ATTRIBUTE_ELSEWHERE: (f) => ({
    what: `${attribute(f)} arrived in another place.`,
    why: `It’s under ${param(f, 'key', 'another name')}, not where SCIM has it. It was read anyway.`,
    next: '',
  }),
  ATTRIBUTE_FORM: (f) =>
    f['form'] === 'unreadable'
      ? {
          what: `${attribute(f)} arrived in a format that can’t be read.`,
          why: 'Something is there, but not the string SCIM has for it.',
          next: mayTellWisq,
        }
      : {
          what: `${attribute(f)} arrived in another format.`,
          why: `${chosen(f, 'form', forms, forms.object)}${f['count'] === undefined ? '' : ` It has ${String(f['count'])}; the first was read.`}`,
          next: '',
        },
  ATTRIBUTE_ENCODED: (f) => ({
    what: `${attribute(f)} contains HTML codes.`,
    why: `For example ${param(f, 'code', '&#39;')}: something on the way encoded it as HTML. It’s shown as it arrived.`,
    next: mayTellWisq,
  }),
  NAME_UNSPLIT: (f) => ({
    what: 'First and last name arrived as one.',
    why: `They’re in ${param(f, 'key', 'another field')}; Wisq doesn’t have them separately.`,
    next: 'Ask Wisq whether it needs them separately.',
  }),
  EMAIL_PRIMARY_UNCLEAR: (f) => ({
    what:
      f['reason'] === 'several'
        ? `${param(f, 'count', 'Several')} email addresses are marked as primary.`
        : `None of ${param(f, 'count', 'several')} email addresses is marked as primary.`,
    why:
      f['taken'] === 'work'
        ? 'The one of type “work” was compared.'
        : 'The first one was compared.',
    next: 'Compare it with the primary email in OneLogin.',
  }),
  ATTRIBUTE_MISSING: (f) => ({
    what: `${param(f, 'attribute', 'An attribute')} didn’t arrive.`,
    why: 'Its field may be empty in OneLogin, or its row isn’t sent.',
    next: 'Fix the mapping in OneLogin, then reapply it.',
  }),
  ATTRIBUTE_DIFFERS: (f) => ({
    what: `${param(f, 'attribute', 'An attribute')} arrived with a different value.`,
    why: 'OneLogin has a different value than you typed, or the mapping uses another field.',
    next: 'Compare it with the user’s page in OneLogin.',
  }),
  CONFIRMATION_INCOMPLETE: message(
    'The confirmation is incomplete.',
    'It needs who at Wisq gave it, and the date, no later than today.',
    'Fill in both.',
  ),
  ROLLOUT_CLOSED: message(
    'The roll-out isn’t open yet.',
    'Wisq hasn’t confirmed every test user.',
    'Open Wisq’s confirmation, or record it for each of them.',
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
