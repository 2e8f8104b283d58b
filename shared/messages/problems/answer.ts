import type { ProblemCode } from '../../domain/problems/codes.ts';
import {
  askWisq,
  chosen,
  compareUrl,
  mayTellWisq,
  message,
  type Message,
  param,
  retryLater,
} from './message.ts';

/** Where reading stopped, by the bound that was met (main/connection/limits.ts). */
const tooLarge: Readonly<Record<string, string>> = {
  body: 'A search for a user who doesn’t exist should return a few lines; reading stopped at 1 MiB.',
  headers:
    'A search for a user who doesn’t exist should return a few lines; the headers alone are over 32 KiB.',
  wire: 'A search for a user who doesn’t exist should return a few lines; over 8 MiB came back, most of it neither headers nor content.',
};

/** What the content of an answer turns out to be. */
export const answerProblems = {
  ANSWER_XML: message(
    'The response is XML.',
    'SCIM 2.0 is JSON. This may be an older SCIM, or a different service.',
    compareUrl,
  ),
  ANSWER_HTML: message(
    'A web page came back, not SCIM.',
    'Either the URL leads to a website, or your network shows a block page.',
    'Compare the URL with Wisq’s message. If they match, ask your network team about a block page.',
  ),
  ANSWER_EMPTY: message(
    'The host returns an empty response.',
    'The status says success. Directories that are turned off have been seen to respond this way, whatever the token.',
    'Ask Wisq whether your directory is turned on.',
  ),
  ANSWER_NOT_JSON: message(
    'The response can’t be read.',
    'It’s neither JSON nor a web page.',
    askWisq,
  ),
  ANSWER_NOT_SCIM: (f) => ({
    what:
      f['error'] === true
        ? 'The host returns an error with a success status.'
        : 'The response isn’t SCIM.',
    why:
      f['error'] === true
        ? `The status is 200, but the content is an error${f['scimStatus'] === undefined ? '' : ` (${String(f['scimStatus'])})`} instead of a list of users.`
        : 'It’s JSON, but not the list of users that SCIM requires.',
    next: compareUrl,
  }),
  ANSWER_COUNT_ONLY: (f) => ({
    what: 'The response counts users and lists none.',
    why: `It reports ${param(f, 'totalResults', 'some')} results without a list, so it says nothing about any user.`,
    next: askWisq,
  }),
  ANSWER_TOO_LARGE: (f) => ({
    what: 'The response is too large.',
    why: chosen(
      f,
      'part',
      tooLarge,
      'A search for a user who doesn’t exist should return a few lines; reading was stopped.',
    ),
    next: askWisq,
  }),
  ANSWER_TOO_COMPLEX: (f) => ({
    what: 'The response is too complex to read.',
    why:
      f['reason'] === 'values'
        ? 'It has more than 50,000 values; a search for a user who doesn’t exist returns five.'
        : 'It’s nested more than 100 levels deep; a list of users needs five.',
    next: askWisq,
  }),
  ANSWER_TOO_SLOW: message(
    'The response took too long.',
    'The host was reached but didn’t respond in time.',
    retryLater,
  ),
  ANSWER_CUT_OFF: message(
    'The response was cut off.',
    'The connection closed before all of it arrived.',
    'Try again. If that doesn’t help, tell Wisq and your network team.',
  ),
  ANSWER_NOT_HTTP: message(
    'The host doesn’t speak HTTP.',
    'The connection was made, but what came back isn’t HTTP.',
    'Compare the URL and its port with Wisq’s message. If they match, tell Wisq.',
  ),
  ANSWER_ENCODED: (f) =>
    f['unknown'] === true
      ? {
          what: `The response names “${param(f, 'encoding', 'none')}” as its compression.`,
          why: 'There’s no such compression, and it isn’t compressed. It could be read; whether OneLogin reads it isn’t known.',
          next: askWisq,
        }
      : {
          what: 'The response is compressed.',
          why: 'The app asks for uncompressed responses, so that nothing can expand while it’s read.',
          next: askWisq,
        },
  ANSWER_CONTENT_TYPE: (f) => ({
    what: `The response’s content type is ${param(f, 'contentType', 'not SCIM’s')}.`,
    why:
      f['contentType'] === 'application/json'
        ? 'SCIM’s own type is application/scim+json. OneLogin accepts application/json.'
        : 'It’s a list of users anyway. SCIM’s own type is application/scim+json, and OneLogin wants application/json; whether OneLogin reads this one isn’t known.',
    next: f['contentType'] === 'application/json' ? '' : mayTellWisq,
  }),
  ANSWER_RESOURCES_MISSING: message(
    'The empty list has no Resources.',
    'SCIM allows that when nothing is found.',
    '',
  ),
  ANSWER_KEY_CASE: message(
    'The response capitalizes its keys differently.',
    'SCIM attribute names aren’t case-sensitive.',
    '',
  ),
  ANSWER_ITEMS_PER_PAGE: (f) => ({
    what: 'The numbers in the list don’t add up.',
    why:
      f['totalResults'] === undefined
        ? 'The page size or start index is unusual; the list itself is empty, as it should be.'
        : 'It doesn’t say how many users were found. The list itself is empty, as it should be; whether OneLogin reads it isn’t known.',
    next: f['totalResults'] === undefined ? '' : mayTellWisq,
  }),
  ANSWER_SCHEMA_OLD: (f) => ({
    what:
      f['schema'] === 'none'
        ? 'The response doesn’t name its SCIM schema.'
        : 'The response names another SCIM schema.',
    why: 'The list itself can be read.',
    next: mayTellWisq,
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
