import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { askWisq, compareUrl, message, type Message, param, retryLater } from './message.ts';

function redirectMessage(f: Params): string {
  if (f['slash'] === true) {
    return 'It redirects; without the slash at the end of the URL it responds correctly. The token wasn’t sent on.';
  }
  return f['toHost'] === undefined
    ? 'It redirects. The token wasn’t sent there.'
    : `It redirects to ${String(f['toHost'])}. The token wasn’t sent there.`;
}

/** Whose page a 404 is, where its begin or end says so. */
function pageOf(f: Params): string {
  return f['gateway'] === undefined ? '' : ` (a page from ${String(f['gateway'])})`;
}

function serverError(f: Params): ReturnType<Message> {
  const status = param(f, 'status', '5xx');
  const next = retryLater;
  if (f['gateway'] !== undefined) {
    return {
      what: `${String(f['gateway'])} returns an error (status ${status}).`,
      why: 'It’s in front of Wisq, and most likely can’t reach the server behind it.',
      next,
    };
  }
  if (f['html'] === true) {
    return {
      what: `The host returns an error page (status ${status}).`,
      why: 'Most likely it’s on Wisq’s side; a proxy in your network can respond this way, too.',
      next,
    };
  }
  return {
    what: 'Wisq’s server has an error.',
    why: `The host returned status ${status}.`,
    next,
  };
}

const removeSlash = 'Remove the slash at the end of the URL, here and in OneLogin. Tell Wisq.';

/** What the server answers. */
export const responseProblems = {
  TOKEN_REFUSED: (f) => ({
    what: f['html'] === true ? 'The host refuses the token.' : 'Wisq refuses the token.',
    why:
      f['html'] === true
        ? `A web page${f['gateway'] === undefined ? '' : ` from ${String(f['gateway'])}`} says so, not a SCIM error: a gateway or proxy may have responded. Or the token is incomplete, was replaced, or belongs to another URL.`
        : 'It may be incomplete, have been replaced, or belong to another URL.',
    next: 'Copy the token from Wisq’s newest message again. If it’s refused again, ask Wisq for a new one.',
  }),
  TOKEN_FORBIDDEN: (f) => ({
    what: 'Wisq denies access.',
    why:
      f['network'] === true
        ? 'The response names the network address the request came from: access seems to be limited to certain networks.'
        : f['scim'] === true
          ? 'The token may not be allowed to read users, may be unknown, or access may be limited to certain networks. The response doesn’t say which.'
          : 'The host returns 403 without a SCIM error: it may be the token, or access may be limited to certain networks.',
    next: askWisq,
  }),
  TENANT_NOT_FOUND: (f) => ({
    what:
      f['named'] === true ? 'Wisq doesn’t know this directory.' : 'Wisq found nothing at this URL.',
    why:
      f['named'] === true
        ? 'The host speaks SCIM and says it doesn’t know the directory. OneLogin would show Enabled anyway.'
        : 'The host speaks SCIM and returns 404: the directory may be unknown there or, with some servers, only the user. OneLogin would show Enabled anyway.',
    next: 'Compare the whole URL with Wisq’s message. If they match, tell Wisq.',
  }),
  NO_USER_AS_ERROR: message(
    'Wisq returns 404 where SCIM requires an empty list.',
    'It says there’s no such user, so the URL may well be right. OneLogin accepts that and shows Enabled.',
    'Tell Wisq: a search that finds nobody should return an empty list.',
  ),
  PATH_NOT_FOUND: (f) => ({
    what: 'There’s nothing at this URL.',
    why:
      typeof f['status'] === 'number' && f['status'] !== 404
        ? `${param(f, 'gateway', 'The gateway')}, in front of Wisq, doesn’t know this path (status ${String(f['status'])}).`
        : f['slash'] === true
          ? 'The host returns 404; without the slash at the end it responds correctly. OneLogin would show Enabled anyway.'
          : `The host returns 404, and not the way a SCIM server does${pageOf(f)}. OneLogin would show Enabled anyway.`,
    next:
      f['slash'] === true
        ? removeSlash
        : 'Compare the whole URL with Wisq’s message, the path above all.',
  }),
  REDIRECTED: (f) => ({
    what: 'The host redirects the request.',
    why: redirectMessage(f),
    next:
      f['slash'] === true
        ? removeSlash
        : 'Compare the URL with Wisq’s message. If it leads to a sign-in page, it’s the wrong one.',
  }),
  FILTER_REFUSED: message(
    'The host refuses OneLogin’s SCIM query.',
    'It doesn’t support filtering by userName, which OneLogin needs.',
    askWisq,
  ),
  REQUEST_REFUSED: (f) =>
    f['scimType'] === 'toomany'
      ? {
          what: 'The host says too many users were found.',
          why: 'The search was for a user who doesn’t exist, so it seems to ignore the filter, which OneLogin needs.',
          next: askWisq,
        }
      : f['scimType'] === 'invalidvers'
        ? {
            what: 'The host doesn’t know this version of SCIM.',
            why: 'It returns 400 (invalidVers): the URL asks for a version it doesn’t offer.',
            next: 'Compare the whole URL with Wisq’s message, the path above all. If it’s the same, tell Wisq.',
          }
        : {
            what: 'The host rejects the request as invalid.',
            why:
              f['token'] === true
                ? 'It returns 400 and names the token: it may be that, or the filter by userName, which OneLogin needs.'
                : f['other'] === true
                  ? 'It returns 400 and gives a reason that doesn’t mention the search. It’s in the evidence below.'
                  : `It returns 400${f['scimType'] === undefined ? ' and doesn’t say why' : ` (${String(f['scimType'])})`}. Most likely it doesn’t support filtering by userName, which OneLogin needs.`,
            next: askWisq,
          },
  FORMAT_REFUSED: (f) => ({
    what: `The host doesn’t offer the requested format (status ${param(f, 'status', '406')}).`,
    why: 'The app asks for application/scim+json or application/json; OneLogin wants application/json.',
    next: askWisq,
  }),
  FILTER_IGNORED: message(
    'The host ignores the search.',
    'Searched for a user who doesn’t exist, it returned users. OneLogin could mix people up.',
    askWisq,
  ),
  RATE_LIMITED: (f) => ({
    what: `${param(f, 'gateway', 'Wisq')} asks you to wait.`,
    why:
      f['gateway'] === undefined
        ? 'Too many requests came in a short time.'
        : 'Too many requests came in a short time. It’s in front of Wisq.',
    next:
      f['retryAfterSeconds'] === undefined
        ? 'Try again in a minute.'
        : `Try again in ${String(f['retryAfterSeconds'])} seconds.`,
  }),
  SERVER_ERROR: serverError,
  STATUS_UNEXPECTED: (f) => ({
    what:
      f['status'] === undefined
        ? 'The host returned something unexpected.'
        : `The host returned an unexpected status (${String(f['status'])}).`,
    why:
      f['scim'] === true
        ? 'It’s a SCIM error, but not one that fits a search for a user.'
        : f['gateway'] === undefined
          ? 'It may be a different service, or something in between that responds for it.'
          : `It’s a page from ${String(f['gateway'])}: a different service, or something in front of Wisq.`,
    next: compareUrl,
  }),
  STATUS_CONTRADICTS: (f) => ({
    what: 'The response contradicts itself.',
    why: `It’s a list of users, as it should be, but status ${param(f, 'status', 'of an error')} says the request failed.`,
    next: askWisq,
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
