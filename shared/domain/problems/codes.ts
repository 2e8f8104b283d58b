/**
 * Every failure and every note a user can meet, as one closed union.
 * Main and the check answer with a code and parameters; the message for each is in
 * `messages/problems.ts`, which does not compile while a code has no message or a message no code.
 */

/** Codes by where they arise. The order inside a group is the order in the documentation. */
export const problemCodes = [
  // What the admin pasted or typed: address
  'URL_MISSING',
  'URL_SEVERAL',
  'URL_INVALID',
  'URL_NOT_HTTPS',
  'URL_USERINFO',
  'URL_QUERY',
  'URL_FRAGMENT',
  'URL_CONTROL_CHARACTERS',
  'URL_RESOURCE_PATH',
  'URL_TOO_LONG',
  'URL_TRAILING_SLASH',
  // … and token
  'TOKEN_MISSING',
  'TOKEN_SEVERAL',
  'TOKEN_CHARACTERS',
  'TOKEN_TOO_LONG',
  'TOKEN_EXPIRED',
  'TOKEN_EXPIRES_SOON',
  'TOKEN_CLEANED',
  'CLIPBOARD_EMPTY',
  'CREDENTIALS_MISSING',
  // Keychain
  'KEYCHAIN_ABSENT',
  'KEYCHAIN_LOCKED',
  'KEYCHAIN_REFUSED',
  'KEYCHAIN_TIMEOUT',
  'KEYCHAIN_ENTRY_GONE',
  'SESSION_ENDED',
  // Route, name, connection
  'PROXY_IN_USE',
  'PROXY_NOT_FOUND',
  'PROXY_REFUSED',
  'PROXY_UNREACHABLE',
  'PROXY_TIMEOUT',
  'PROXY_TLS',
  'PROXY_SIGN_IN',
  'PROXY_FORBIDDEN',
  'PROXY_BAD_GATEWAY',
  'PROXY_TUNNEL_FAILED',
  'PROXY_LIES',
  'PAC_UNREACHABLE',
  'SOCKS_UNSUPPORTED',
  'SECOND_ROUTE_USED',
  'SECOND_ROUTE_FAILED',
  'NAME_NOT_FOUND',
  'NAME_TIMEOUT',
  'NAME_PRIVATE',
  'CONNECT_REFUSED',
  'CONNECT_TIMEOUT',
  'CONNECT_UNREACHABLE',
  'CONNECT_RESET',
  'CONNECT_SLOW',
  'NETWORK_LOST',
  // Secure
  'PLAIN_LOOPBACK',
  'PLAIN_ON_TLS_PORT',
  'TLS_EXPIRED',
  'TLS_NOT_YET_VALID',
  'TLS_WRONG_HOST',
  'TLS_SELF_SIGNED',
  'TLS_INCOMPLETE_CHAIN',
  'TLS_UNKNOWN_ISSUER',
  'TLS_PROTOCOL_TOO_OLD',
  'TLS_NOT_TLS',
  'TLS_CLIENT_CERTIFICATE',
  'TLS_TIMEOUT',
  'TLS_FAILED',
  'TLS_EXPIRES_SOON',
  'TLS_INSPECTED',
  'TRUST_STORE_LATE',
  'CA_FILE_INVALID',
  // The answer to the question OneLogin asks
  'TOKEN_REFUSED',
  'TOKEN_FORBIDDEN',
  'TENANT_NOT_FOUND',
  'PATH_NOT_FOUND',
  'REDIRECTED',
  'FILTER_REFUSED',
  'FILTER_IGNORED',
  'RATE_LIMITED',
  'SERVER_ERROR',
  'STATUS_UNEXPECTED',
  'ANSWER_HTML',
  'ANSWER_EMPTY',
  'ANSWER_NOT_HTTP',
  'ANSWER_NOT_JSON',
  'ANSWER_NOT_SCIM',
  'ANSWER_TOO_LARGE',
  'ANSWER_TOO_COMPLEX',
  'ANSWER_TOO_SLOW',
  'ANSWER_CUT_OFF',
  'ANSWER_CONTENT_TYPE',
  'ANSWER_ENCODED',
  'ANSWER_RESOURCES_MISSING',
  'ANSWER_KEY_CASE',
  'ANSWER_ITEMS_PER_PAGE',
  'ANSWER_SCHEMA_OLD',
  // The token matters; discovery
  'TOKEN_NOT_CHECKED',
  'WRONG_TOKEN_UNCLEAR',
  'WWW_AUTHENTICATE_MISSING',
  'DISCOVERY_NOT_PUBLISHED',
  'DISCOVERY_NO_ENTERPRISE',
  // The check as a whole
  'CHECK_CANCELLED',
  'CHECK_TIMEOUT',
  'CHECK_RUNNING',
  // Test users
  'USER_NAME_INVALID',
  'USER_ALREADY_ADDED',
  'USER_UNKNOWN',
  'USER_NOT_FOUND',
  'USER_NOT_FOUND_IN_PAGES',
  'USER_SEVERAL',
  'USER_INACTIVE',
  'USER_FOUND_BY_EMAIL',
  'ENTERPRISE_URN_SHORT',
  'ATTRIBUTE_MISSING',
  'ATTRIBUTE_DIFFERS',
  'CONFIRMATION_INCOMPLETE',
  'ROLLOUT_CLOSED',
  // OneLogin's own side, read through its API: asking
  'ONELOGIN_HOST_UNKNOWN',
  'ONELOGIN_UNREACHABLE',
  'ONELOGIN_CREDENTIAL_REFUSED',
  'ONELOGIN_OWNER_GONE',
  'ONELOGIN_NO_SCOPE',
  'ONELOGIN_READ_USERS',
  'ONELOGIN_NOT_ALLOWED',
  'ONELOGIN_RATE_LIMITED',
  'ONELOGIN_TOO_MANY_CALLS',
  'ONELOGIN_UNAVAILABLE',
  'ONELOGIN_STATUS_UNEXPECTED',
  'ONELOGIN_ANSWER_UNREADABLE',
  'ONELOGIN_TOO_SLOW',
  'ONELOGIN_GONE',
  // … the app
  'ONELOGIN_APP_NOT_FOUND',
  'ONELOGIN_APP_SEVERAL',
  'ONELOGIN_WRONG_CONNECTOR',
  'ONELOGIN_CONNECTOR_UNKNOWN',
  'ONELOGIN_PROVISIONING_OFF',
  'ONELOGIN_NOT_MAPPED',
  'ONELOGIN_MAPPED_ELSEWHERE',
  'ONELOGIN_CONNECTION_EVENTS',
  // … a person
  'ONELOGIN_USER_NOT_FOUND',
  'ONELOGIN_USER_SEVERAL',
  'ONELOGIN_USER_SUSPENDED',
  'ONELOGIN_USER_UNLICENSED',
  'ONELOGIN_USER_NOT_APPROVED',
  'ONELOGIN_USER_NO_USERNAME',
  'ONELOGIN_FIELD_EMPTY',
  'ONELOGIN_NOT_ASSIGNED',
  'ONELOGIN_ASSIGNMENT_UNCLEAR',
  'ONELOGIN_APPROVAL_WAITING',
  'ONELOGIN_WORKING',
  'ONELOGIN_FAILED',
  'ONELOGIN_FAILED_UNEXPLAINED',
  'ONELOGIN_USER_REMOVED',
  'ONELOGIN_NEVER_SENT',
  'ONELOGIN_STATE_UNKNOWN',
  'ONELOGIN_USER_INACTIVE',
  // Journal and profile
  'JOURNAL_UNWRITABLE',
  'JOURNAL_DISK_FULL',
  'JOURNAL_TORN_LINE',
  'JOURNAL_DAMAGED',
  'JOURNAL_NEWER',
  'SETUP_NOT_FOUND',
  // Files that are handed over: reports, confirmations, change records
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_NOT_OURS',
  'FILE_CUT_OFF',
  'FILE_NEWER',
  'FILE_DAMAGED',
  'FILE_ALTERED',
  'FILE_UNWRITABLE',
  'FILE_CLOSED',
  'PDF_FAILED',
  'CONFIRMATION_OTHER_SETUP',
  'CONFIRMATION_USER_GONE',
  'CONFIRMATION_OUTDATED',
  'CONFIRMATION_STATE_UNKNOWN',
  'CONFIRMATION_MISMATCH',
  'CONFIRMATION_FUTURE',
  'CONFIRMATION_ALREADY_TAKEN',
  'CONFIRMATION_NOBODY',
  // Input and links
  'NAMES_HIDDEN',
  'SUBDOMAIN_INVALID',
  'LINK_REFUSED',
  'INPUT_INVALID',
  'CALLS_TOO_MANY',
  'POLICY_REFUSED',
  'POLICY_SESSION_ONLY',
  'SUPPORT_NOT_OPENED',
  'INTERNAL',
  // The check in the terminal
  'TERMINAL_TOKEN_ARGUMENT',
  'TERMINAL_OPTION_UNKNOWN',
  'TERMINAL_WORD_UNEXPECTED',
  'TERMINAL_VALUE_MISSING',
  'TERMINAL_URL_MISSING',
  'TERMINAL_TOKEN_MISSING',
  'TERMINAL_FILE_UNREADABLE',
  'TERMINAL_CA_INVALID',
  'TERMINAL_PROXY_INVALID',
  'TERMINAL_SETUP_NONE',
  'TERMINAL_SETUP_SEVERAL',
  'TERMINAL_SETUP_UNKNOWN',
  'TERMINAL_SESSION_ONLY',
  'TERMINAL_NOT_RECORDED',
  'TERMINAL_ONELOGIN_MISSING',
  'TERMINAL_LOOPBACK_ONLY',
  'TERMINAL_APP_MISSING',
  'TERMINAL_CLIENT_MISSING',
  'TERMINAL_CLIENT_INVALID',
  'TERMINAL_USERS_TOO_MANY',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Values a message may use. Never a token, never a raw error message. */
export type Params = Readonly<Record<string, string | number | boolean>>;

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Params;
}

/** Who has to act on a problem: the admin, their network team, Wisq, or nobody (wait and retry). */
export type Owner = 'admin' | 'network' | 'wisq' | 'wait';

/** Makes a problem. `params` hold what its message and the evidence need, nothing secret. */
export function problem(code: ProblemCode, params: Params = {}): Problem {
  return { code, params };
}

/** Handlers answer with one of these and never throw across a process boundary. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A good answer. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed answer with its code and parameters. */
export function fail(code: ProblemCode, params: Params = {}): Result<never> {
  return { ok: false, problem: { code, params } };
}
