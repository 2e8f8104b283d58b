import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, message, type Message, param } from './message.ts';

const unreadable: Readonly<Record<string, string>> = {
  html: 'A web page came back instead. A gateway or a sign-in page may be in between.',
  'not-json': 'It isn’t in the format OneLogin documents, or it was cut off.',
  shape: 'It isn’t what OneLogin documents for this call.',
  empty: 'It was empty.',
  'cut-off': 'The connection closed before it was complete.',
  'too-large': 'It’s too large for this app to read.',
};
const reads: Readonly<Record<string, string>> = {
  apps: 'the list of apps',
  app: 'the app',
  'app-users': 'who has the app',
  users: 'users',
  user: 'a user',
  'user-apps': 'which apps a user has',
  roles: 'roles',
  'role-users': 'who has the role',
  events: 'the event log',
};
const nothingKnown = 'This app concludes nothing from it. Look again in a few minutes.';

const clientParts: Readonly<Record<string, string>> = {
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
};
const copyAgain =
  'In OneLogin, open Developers › API Credentials, open the credential, and copy this part alone.';

/** Asking OneLogin through its API. */
export const oneLoginProblems = {
  CLIENT_PART_INVALID: (f) => ({
    what: `The clipboard doesn’t contain a ${chosen(f, 'part', clientParts, 'credential')}.`,
    why: 'It contains spaces, line breaks or other characters that a credential can’t have.',
    next: copyAgain,
  }),
  CLIENT_PARTS_SAME: (f) => ({
    what: 'The Client ID and Client Secret are the same.',
    why: `The clipboard still had the other one when you pasted the ${chosen(f, 'part', clientParts, 'second one')}.`,
    next: copyAgain,
  }),
  CLIENT_PARTS_MISSING: message(
    'Both the Client ID and the Client Secret are required.',
    'One of them hasn’t been pasted yet.',
    'Copy the missing one in OneLogin, then click its Paste button.',
  ),
  ONELOGIN_NOT_CONNECTED: message(
    'No OneLogin API credential is stored.',
    'Without one, this app can’t read OneLogin’s side.',
    'Open OneLogin API credential… in the setup’s menu, or continue without one.',
  ),
  ONELOGIN_HOST_MISSING: message(
    'Your OneLogin address isn’t known yet.',
    'The API is called at your own OneLogin address.',
    'Enter your OneLogin subdomain under Before you start.',
  ),
  ONELOGIN_HOST_UNKNOWN: (f) => ({
    what: `DNS has no entry for ${param(f, 'host', 'this host')}.`,
    why: 'The DNS server your computer uses doesn’t know this address.',
    next: 'Compare it with the address where you sign in to OneLogin.',
  }),
  ONELOGIN_UNREACHABLE: (f) => ({
    what: `OneLogin can’t be reached from here${f['cause'] === undefined ? '' : ` (${param(f, 'cause', '')})`}.`,
    why: 'No secure connection could be made. Something between here and OneLogin may block or inspect it.',
    next: `Check that you’re online, then ask your network team whether ${param(f, 'host', 'your OneLogin address')} is allowed on port 443.`,
  }),
  ONELOGIN_CREDENTIAL_REFUSED: message(
    'OneLogin doesn’t accept this Client ID and Client Secret.',
    'One of them may be incomplete, or the credential was disabled or deleted.',
    'In OneLogin, open Developers › API Credentials and copy both again, or create a new credential with the scope Read All.',
  ),
  ONELOGIN_OWNER_GONE: message(
    'OneLogin returns an internal error for everything.',
    'It does that when the admin who created the API credential has been deleted. It can also be an error on OneLogin’s side.',
    'Create a new credential as an admin who stays. If it’s new already, look again later.',
  ),
  ONELOGIN_NO_SCOPE: message(
    'OneLogin knows this credential, but doesn’t let it read anything this app needs.',
    'Its scope may be Authentication Only.',
    'In OneLogin, open Developers › API Credentials and create a credential with the scope Read All.',
  ),
  ONELOGIN_READ_USERS: message(
    'This credential can read users but not apps.',
    'Its scope is probably Read Users. The app, its connector and its attributes can’t be seen.',
    'To see them, create a credential with the scope Read All.',
  ),
  ONELOGIN_NOT_ALLOWED: (f) => ({
    what: `OneLogin doesn’t let this credential read ${chosen(f, 'read', reads, 'everything')}.`,
    why: 'It returned “not authorized” twice, the second time with a fresh token. The Client Secret isn’t the cause.',
    next: 'In OneLogin, check that the credential’s scope is Read All.',
  }),
  ONELOGIN_RATE_LIMITED: (f) => ({
    what: 'OneLogin accepts no more calls for now.',
    why: 'It limits calls per account, and your company’s other tools count, too.',
    next:
      f['seconds'] === undefined
        ? 'Look again in an hour.'
        : `Look again in ${param(f, 'seconds', 'some')} seconds.`,
  }),
  ONELOGIN_TOO_MANY_CALLS: message(
    'This look needed more calls than this app allows itself.',
    'Calls are counted, because all of your company’s tools share one limit at OneLogin.',
    'Look again. If it happens again, look at fewer users.',
  ),
  ONELOGIN_UNAVAILABLE: (f) => ({
    what: `OneLogin has an error right now (status ${param(f, 'status', '500')}).`,
    why: 'It failed on OneLogin’s side, and so did a second try.',
    next: nothingKnown,
  }),
  ONELOGIN_STATUS_UNEXPECTED: (f) => ({
    what: `OneLogin returned status ${param(f, 'status', 'unknown')}, which its API doesn’t document for this call.`,
    why: 'Another computer may have responded in its place.',
    next: 'Compare the address with the one where you sign in. If it’s right, ask your network team what’s in between.',
  }),
  ONELOGIN_ANSWER_UNREADABLE: (f) => ({
    what: 'OneLogin’s response can’t be read.',
    why: chosen(f, 'reason', unreadable, 'It isn’t what OneLogin documents.'),
    next: nothingKnown,
  }),
  ONELOGIN_TOO_SLOW: message('OneLogin didn’t respond in time.', 'It may be busy.', nothingKnown),
  ONELOGIN_GONE: (f) => ({
    what: `OneLogin no longer has ${chosen(f, 'read', reads, 'what was asked for')}.`,
    why: 'It was listed a moment ago and can’t be read now. It may have been deleted in the meantime.',
    next: 'Look again, and check in OneLogin whether it’s still there.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
