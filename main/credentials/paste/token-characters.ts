/**
 * The characters a bearer token may have, as one list with its sources:
 * - Letters, digits and `-._~+/`, then `=`: b64token of RFC 6750 §2.1, which is token68 of RFC 9110
 *   §11.2. JSON Web Tokens (RFC 7515 §3.1), most vendors' prefixed tokens (`ghp_…`, `sk_live_…`,
 *   `xoxb-…`, `SG.…`) and Base64 in both alphabets stay inside it.
 * - `:` as in `secret-token:…` (RFC 8959 §2) and in tokens made of an id and a secret.
 * - `%` in the rest of a `secret-token:` URI (RFC 8959 §2, RFC 3986 §2.1).
 * - `|` behind a number: Laravel Sanctum's `17|…` (its documentation, "Issuing API Tokens").
 * - `!#$&()*,;?@[]{}^\`: in no token standard. A server may take a password for a token (visible
 *   ASCII, RFC 9110 §5.5), so they are no reason to refuse one, and none to add them either.
 * - Not `"'<>` and back ticks: what mail, shells and Markdown put around a value.
 */
const tokenCharacters = String.raw`!#-&(-;=?-_a-{}~`;

/** Typographic characters that stand in a token's place for one of its own, or for what was left out. */
const typographic = String.raw`‐‑‒–—―−﹘﹣…•●█`;

/** More characters than any token has that could be kept. */
export const longestChunk = 8192;

const chunk = new RegExp(`[${tokenCharacters}${typographic}]{1,${longestChunk}}`, 'y');

/**
 * From a place on, up to another: all that can be one token. `17|…` holds its bar, also where the rest
 * comes behind a line break or a blank. Cut at `longestChunk`.
 */
export function tokenChunkAt(text: string, start: number, limit: number): string {
  const upTo = (at: number) => {
    chunk.lastIndex = at;
    return chunk.exec(text)?.[0].slice(0, Math.max(0, limit - at)) ?? '';
  };
  const first = upTo(start);
  const bar = start + first.length;
  const held = /^\|(?:[\w-]{6}|[\w-]{0,5}(?:\s+[\w-]{20}|\s*$))/.test(
    text.slice(bar, Math.min(limit, bar + 80)),
  );
  return /^\d{1,12}$/.test(first) && held ? `${first}|${upTo(bar + 1)}` : first;
}

/** A token of one of the forms that hold a bar. */
const barToken = /^\d{1,12}\|[\w-]{20,}$/;

/** Only what a token standard allows, or what was really seen. */
const plainToken = /^[\w.~+/:=-]+$/;

/** Tokens known by their prefix: opaque or not, nothing else begins so. */
const known =
  /^(?:secret-token:|gh[pousr]_|github_pat_|glpat-|xox[abpr]-|sk_live_|sk_test_|wsq_|SG\.)\S{8,}/;

/** Nothing but a token looks so. */
export function isTokenOnly(text: string): boolean {
  return isJwtLike(text) || barToken.test(text) || known.test(text);
}

/** A JSON Web Token by its look: three parts, the first of which starts a JSON object. */
export function isJwtLike(text: string): boolean {
  return /^eyJ[\w-]{5,}\.[\w-]{4,}\.[\w-]*$/.test(text);
}

/** A GUID or a bare hash: as often an id of something else as a token. */
export function isIdLike(text: string): boolean {
  return (
    /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i.test(text) ||
    /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i.test(text)
  );
}

/** A long opaque string such as servers issue, labelled or not. */
export function isTokenLike(text: string): boolean {
  if (isTokenOnly(text)) return true;
  if (text.length < 20 || !plainToken.test(text)) return false;
  if (!/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  if (/^[A-Za-z][\w.-]*=[^=]/.test(text) || /^https?:/i.test(text)) return false;
  if (/^(?:\d{4}-\d\d-\d\d|\d\d[/.]\d\d[/.]\d{4})/.test(text)) return false;
  // Host names, paths and dotted versions are long and mixed as well.
  return (
    !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?::\d+)?(?:\/.*)?$/.test(text) &&
    !text.startsWith('/')
  );
}
