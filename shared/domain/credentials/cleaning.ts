/**
 * What was taken out of a pasted value, so that the app can say it.
 * - `bearer-prefix`: a leading "Bearer ".
 * - `label`: a leading label such as "Token:".
 * - `white-space`: blanks and tabs around or inside the value.
 * - `line-wraps`: line breaks inside the value.
 * - `invisible`: zero-width and other characters that cannot be seen.
 * - `quotes`: quotation marks, straight or curly, angle brackets or back ticks around it.
 * - `smart-characters`: typographic dashes that stood for a hyphen.
 * - `trailing-punctuation`: a full stop or comma that belonged to the sentence.
 * - `encoding`: quoted-printable, entities or percent signs that stood for other characters.
 * - `markup`: HTML or Markdown around the value or inside it.
 * - `link-rewriting`: a mail filter's link around the address.
 */
export const cleanings = [
  'bearer-prefix',
  'label',
  'white-space',
  'line-wraps',
  'invisible',
  'quotes',
  'smart-characters',
  'trailing-punctuation',
  'encoding',
  'markup',
  'link-rewriting',
] as const;
export type Cleaning = (typeof cleanings)[number];
