import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { askWisq, compareAddress, message, type Message, param, retryLater } from './message.ts';

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

function serverError(f: Params): ReturnType<Message> {
  const status = param(f, 'status', '5xx');
  const next = retryLater;
  if (f['gateway'] !== undefined) {
    return {
      what: `${String(f['gateway'])} answers with an error (status ${status}).`,
      why: 'It stands on the way to Wisq, and most likely does not reach the server behind it.',
      next,
    };
  }
  if (f['html'] === true) {
    return {
      what: `The host answers with an error page (status ${status}).`,
      why: 'Most likely it is Wisq’s side; a proxy of your network can answer so as well.',
      next,
    };
  }
  return {
    what: 'Wisq’s side has an error.',
    why: `The host answered with status ${status}.`,
    next,
  };
}

const removeSlash = 'Remove the slash at the end of the address, here and in OneLogin. Tell Wisq.';

/** What the server answers. */
export const responseProblems = {
  TOKEN_REFUSED: (f) => ({
    what: f['html'] === true ? 'The host refuses the token.' : 'Wisq refuses the token.',
    why:
      f['html'] === true
        ? `It says so with a page${f['gateway'] === undefined ? '' : ` of ${String(f['gateway'])}`}, not in SCIM’s words: a gateway or a proxy on the way may have answered. Or the token is incomplete, replaced, or belongs to another address.`
        : 'It may be incomplete, replaced, or belong to another address.',
    next: 'Copy the token again from Wisq’s newest mail. If it is refused again, ask Wisq for a new one.',
  }),
  TOKEN_FORBIDDEN: (f) => ({
    what: 'Wisq does not allow this.',
    why:
      f['network'] === true
        ? 'Its answer names the network address that the question came from: access seems to be limited to certain networks.'
        : f['scim'] === true
          ? 'The token may not read users, is not known, or access is limited to certain networks. Which of these is not certain.'
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
        : 'The host speaks SCIM and answers 404: the directory may be unknown there or, with some servers, only the user. OneLogin would show Enabled all the same.',
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
      typeof f['status'] === 'number' && f['status'] !== 404
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
  REQUEST_REFUSED: (f) =>
    f['scimType'] === 'toomany'
      ? {
          what: 'The host says that too many users were found.',
          why: 'It was asked for one who does not exist, so it seems to ignore the search, which OneLogin needs.',
          next: askWisq,
        }
      : f['scimType'] === 'invalidvers'
        ? {
            what: 'The host does not know this version of SCIM.',
            why: 'It answers 400 (invalidVers): the address asks for a version that it does not offer.',
            next: 'Compare the whole address with Wisq’s mail, the path above all. If it is the same, tell Wisq.',
          }
        : {
            what: 'The host calls the question wrong.',
            why:
              f['token'] === true
                ? 'It answers 400 and names the token: it may be that, or the search by userName, which OneLogin needs.'
                : `It answers 400${f['scimType'] === undefined ? ' and does not say which part' : ` (${String(f['scimType'])})`}. Most likely it does not accept a search by userName, which OneLogin needs.`,
            next: askWisq,
          },
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
    what: `${param(f, 'gateway', 'Wisq')} asks to wait.`,
    why:
      f['gateway'] === undefined
        ? 'Too many questions came in a short time.'
        : 'Too many questions came in a short time. It stands on the way to Wisq.',
    next:
      f['retryAfterSeconds'] === undefined
        ? 'Try again in a minute.'
        : `Try again in ${String(f['retryAfterSeconds'])} seconds.`,
  }),
  SERVER_ERROR: serverError,
  STATUS_UNEXPECTED: (f) => ({
    what:
      f['status'] === undefined
        ? 'The host gave an answer that was not expected.'
        : `The host gave an answer that was not expected (status ${String(f['status'])}).`,
    why:
      f['scim'] === true
        ? 'It is an error of SCIM, but none that fits a search for a user.'
        : f['gateway'] === undefined
          ? 'It may be another service, or something in between that answers for it.'
          : `It is a page of ${String(f['gateway'])}: another service, or something on the way to Wisq.`,
    next: compareAddress,
  }),
  STATUS_CONTRADICTS: (f) => ({
    what: 'The answer contradicts itself.',
    why: `It is a list of users, as it should be, under status ${param(f, 'status', 'of an error')}, which says that it failed.`,
    next: askWisq,
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
