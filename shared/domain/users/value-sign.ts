import { asSeen } from '../text/look-alike.ts';

/**
 * What speaks against a received value being a real one, seen by itself.
 * - `template`: a place in a template that nothing was filled into, such as {$user.department}.
 * - `placeholder`: a word or sign that systems write where there is nothing.
 * - `invisible`: nothing in it can be seen.
 */
export type ValueSign = 'template' | 'placeholder' | 'invisible';

/** OneLogin's macros ({$user.title}) and the like of other systems; part of a value is enough for the first. */
const template =
  /\{\$[\w.]+\}|^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[\w. -]+\}|%[\w.]+%|<[\w. -]+>|\[\[?[\w. -]+\]\]?|\$[a-z]+\.[\w.]+)$/i;

/** Without brackets and quotes around them, in lower case. “NA” is a name and a region as well. */
const placeholders = new Set([
  'n/a',
  'n.a.',
  'none',
  'null',
  'nil',
  'undefined',
  'nan',
  'tbd',
  'todo',
  'unknown',
  'not set',
  'not available',
  'not applicable',
  'not specified',
  'not provided',
  'no value',
  'unspecified',
  'empty',
  'blank',
  'no data',
  'string',
]);

/** With brackets or quotes around it. */
const longestPlaceholder = 20;

/** In: a value that arrived. Out: null when nothing speaks against it. */
export function valueSign(value: string): ValueSign | null {
  const seen = asSeen(value);
  if (seen === '') return 'invisible';
  if (/[{$%<[]/.test(seen) && template.test(seen)) return 'template';
  // A journal is folded with every value it holds: most are longer than any placeholder.
  if (seen.length > longestPlaceholder) return null;
  if (/^(?:-{1,5}|\.{1,5}|\?{1,5}|_{1,5}|\*{1,5})$/.test(seen)) return 'placeholder';
  const word = seen.toLowerCase().replace(/^[#("'<[{]+|[)"'>\]}]+$/g, '');
  return placeholders.has(word) ? 'placeholder' : null;
}

/** A macro of OneLogin's ({$user.department}) that stands in a text as it is. */
const macro = /\{\$[\w.]+\}/g;

/** Whether a value is nothing but such a sign: then it names nobody. */
export function isOnlySign(value: string): boolean {
  return valueSign(value) !== null && (unfilledPlaces(value) ?? value) === value;
}

/** The macros in a text that has more than these; null: it has none. */
export function unfilledPlaces(value: string): string | null {
  return value.match(macro)?.join(' ') ?? null;
}
