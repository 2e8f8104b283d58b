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
  'URL_UNCLEAR',
  'URL_PLACEHOLDER',
  'URL_REWRITTEN',
  'URL_FOREIGN_LETTERS',
  'URL_PUNYCODE',
  // … and token
  'TOKEN_MISSING',
  'TOKEN_SEVERAL',
  'TOKEN_CHARACTERS',
  'TOKEN_TOO_LONG',
  'TOKEN_EXPIRED',
  'TOKEN_EXPIRES_SOON',
  'TOKEN_CLEANED',
  'TOKEN_UNCLEAR',
  'TOKEN_PLACEHOLDER',
  'TOKEN_CUT',
  'TOKEN_OTHER_SCHEME',
  'MESSAGE_TOO_LONG',
  'CLIPBOARD_EMPTY',
  'CREDENTIALS_MISSING',
  // Keychain
  'KEYCHAIN_ABSENT',
  'KEYCHAIN_NO_DEFAULT',
  'KEYCHAIN_FULL',
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
  'NO_USER_AS_ERROR',
  'REDIRECTED',
  'BLOCKED_ON_NETWORK',
  'BLOCKED_AT_WISQ',
  'BLOCKED_UNCLEAR',
  'FILTER_REFUSED',
  'FILTER_IGNORED',
  'REQUEST_REFUSED',
  'FORMAT_REFUSED',
  'RATE_LIMITED',
  'SERVER_ERROR',
  'STATUS_UNEXPECTED',
  'STATUS_CONTRADICTS',
  'ANSWER_HTML',
  'ANSWER_XML',
  'ANSWER_EMPTY',
  'ANSWER_NOT_HTTP',
  'ANSWER_NOT_JSON',
  'ANSWER_NOT_SCIM',
  'ANSWER_COUNT_ONLY',
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
  'DISCOVERY_UNREAD',
  'DISCOVERY_UNUSUAL',
  'DISCOVERY_NO_ENTERPRISE',
  // The check as a whole
  'CHECK_CANCELLED',
  'CHECK_TIMEOUT',
  'CHECK_RUNNING',
  // Test users
  'USER_NAME_INVALID',
  'USER_ALREADY_ADDED',
  'USERS_TOO_MANY',
  'USER_UNKNOWN',
  'USER_NOT_FOUND',
  'USER_NOT_FOUND_IN_PAGES',
  'USER_SEARCH_NAMELESS',
  'USER_SEVERAL',
  'USER_MORE_COUNTED',
  'USER_INACTIVE',
  'USER_ACTIVE_UNREADABLE',
  'USER_FOUND_BY_EMAIL',
  'ENTERPRISE_URN_SHORT',
  'ATTRIBUTE_ELSEWHERE',
  'ATTRIBUTE_FORM',
  'ATTRIBUTE_ENCODED',
  'NAME_UNSPLIT',
  'EMAIL_PRIMARY_UNCLEAR',
  'ATTRIBUTE_MISSING',
  'ATTRIBUTE_DIFFERS',
  'CONFIRMATION_INCOMPLETE',
  'ROLLOUT_CLOSED',
  // Journal and profile
  'JOURNAL_UNWRITABLE',
  'JOURNAL_DISK_FULL',
  'JOURNAL_TORN_LINE',
  'JOURNAL_DAMAGED',
  'JOURNAL_NEWER',
  'JOURNAL_REPLACED',
  'SETUP_NOT_FOUND',
  'SETUP_UNREADABLE',
  // Files that are handed over: reports, confirmations, change records
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_NOT_OURS',
  'FILE_CUT_OFF',
  'FILE_NEWER',
  'FILE_DAMAGED',
  'FILE_ALTERED',
  'FILE_TOO_COMPLEX',
  'FILE_FUTURE',
  'FILE_NAMES_SHOWN',
  'FILE_SHORTENED',
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
  // How the app was started
  'START_RUNTIME',
  'START_SWITCH',
  'START_ENVIRONMENT',
  // Input and links
  'TOKEN_IN_FIELD',
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
  'TERMINAL_MESSAGE_ALONE',
  'TERMINAL_PARSE_ONLY_ALONE',
  'TERMINAL_FILE_UNREADABLE',
  'TERMINAL_CA_INVALID',
  'TERMINAL_PROXY_INVALID',
  'TERMINAL_SETUP_NONE',
  'TERMINAL_SETUP_SEVERAL',
  'TERMINAL_SETUP_UNKNOWN',
  'TERMINAL_SESSION_ONLY',
  'TERMINAL_NOT_RECORDED',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Values a message may use. Never a token, never a raw error message. */
export type Params = Readonly<Record<string, string | number | boolean>>;

export interface Problem {
  readonly code: ProblemCode;
  readonly params: Params;
}

/** Who has to act on a problem: the admin, their network team, Wisq, or nobody (wait and retry). */
export const ownerIds = ['admin', 'network', 'wisq', 'wait'] as const;
export type Owner = (typeof ownerIds)[number];

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
