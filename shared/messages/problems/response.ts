import type { Params, ProblemCode } from '../../domain/problems/codes.ts';
import {
  askWisq,
  chosen,
  compareAddress,
  mayTellWisq,
  message,
  type Message,
  param,
} from './message.ts';

/** Where reading stopped, by the bound that was met (main/connection/limits.ts). */
const tooLarge: Readonly<Record<string, string>> = {
  body: 'A search for a user who does not exist should answer in a few lines; reading stopped at 1 MiB.',
  headers:
    'A search for a user who does not exist should answer in a few lines; its headers alone are over 32 KiB.',
  wire: 'A search for a user who does not exist should answer in a few lines; over 8 MiB came for it, most of it neither header nor content.',
};

function redirectMessage(f: Params): string {
  if (f['slash'] === true) {
    return 'It answers with a redirect; without the slash at the end of the address it answers properly. The token was not sent on.';
  }
  return f['toHost'] === undefined
    ? 'It answers with a redirect. The token was not sent there.'
    : `It answers with a redirect to ${String(f['toHost'])}. The token was not sent there.`;
}

/** Whose page a 404 is, where its begin or end says so. */
function pageOf(f: Params): string {
  return f['gateway'] === undefined ? '' : ` (a page of ${String(f['gateway'])})`;
}

const removeSlash = 'Remove the slash at the end of the address, here and in OneLogin. Tell Wisq.';
const retryLater = 'Try again in a few minutes. If it stays so, tell Wisq.';

/** What the server answers. */
export const responseProblems = {
  TOKEN_REFUSED: message(
    'Wisq refuses the token.',
    'It may be incomplete, replaced, or belong to another address.',
    'Copy the token again from Wisq’s newest mail. If it is refused again, ask Wisq for a new one.',
  ),
  TOKEN_FORBIDDEN: (f) => ({
    what: 'Wisq does not allow this.',
    why:
      f['scim'] === true
        ? 'The token may not read users, is not known, or access is limited to certain networks. The answer does not say which.'
        : 'The host answers 403 and not in SCIM’s words: it may be the token, or access is limited to certain networks.',
    next: askWisq,
  }),
  TENANT_NOT_FOUND: (f) => ({
    what:
      f['named'] === true
        ? 'Wisq does not know this directory.'
        : 'Wisq found nothing at this address.',
    why:
      f['named'] === true
        ? 'The host speaks SCIM, and says that it does not know the directory. OneLogin would show Enabled all the same.'
        : 'The host speaks SCIM and answers 404. Most likely it does not know this directory; some servers answer so when only the user is unknown. OneLogin would show Enabled all the same.',
    next: 'Compare the whole address with Wisq’s mail. If it is the same, tell Wisq.',
  }),
  NO_USER_AS_ERROR: message(
    'Wisq answers 404 where SCIM has an empty list.',
    'It says that there is no such user, so the address may well be right. OneLogin takes it for a good answer and shows Enabled.',
    'Tell Wisq: a search that finds nobody should be answered with an empty list.',
  ),
  PATH_NOT_FOUND: (f) => ({
    what: 'There is nothing at this address.',
    why:
      f['status'] !== undefined && f['status'] !== 404
        ? `${param(f, 'gateway', 'The gateway')}, in front of Wisq, knows no such path (status ${String(f['status'])}).`
        : f['slash'] === true
          ? 'The host answers 404; without the slash at the end it answers properly. OneLogin would show Enabled all the same.'
          : `The host answers 404, and not in the way a SCIM server does${pageOf(f)}. OneLogin would show Enabled all the same.`,
    next:
      f['slash'] === true
        ? removeSlash
        : 'Compare the whole address with Wisq’s mail, the path above all.',
  }),
  REDIRECTED: (f) => ({
    what: 'The host sends the question elsewhere.',
    why: redirectMessage(f),
    next:
      f['slash'] === true
        ? removeSlash
        : 'Compare the address with Wisq’s mail; a sign-in page means that it is the wrong one.',
  }),
  FILTER_REFUSED: message(
    'The host refuses the question OneLogin asks.',
    'It does not accept a search by userName, which OneLogin needs.',
    askWisq,
  ),
  REQUEST_REFUSED: message(
    'The host calls the question wrong.',
    'It answers 400 and does not say which part. Most likely it does not accept a search by userName, which OneLogin needs.',
    askWisq,
  ),
  FORMAT_REFUSED: (f) => ({
    what: `The host does not answer in the format that was asked for (status ${param(f, 'status', '406')}).`,
    why: 'The app asks for application/scim+json or application/json; OneLogin wants application/json.',
    next: askWisq,
  }),
  FILTER_IGNORED: message(
    'The host ignores the search.',
    'Asked for a user who does not exist, it answered with users. OneLogin could mix people up.',
    askWisq,
  ),
  RATE_LIMITED: (f) => ({
    what: 'Wisq asks to wait.',
    why:
      f['gateway'] === undefined
        ? 'Too many questions came in a short time.'
        : `Too many questions came in a short time, says ${String(f['gateway'])}, which stands on the way to Wisq.`,
    next:
      f['retryAfterSeconds'] === undefined
        ? 'Try again in a minute.'
        : `Try again in ${String(f['retryAfterSeconds'])} seconds.`,
  }),
  SERVER_ERROR: (f) => ({
    what: 'Wisq’s side has an error.',
    why:
      f['gateway'] === undefined
        ? `The host answered with status ${param(f, 'status', '5xx')}.`
        : `${String(f['gateway'])} answered with status ${param(f, 'status', '5xx')}: most likely it does not reach Wisq’s server behind it.`,
    next: retryLater,
  }),
  STATUS_UNEXPECTED: (f) => ({
    what:
      f['status'] === undefined
        ? 'The host gave an answer that SCIM does not know.'
        : `The host gave an answer that SCIM does not know (status ${String(f['status'])}).`,
    why: 'It may be another service, or something in between that answers for it.',
    next: compareAddress,
  }),
  STATUS_CONTRADICTS: (f) => ({
    what: 'The answer contradicts itself.',
    why: `It is a list of users, as it should be, under status ${param(f, 'status', 'of an error')}, which says that it failed.`,
    next: askWisq,
  }),
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
    'The host accepts anything and answers nothing.',
    'An empty answer was seen from directories that are switched off, whatever the token.',
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
