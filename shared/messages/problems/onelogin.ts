import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, message, type Message, param } from './message.ts';

const unreadable: Readonly<Record<string, string>> = {
  html: 'A web page came instead. A gateway or a sign-in page may be in between.',
  'not-json': 'It is not the format OneLogin documents, or it was cut off.',
  shape: 'It is not what OneLogin documents for this call.',
  empty: 'It was empty.',
  'cut-off': 'The connection broke before it was complete.',
  'too-large': 'It was larger than this app reads.',
};
const reads: Readonly<Record<string, string>> = {
  apps: 'the list of apps',
  app: 'the app',
  'app-users': 'who has the app',
  users: 'users',
  user: 'a user',
  'user-apps': 'which apps a user has',
  roles: 'roles',
  events: 'the event log',
};
const nothingKnown = 'Nothing is concluded from it. Look again in a few minutes.';

const clientParts: Readonly<Record<string, string>> = {
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
};
const copyAgain =
  'In OneLogin, open Developers › API Credentials, open the credential, and copy this part alone.';

/** Asking OneLogin through its API. */
export const oneLoginProblems = {
  CLIENT_PART_INVALID: (f) => ({
    what: `What is on the clipboard is no ${chosen(f, 'part', clientParts, 'part of a credential')}.`,
    why: 'It holds blanks, several lines or other characters that none has.',
    next: copyAgain,
  }),
  CLIENT_PARTS_SAME: (f) => ({
    what: 'Client ID and Client Secret are the same text.',
    why: `The clipboard still held the other part when you pasted the ${chosen(f, 'part', clientParts, 'second one')}.`,
    next: copyAgain,
  }),
  CLIENT_PARTS_MISSING: message(
    'Client ID and Client Secret are both needed.',
    'One of them is not pasted yet.',
    'Copy the missing part in OneLogin, then press its Paste button.',
  ),
  ONELOGIN_NOT_CONNECTED: message(
    'No OneLogin API credential is stored.',
    'Without one, this app cannot read OneLogin’s side.',
    'Choose Connect OneLogin, or go on without it.',
  ),
  ONELOGIN_HOST_MISSING: message(
    'Your OneLogin account is not named yet.',
    'The API is asked at your own OneLogin address.',
    'Enter your OneLogin subdomain under Before you start.',
  ),
  ONELOGIN_HOST_UNKNOWN: (f) => ({
    what: `No computer is called ${param(f, 'host', 'that')}.`,
    why: 'The name service your computer asks does not know this address.',
    next: 'Compare it with the address you sign in to OneLogin at.',
  }),
  ONELOGIN_UNREACHABLE: (f) => ({
    what: `OneLogin cannot be reached from here${f['cause'] === undefined ? '' : ` (${param(f, 'cause', '')})`}.`,
    why: 'The connection could not be made, or not securely. Something between here and OneLogin may block or inspect it.',
    next: `Check that you are online, then ask your network team whether ${param(f, 'host', 'your OneLogin address')} is allowed on port 443.`,
  }),
  ONELOGIN_CREDENTIAL_REFUSED: message(
    'OneLogin does not accept this Client ID and Client Secret.',
    'One of them may be incomplete, or the credential was disabled or deleted.',
    'In OneLogin, open Developers › API Credentials and copy both again, or make a new credential with the scope Read All.',
  ),
  ONELOGIN_OWNER_GONE: message(
    'OneLogin answers everything with an internal error.',
    'It does so once the admin who made the API credential was deleted. It can also be a fault of OneLogin’s.',
    'Make a new credential under an admin who stays. If it is new, look again later.',
  ),
  ONELOGIN_NO_SCOPE: message(
    'OneLogin knows this credential and lets it read nothing that was asked.',
    'Its scope may be Authentication Only.',
    'In OneLogin, open Developers › API Credentials and make a credential with the scope Read All.',
  ),
  ONELOGIN_READ_USERS: message(
    'This credential reads users and no apps.',
    'Its scope is probably Read Users. The app, its connector and its attributes stay unseen.',
    'For those, make a credential with the scope Read All.',
  ),
  ONELOGIN_NOT_ALLOWED: (f) => ({
    what: `OneLogin does not let this credential read ${chosen(f, 'read', reads, 'everything')}.`,
    why: 'It answered “not authorized” twice, the second time with a fresh token. That is not about the Client Secret.',
    next: 'Check in OneLogin that the credential’s scope is Read All.',
  }),
  ONELOGIN_RATE_LIMITED: (f) => ({
    what: 'OneLogin takes no more calls for now.',
    why: 'It limits the calls of a whole account, and other tools of your company count as well.',
    next:
      f['seconds'] === undefined
        ? 'Look again in an hour at the latest.'
        : `Look again in ${param(f, 'seconds', 'some')} seconds.`,
  }),
  ONELOGIN_TOO_MANY_CALLS: message(
    'This look needed more calls than it allows itself.',
    'Calls are counted, because all tools of your company share one limit at OneLogin.',
    'Look again. If it happens again, look at fewer users.',
  ),
  ONELOGIN_UNAVAILABLE: (f) => ({
    what: `OneLogin has a fault at the moment (status ${param(f, 'status', '500')}).`,
    why: 'Its side failed, also when it was asked once more.',
    next: nothingKnown,
  }),
  ONELOGIN_STATUS_UNEXPECTED: (f) => ({
    what: `OneLogin answered with status ${param(f, 'status', 'unknown')}, which its API does not document here.`,
    why: 'Another computer may have answered in its place.',
    next: 'Compare the address with the one you sign in at. If it is right, ask your network team what stands in between.',
  }),
  ONELOGIN_ANSWER_UNREADABLE: (f) => ({
    what: 'OneLogin’s answer cannot be read.',
    why: chosen(f, 'reason', unreadable, 'It is not what OneLogin documents.'),
    next: nothingKnown,
  }),
  ONELOGIN_TOO_SLOW: message('OneLogin did not answer in time.', 'It may be busy.', nothingKnown),
  ONELOGIN_GONE: (f) => ({
    what: `OneLogin no longer has ${chosen(f, 'read', reads, 'what was asked for')}.`,
    why: 'It was in a list a moment ago and is not there by itself. It may have been deleted meanwhile.',
    next: 'Look again, and check in OneLogin whether it is still there.',
  }),
} satisfies Partial<Record<ProblemCode, Message>>;
