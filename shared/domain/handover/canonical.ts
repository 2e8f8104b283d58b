/**
 * A value as JSON in one spelling only: keys in order of their code units, no white space.
 * In: what JSON can hold. Out: equal text for equal values, to be digested.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.keys(value)
    .toSorted()
    .map((key) => ({ key, held: Reflect.get(value, key) as unknown }))
    .filter(({ held }) => held !== undefined)
    .map(({ key, held }) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${parts.join(',')}}`;
}

/** SHA-256 of a text's UTF-8, in lower-case hexadecimal. Main gives it: shared has no platform. */
export type Sha256 = (text: string) => string;

/**
 * The digest a file carries of itself: everything but the digest and the signature. It shows that a
 * file was changed by accident; it is no proof of who wrote it, as anybody can compute it anew.
 */
export function contentDigest(file: object, sha256: Sha256): string {
  const content = Object.entries(file).filter(([key]) => key !== 'digest' && key !== 'signature');
  return sha256(canonicalJson(Object.fromEntries(content)));
}
