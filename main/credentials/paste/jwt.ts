/** How far a text is a signed JSON Web Token (RFC 7515 §3.1, RFC 7519 §3). */
export type JwtProof =
  /** Header and payload decode, and the signature is as long as the header's algorithm makes it. */
  | 'exact'
  /** Header and payload decode; the signature may be cut. */
  | 'complete'
  /** The header decodes, or begins to, and the rest is missing or broken. */
  | 'begun'
  /** Nothing says that it is one. */
  | 'none';

/**
 * Characters of a signature in Base64url, by algorithm (RFC 7518 §3.1; RSA keys of 1024, 2048, 3072
 * and 4096 bits; RFC 8037 §3.1 for EdDSA with Ed25519 and Ed448).
 */
const rsa = [171, 342, 512, 683];
const signatureLengths: Readonly<Record<string, readonly number[]>> = {
  HS256: [43],
  HS384: [64],
  HS512: [86],
  ES256: [86],
  ES384: [128],
  ES512: [176],
  ES256K: [86],
  EdDSA: [86, 152],
  ...Object.fromEntries(
    ['RS', 'PS'].flatMap((of) => ['256', '384', '512'].map((bits) => [of + bits, rsa])),
  ),
  none: [0],
};

/** How far a text is proven to be a JSON Web Token. Total. */
export function jwtProof(text: string): JwtProof {
  if (!text.startsWith('eyJ')) return 'none';
  const parts = text.split('.');
  const [head = '', body, signature] = parts;
  const header = jsonObject(head);
  if (header === null) {
    // The begin of a header that goes on elsewhere: no dot yet, and no JSON yet.
    return parts.length === 1 && /^[\w-]+$/.test(text) && /^\{"[a-z0-9]{2,8}":/i.test(decoded(head))
      ? 'begun'
      : 'none';
  }
  const alg = typeof header['alg'] === 'string' ? header['alg'] : null;
  // Some servers issue one Base64 object as an opaque token: it names no algorithm.
  if (alg === null) return 'none';
  if (parts.length === 5)
    return parts.slice(2).every((part) => /^[\w-]+$/.test(part)) ? 'complete' : 'begun';
  if (parts.length !== 3 || body === undefined || signature === undefined) return 'begun';
  if (jsonObject(body) === null || !/^[\w-]*$/.test(signature)) return 'begun';
  if ((signatureLengths[alg] ?? []).includes(signature.length)) return 'exact';
  return signature === '' ? 'begun' : 'complete';
}

/**
 * Whether a signed token's signature is not as long as its algorithm makes it: it may be cut, or have
 * something glued to it. A signature of words, as examples have it, is none and says so.
 */
export function isOddJwt(text: string): boolean {
  if (jwtProof(text) !== 'complete') return false;
  const [head = '', , signature = ''] = text.split('.');
  const alg = jsonObject(head)?.['alg'];
  if (typeof alg !== 'string' || signatureLengths[alg] === undefined) return false;
  return !/^[ -~]+$/.test(decoded(signature));
}

/** The part of a text that is a whole signed token, where more is glued to it; null when there is none. */
export function exactJwtPrefix(text: string): string | null {
  const found = /^(eyJ[\w-]+\.[\w-]+\.)([\w-]+)/.exec(text);
  if (jwtProof(text) === 'exact') return null;
  const [, begin = '', rest = ''] = found ?? [];
  const alg = jsonObject(begin.split('.')[0] ?? '')?.['alg'];
  const lengths = typeof alg === 'string' ? (signatureLengths[alg] ?? []) : [];
  const fits = lengths.filter(
    (length) =>
      (length > 0 && length < rest.length) || (length === rest.length && found?.[0] !== text),
  );
  const [length] = fits;
  return length === undefined ? null : begin + rest.slice(0, length);
}

function jsonObject(part: string): Readonly<Record<string, unknown>> | null {
  if (!/^[\w-]+$/.test(part)) return null;
  try {
    const value: unknown = JSON.parse(decoded(part));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function decoded(part: string): string {
  return Buffer.from(part, 'base64url').toString('utf8');
}
