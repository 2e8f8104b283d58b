import { eitherSigns } from './either-signs.ts';
import { networkSigns } from './network-signs.ts';
import type { GatewaySide, Sign, Signed } from './sign.ts';
import { wisqSigns } from './wisq-signs.ts';

/** Something between this computer and the SCIM server that answered in its place. */
export interface Gateway {
  readonly product: string;
  readonly side: GatewaySide;
  readonly kind: Sign['kind'];
  /** The product's number for this response, for its operator's log; null: it gives none. */
  readonly reference: string | null;
}

/** Every sign, the sides that are certain first. */
const signs: readonly Sign[] = [...networkSigns, ...wisqSigns, ...eitherSigns];

/** Pages say who they are at their begin or end; both are within this for all that were seen. */
const looksAt = 20_000;

/**
 * Whether a firewall, gateway or proxy wrote a response, by its headers and words. Out: null when no
 * sign fits, which proves nothing. A SCIM body is never one: whoever sent it speaks SCIM.
 */
export function recognizeGateway(signed: Signed): Gateway | null {
  // Akamai writes even blanks and dots as codes of HTML.
  const text = signed.text
    .slice(0, looksAt)
    .replace(/&#(\d{2,3});/g, (_code, point: string) => String.fromCharCode(Number(point)));
  const sign = signs.find((one) => fits(one, signed.headers, text));
  if (sign === undefined) return null;
  const { product, side, kind } = sign;
  return { product, side, kind, reference: referenceOf(sign, signed.headers, text) };
}

function fits(sign: Sign, headers: Signed['headers'], text: string): boolean {
  const wanted = Object.entries(sign.headers ?? {});
  if (!wanted.every(([name, pattern]) => pattern.test(headers[name] ?? ''))) return false;
  return sign.body === undefined ? wanted.length > 0 : sign.body.test(text);
}

function referenceOf({ reference }: Sign, headers: Signed['headers'], text: string): string | null {
  const named = reference?.header === undefined ? '' : (headers[reference.header] ?? '');
  const found = named === '' ? (reference?.body?.exec(text)?.[1] ?? '') : named;
  // A number, as it would be read out on a call: what else stands there is no reference.
  const plain = found.trim();
  return /^[\w.=+/-]{4,80}$/.test(plain) ? plain : null;
}
