import type { Params, ProblemCode } from '../../domain/problems/codes.ts';
import { askWisq, chosen, param, message, type Message } from './message.ts';

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

/** What the server answers, and the check as a whole. */
export const responseProblems = {
  TOKEN_REFUSED: message(
    'Wisq refuses the token.',
    'It may be incomplete, replaced, or belong to another address.',
    'Copy the token again from Wisq’s newest mail. If it is refused again, ask Wisq for a new one.',
  ),
  TOKEN_FORBIDDEN: message(
    'Wisq knows the token but does not allow this.',
    'The token may not read users, or access is limited to certain networks.',
    askWisq,
  ),
  TENANT_NOT_FOUND: message(
    'Wisq does not know this directory.',
    'The host speaks SCIM, but nothing is at this path. OneLogin would show Enabled all the same.',
    'Compare the whole address with Wisq’s mail. If it is the same, tell Wisq.',
  ),
  PATH_NOT_FOUND: (f) => ({
    what: 'There is nothing at this address.',
    why:
      f['slash'] === true
        ? 'The host answers 404; without the slash at the end it answers properly. OneLogin would show Enabled all the same.'
        : 'The host answers 404, and not in the way a SCIM server does. OneLogin would show Enabled all the same.',
    next:
      f['slash'] === true
        ? 'Remove the slash at the end of the address, here and in OneLogin. Tell Wisq.'
        : 'Compare the whole address with Wisq’s mail, the path above all.',
  }),
  REDIRECTED: (f) => ({
    what: 'The host sends the question elsewhere.',
    why: redirectMessage(f),
    next:
      f['slash'] === true
        ? 'Remove the slash at the end of the address, here and in OneLogin. Tell Wisq.'
        : 'Compare the address with Wisq’s mail; a sign-in page means that it is the wrong one.',
  }),
  FILTER_REFUSED: message(
    'The host refuses the question OneLogin asks.',
    'It does not accept a search by userName, which OneLogin needs.',
    askWisq,
  ),
  FILTER_IGNORED: message(
    'The host ignores the search.',
    'Asked for a user who does not exist, it answered with users. OneLogin could mix people up.',
    askWisq,
  ),
  RATE_LIMITED: (f) => ({
    what: 'Wisq asks to wait.',
    why: 'Too many questions came in a short time.',
    next:
      f['retryAfterSeconds'] === undefined
        ? 'Try again in a minute.'
        : `Try again in ${String(f['retryAfterSeconds'])} seconds.`,
  }),
  SERVER_ERROR: (f) => ({
    what: 'Wisq’s side has an error.',
    why: `The host answered with status ${param(f, 'status', '5xx')}.`,
    next: 'Try again in a few minutes. If it stays so, tell Wisq.',
  }),
  STATUS_UNEXPECTED: (f) => ({
    what:
      f['status'] === undefined
        ? 'The host gave an answer that SCIM does not know.'
        : `The host gave an answer that SCIM does not know (status ${String(f['status'])}).`,
    why: 'It may be another service, or something in between that answers for it.',
    next: 'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  }),
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
  ANSWER_NOT_SCIM: message(
    'The answer is not SCIM.',
    'It is JSON, but not the list of users that SCIM prescribes.',
    'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  ),
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
    'Try again in a few minutes. If it stays so, tell Wisq.',
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
    why: 'SCIM’s own name is application/scim+json. OneLogin accepts application/json.',
    next: '',
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
    'You may tell Wisq.',
  ),
  TOKEN_NOT_CHECKED: message(
    'Wisq’s address accepts any token.',
    'The same question with a wrong token was answered too. Anyone who knows the address could read users.',
    'Tell Wisq at once, and do not go on before they answer.',
  ),
  WRONG_TOKEN_UNCLEAR: (f) => ({
    what: 'It stays open whether the token is checked.',
    why:
      f['status'] === undefined
        ? 'The question with a wrong token got no answer in time.'
        : `A wrong token was answered with status ${String(f['status'])}, neither accepted nor plainly refused.`,
    next: 'You may tell Wisq.',
  }),
  WWW_AUTHENTICATE_MISSING: message(
    'The refusal does not name how to sign in.',
    'A header that HTTP asks for is missing. OneLogin does not need it.',
    '',
  ),
  DISCOVERY_NOT_PUBLISHED: (f) => ({
    what: 'The host does not describe itself in full.',
    why: `Not published: ${param(f, 'missing', 'a description of its schemas')}. Many SCIM servers leave it out, and OneLogin does not need it.`,
    next: '',
  }),
  DISCOVERY_NO_ENTERPRISE: message(
    'The host does not list the enterprise extension.',
    'Department belongs to it. The description may be incomplete, or Department may not be kept.',
    'Watch for Department when the first test user arrives.',
  ),
  CHECK_CANCELLED: message('The test was stopped.', 'You stopped it.', 'Test again when you like.'),
  CHECK_TIMEOUT: message(
    'The test took longer than 30 seconds and was stopped.',
    'The network or the host is very slow at the moment.',
    'Try again in a few minutes.',
  ),
  CHECK_RUNNING: message('A test is already running.', '', 'Wait for it, or stop it.'),
} satisfies Partial<Record<ProblemCode, Message>>;
