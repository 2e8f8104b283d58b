/** Three parts of base64url, the first of which begins with `{"`. The last is empty where nothing is signed. */
const threeParts = /eyJ[\w-]{5,}\.[\w-]{2,}\.[\w-]*/g;

/**
 * Whether a text has a JSON Web Token in it (RFC 7519): one whose first two parts decode to objects,
 * the first of which names an algorithm. Nothing else is taken for a token by its looks alone: order
 * numbers and identifiers look like many of them.
 */
export function hasJwt(text: string): boolean {
  return (text.match(threeParts) ?? []).some((found) => {
    const [header = '', claims = ''] = found.split('.');
    const decoded = objectOf(header);
    return decoded !== null && 'alg' in decoded && objectOf(claims) !== null;
  });
}

function objectOf(part: string): object | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' ? value : null;
  } catch {
    // Not JSON: no part of such a token.
    return null;
  }
}
