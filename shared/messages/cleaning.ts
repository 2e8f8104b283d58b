import type { Cleaning } from '../domain/credentials/cleaning.ts';
import { list } from './format.ts';

const cleaningWords: Readonly<Record<Cleaning, string>> = {
  'bearer-prefix': '“Bearer”',
  label: 'a label',
  'white-space': 'white space',
  'line-wraps': 'line breaks',
  invisible: 'characters that cannot be seen',
  quotes: 'quotation marks',
  'smart-characters': 'typographic dashes',
  'trailing-punctuation': 'punctuation at the end',
};

/** What was taken out of a value, as one sentence. */
export function cleanedWords(items: readonly Cleaning[]): string {
  return `Removed: ${list(items.map((item) => cleaningWords[item]))}.`;
}
