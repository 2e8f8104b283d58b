import type { Cleaning } from '../domain/credentials/cleaning.ts';
import { count, list } from './format.ts';

const cleaningMessages: Readonly<Record<Cleaning, string>> = {
  'bearer-prefix': '“Bearer”',
  label: 'a label',
  'white-space': 'spaces',
  'line-wraps': 'line breaks',
  invisible: 'invisible characters',
  quotes: 'quotation marks',
  'smart-characters': 'typographic dashes',
  'trailing-punctuation': 'punctuation at the end',
  encoding: 'email encoding',
  markup: 'formatting marks',
  'link-rewriting': 'an email filter’s link around the URL',
};

/** What was taken out of a value, as one sentence. */
export function cleanedMessage(items: readonly Cleaning[]): string {
  return `Removed: ${list(items.map((item) => cleaningMessages[item]))}.`;
}

/** A token by its length and its end; a short one shows no end. */
export function tokenLine(length: number, end: string): string {
  const characters = `${count(length)} characters`;
  return end === '' ? characters : `${characters}, ending in ${end}`;
}
