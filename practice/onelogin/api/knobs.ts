/** What an answer can be instead of a good one. */
export type FaultKind =
  | 'flood'
  | 'bad-gateway'
  | 'error'
  | 'unauthorized'
  | 'truncated'
  | 'web-page'
  | 'empty'
  | 'reset'
  | 'stall'
  | 'error-in-200'
  | 'nonsense';

interface Fault {
  /** Which requests, by path and query. */
  readonly on: RegExp;
  readonly kind: FaultKind;
  /** How many of them; then they are answered well. */
  readonly times: number;
}

/** Everything about the API that differs between accounts, plans, years and bad days. */
export interface Knobs {
  /** The scope of the credential. */
  readonly scope: 'auth-only' | 'read-users' | 'read-all';
  /** The admin who made the credential was deleted: 500 to everything. */
  readonly ownerDeleted: boolean;
  /** How old the token is when it is first handed out, and how long one is good for, in seconds. */
  readonly tokenAgeSeconds: number;
  readonly tokenSeconds: number;
  readonly faults: readonly Fault[];
  readonly latencyMs: number;
  /** Whether `fields` in a list is obeyed; else its rows are short, or the whole is refused. */
  readonly fields: 'obeyed' | 'ignored' | 'refused';
  /** Whether a search finds anybody by their fields, or hands out everybody. */
  readonly filters: boolean;
  /** Rows on a page of apps and of an app's users; null: what was asked for. */
  readonly pageSize: number | null;
  /** Every page has the same cursor. */
  readonly sameCursor: boolean;
  /** The last page has a cursor, too, and pages are not counted; it leads to an empty one. */
  readonly lastCursor: boolean;
  readonly connectorId: number | null;
  readonly provisioning: 'shown' | 'empty' | 'absent';
  /** What every parameter has under values and default_values. */
  readonly parameterValues: unknown;
  readonly flags: 'shown' | 'missing';
  readonly roleIds: 'shown' | 'missing';
  readonly loginId: 'number' | 'string';
  readonly eventKeys: '_' | '-';
  readonly eventText: 'error_description' | 'notes' | 'none';
  /** How many looks at a user show the state before, as OneLogin's lists lag. */
  readonly lagLooks: number;
  /** Other apps in the account, by name and connector. */
  readonly otherApps: readonly { readonly name: string; readonly connectorId: number }[];
  /** The app was deleted after the list was made. */
  readonly appDeleted: boolean;
  /** What v1 says of the account's limit; null: no headers. */
  readonly rate: { readonly remaining: number; readonly reset: number } | null;
  /** The app is on nobody's own list, also where hidden ones are asked for. */
  readonly offUsersLists: boolean;
  /** A user without apps has `[[]]`, as API v1 says it. */
  readonly nestedNothing: boolean;
}

export const usualKnobs: Knobs = {
  scope: 'read-all',
  ownerDeleted: false,
  tokenAgeSeconds: 0,
  tokenSeconds: 36_000,
  faults: [],
  latencyMs: 0,
  fields: 'obeyed',
  filters: true,
  pageSize: null,
  sameCursor: false,
  lastCursor: false,
  connectorId: null,
  provisioning: 'shown',
  parameterValues: null,
  flags: 'shown',
  roleIds: 'shown',
  loginId: 'number',
  eventKeys: '_',
  eventText: 'error_description',
  lagLooks: 0,
  otherApps: [],
  appDeleted: false,
  rate: { remaining: 4988, reset: 832 },
  offUsersLists: false,
  nestedNothing: false,
};
