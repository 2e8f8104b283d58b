import type { ProblemCode } from '../../domain/problems/codes.ts';
import {
  askWisq,
  chosen,
  compareAddress,
  mayTellWisq,
  message,
  type Message,
  param,
  retryLater,
} from './message.ts';

/** Where reading stopped, by the bound that was met (main/connection/limits.ts). */
const tooLarge: Readonly<Record<string, string>> = {
  body: 'A search for a user who does not exist should answer in a few lines; reading stopped at 1 MiB.',
  headers:
    'A search for a user who does not exist should answer in a few lines; its headers alone are over 32 KiB.',
  wire: 'A search for a user who does not exist should answer in a few lines; over 8 MiB came for it, most of it neither header nor content.',
};

/** What the content of an answer turns out to be. */
export const answerProblems = {
  ANSWER_XML: message(
    'The answer is XML.',
    'SCIM 2.0 is JSON. It may be an older SCIM, or another service.',
    compareAddress,
  ),
  ANSWER_HTML: message(
    'A web page answered, not SCIM.',
    'Either the address leads to a page for people, or your network shows a block page.',
    'Compare the address with Wisq’s mail; if it is the same, ask your network team about a block page.',
  ),
  ANSWER_EMPTY: message(
    'The host answers with nothing.',
    'It calls that a success. Directories that are switched off were seen to answer so, whatever the token.',
    'Ask Wisq whether your directory is switched on.',
  ),
  ANSWER_NOT_JSON: message(
    'The answer cannot be read.',
    'It is neither JSON nor a web page.',
    askWisq,
  ),
  ANSWER_NOT_SCIM: (f) => ({
    what:
      f['error'] === true
        ? 'The host answers with an error and calls it a success.'
        : 'The answer is not SCIM.',
    why:
      f['error'] === true
        ? `The status is 200, and the content an error${f['scimStatus'] === undefined ? '' : ` (${String(f['scimStatus'])})`} instead of a list of users.`
        : 'It is JSON, but not the list of users that SCIM prescribes.',
    next: compareAddress,
  }),
  ANSWER_COUNT_ONLY: (f) => ({
    what: 'The answer counts users and shows none.',
    why: `It names ${param(f, 'totalResults', 'some')} results without a list, so it tells nothing of anybody.`,
    next: askWisq,
  }),
  ANSWER_TOO_LARGE: (f) => ({
    what: 'The answer is too large.',
    why: chosen(
      f,
      'part',
      tooLarge,
      'A search for a user who does not exist should answer in a few lines; reading was stopped.',
    ),
    next: askWisq,
  }),
  ANSWER_TOO_COMPLEX: (f) => ({
    what: 'The answer is too complicated to read.',
    why:
      f['reason'] === 'values'
        ? 'It holds more than 50,000 values; a search for a user who does not exist has five.'
        : 'It nests deeper than 100 levels; a list of users needs five.',
    next: askWisq,
  }),
  ANSWER_TOO_SLOW: message(
    'The answer took too long.',
    'The host was reached but did not answer in time.',
    retryLater,
  ),
  ANSWER_CUT_OFF: message(
    'The answer was cut off.',
    'The connection closed before all of it had arrived.',
    'Try again. If it stays so, tell Wisq and your network team.',
  ),
  ANSWER_NOT_HTTP: message(
    'What answers there does not speak the web’s language.',
    'The connection stands, but the answer is not HTTP.',
    'Compare the address and its port with Wisq’s mail. If they are the same, tell Wisq.',
  ),
  ANSWER_ENCODED: message(
    'The answer came compressed.',
    'The app asked for a plain answer, so that nothing can swell while it is read.',
    askWisq,
  ),
  ANSWER_CONTENT_TYPE: (f) => ({
    what: `The answer calls itself ${param(f, 'contentType', 'something other than SCIM')}.`,
    why:
      f['contentType'] === 'application/json'
        ? 'SCIM’s own name is application/scim+json. OneLogin accepts application/json.'
        : 'It is a list of users all the same. SCIM’s own name is application/scim+json, and OneLogin wants application/json; whether it reads this one is not known.',
    next: f['contentType'] === 'application/json' ? '' : mayTellWisq,
  }),
  ANSWER_RESOURCES_MISSING: message(
    'The empty list has no Resources.',
    'SCIM allows that when nothing was found.',
    '',
  ),
  ANSWER_KEY_CASE: message(
    'The answer spells its keys with other capitals.',
    'SCIM reads names without regard to capitals.',
    '',
  ),
  ANSWER_ITEMS_PER_PAGE: message(
    'The numbers of the list do not fit together.',
    'Page sizes or start numbers are unusual; the list itself is empty, as it should be.',
    '',
  ),
  ANSWER_SCHEMA_OLD: message(
    'The answer names an older SCIM schema.',
    'The list itself can be read.',
    mayTellWisq,
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
