type Hide = (text: string) => string;

/**
 * Every text inside a value goes through a mask, and is cut after so many characters; numbers, truth
 * values and keys stay, and so do texts with a meaning of their own.
 */
export function maskDeep<T>(value: T, hide: Hide, longest: number): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return walk(value, null, (text, key) => maskUnder(key, text, hide).slice(0, longest)) as T;
}

/** Codes, ids and times are compared, not read. */
const fixed = new Set([
  'checkId',
  'at',
  'verdict',
  'owner',
  'oneLoginWouldShow',
  'id',
  'code',
  // Of a look at OneLogin: words of a closed set, or of OneLogin's own.
  'kind',
  'credential',
  'state',
  'status',
  'updatedAt',
]);

/** Texts that stay under a key if they look like this: nobody's name, whatever people are called. */
const fixedForms: ReadonlyMap<string | null, RegExp> = new Map([
  // How values compare depends on these fields of OneLogin's.
  ['word', /^(?:username|firstname|lastname|email|title|department|none|_macro_)$/],
  // OneLogin's support looks a failed call up by it.
  ['requestId', /^[\da-f-]{16,100}$/i],
]);
/** OneLogin's prefix for a field that the customer made: its name may be anything. */
const ownField = 'custom_attribute_';

function walk(
  value: unknown,
  key: string | null,
  mask: (text: string, key: string | null) => string,
): unknown {
  if (typeof value === 'string') return key !== null && fixed.has(key) ? value : mask(value, key);
  if (Array.isArray(value)) return value.map((one) => walk(one, null, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, walk(held, name, mask)]),
  );
}

function maskUnder(key: string | null, text: string, hide: Hide): string {
  if (fixedForms.get(key)?.test(text) === true) return text;
  if (key !== 'word' || !text.startsWith(ownField)) return hide(text);
  return `${ownField}${hide(text.slice(ownField.length))}`;
}
