/**
 * A value as JSON in one spelling only: keys in order of their code units, no white space.
 * In: what JSON can hold. Out: equal text for equal values, to be digested.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = heldIn(value).map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${parts.join(',')}}`;
}

/** Keys and values of an object in the order of its one spelling, without those that JSON leaves out. */
function heldIn(value: object): readonly (readonly [string, unknown])[] {
  return Object.keys(value)
    .toSorted()
    .map((key) => [key, Reflect.get(value, key) as unknown] as const)
    .filter(([, held]) => held !== undefined);
}

/** SHA-256 of a text's UTF-8, in lower-case hexadecimal. Main gives it: shared has no platform. */
export type Sha256 = (text: string) => string;

/** Work that stops now and then and goes on where it was: whoever runs it decides how long to pause. */
export type Paced<T> = Generator<void, T>;

/**
 * The digest a file carries of itself: everything but the digest and the signature. It shows that a
 * file was changed by accident; it is no proof of who wrote it, as anybody can compute it anew.
 */
export function contentDigest(file: object, sha256: Sha256): string {
  return atOnce(digesting(file, sha256));
}

/** The same with a pause after each item of a list: a report is long. */
export function* digesting(file: object, sha256: Sha256): Paced<string> {
  const parts: string[] = [];
  for (const [key, held] of heldIn(file)) {
    if (key === 'digest' || key === 'signature') continue;
    if (!Array.isArray(held)) {
      parts.push(`${JSON.stringify(key)}:${canonicalJson(held)}`);
      continue;
    }
    const items: string[] = [];
    for (const item of held) {
      items.push(canonicalJson(item));
      yield;
    }
    parts.push(`${JSON.stringify(key)}:[${items.join(',')}]`);
  }
  return sha256(`{${parts.join(',')}}`);
}

/** Does paced work without a pause. */
export function atOnce<T>(work: Paced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
