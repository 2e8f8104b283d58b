import { invisibleClass, plainDashes, plainLineBreaks, quoteClass } from './characters.ts';
import { type Cleaning, cleanings } from './cleaning.ts';

/** Which of the two values a text is meant to be: their labels and sentence ends differ. */
export type ValueKind = 'url' | 'token';

export interface Cleaned {
  readonly value: string;
  /** What was taken out, in the order of `cleanings`; empty when nothing was. */
  readonly cleaned: readonly Cleaning[];
}

const invisible = new RegExp(`[${invisibleClass}]+`, 'gu');
const outerQuotes = new RegExp(`^[${quoteClass}]+|[${quoteClass}]+$`, 'gu');
const bracketed = /^\((.*)\)$|^\[(.*)\]$|^\{(.*)\}$/s;
const bearer = /^bearer(?:\s*[:=]\s*|\s+)(?=\S)/i;

/**
 * A label holds one of these words and ends with a colon or an equals sign; the guide's own labels
 * need neither.
 */
const labels: Record<ValueKind, RegExp> = {
  url: /^(?:[\p{L}\p{N} \t_()-]{0,40}?(?:url|uri|address|endpoint)\)?[*_ \t]*[:=]\s*|scim base url\s+)(?=\S)/iu,
  token:
    /^(?:[\p{L}\p{N} \t_()-]{0,40}?(?:token|secret|key|authorization)\)?[*_ \t]*[:=]\s*|scim bearer token\s+)(?=\S)/iu,
};
const sentenceEnd: Record<ValueKind, RegExp> = {
  url: /[.,;:!。、，；]+$/u,
  token: /[.,;:!?。、，；]+$/u,
};

/**
 * Takes out of a pasted value what typography, mail and the sentence around it put in.
 * In: the text as pasted, and which value it is meant to be. Out: the value and what was taken out.
 * Total and idempotent: cleaning a cleaned value changes nothing. Whether the value is a good one is
 * for checkBaseUrl and checkToken to say.
 */
export function cleanValue(text: string, kind: ValueKind): Cleaned {
  const done = new Set<Cleaning>();
  let value = plainLineBreaks(text);
  // Taking one layer off can lay another bare (a label inside quotes): on until nothing changes.
  for (;;) {
    const next = cleanOnce(value, kind, done);
    if (next === value) break;
    value = next;
  }
  return { value, cleaned: cleanings.filter((cleaning) => done.has(cleaning)) };
}

/** One layer of each kind. Every step shortens the text or leaves fewer dashes, so this ends. */
function cleanOnce(text: string, kind: ValueKind, done: Set<Cleaning>): string {
  let value = text;
  const step = (cleaning: Cleaning, next: string) => {
    if (next !== value) done.add(cleaning);
    value = next;
  };
  step('invisible', value.replace(invisible, ''));
  step('white-space', value.trim());
  step('quotes', value.replace(outerQuotes, '').replace(bracketed, '$1$2$3'));
  step('label', value.replace(labels[kind], ''));
  if (kind === 'token') step('bearer-prefix', value.replace(bearer, ''));
  if (!readsAsProse(value)) {
    step('line-wraps', joinLines(value));
    step('white-space', value.replace(/\s/g, ''));
  }
  step('smart-characters', plainDashes(value));
  step('trailing-punctuation', value.replace(sentenceEnd[kind], ''));
  return value;
}

/** Joins the lines of a wrapped value; a quoted mail's `>` goes with the wrap. */
function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? line.trim() : line.trim().replace(/^(?:>\s*)+/, '')))
    .join('');
}

/**
 * Whether a text is a sentence rather than a value with stray blanks: joining the words of a
 * sentence would make a token out of nothing.
 */
function readsAsProse(text: string): boolean {
  const words = text.split(/\s/).filter((word) => word !== '');
  const plain = words.filter((word) => /^\p{L}[\p{L}'’-]{0,14}[.,;:!?]?$/u.test(word));
  return words.length >= 3 && plain.length * 2 > words.length;
}
