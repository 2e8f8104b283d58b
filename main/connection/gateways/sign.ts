/**
 * Whose a product between this computer and Wisq's SCIM server is.
 * - `network`: companies put it between their people and the internet.
 * - `wisq`: operators put it before their own servers.
 * - `either`: it is met on both sides.
 */
export type GatewaySide = 'network' | 'wisq' | 'either';

/** How a response shows that something other than the SCIM server wrote it. */
export interface Sign {
  readonly product: string;
  readonly side: GatewaySide;
  /**
   * - `stop`: the product itself refused or challenged, whatever the status.
   * - `page`: its own page for a status; what stands behind it may have been meant.
   */
  readonly kind: 'stop' | 'page';
  /** All of them have to match, by lower-case name. */
  readonly headers?: Readonly<Record<string, RegExp>>;
  /** Has to match the begin of the text. */
  readonly body?: RegExp;
  /** Where the product gives the response a number that its operator can look up: its first group. */
  readonly reference?: { readonly header?: string; readonly body?: RegExp };
  /** Where the sign is described. */
  readonly source: string;
}

/** What of a response the signs are looked for in. */
export interface Signed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
