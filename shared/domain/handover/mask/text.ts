import type { People } from './people.ts';

/** The shortest name that is looked for anywhere; a shorter one, and several words, only where they stand alone. */
const shortest = 4;
const anyEmail = /[^\s<>()[\]",;:|`]+@[^\s<>()[\]",;:|`]+/gu;

/**
 * Makes the function that takes names out of running text. In: the people. Out: text → text, where
 * every known username, e-mail, name and part of a name is a pseudonym, whatever its case or
 * normal form, and every other e-mail address is `[e-mail]`. One pass: what was put in is not read
 * again.
 */
export function textMask(people: People): (text: string) => string {
  const pseudonyms = new Map<string, string>();
  const needles = new Set<string>();
  for (const person of [...people.users.values(), ...people.others.values()]) {
    for (const needle of [...person.values].flatMap(needlesOf)) {
      needles.add(needle);
      const key = needle.toLowerCase();
      if (!pseudonyms.has(key)) pseudonyms.set(key, person.pseudonym);
    }
  }
  if (needles.size === 0) return (text) => text.replace(anyEmail, '[e-mail]');
  // The longest first: "Maya Okafor" before "Maya".
  const sorted = [...needles].toSorted((a, b) => b.length - a.length);
  // Any address in the same pass: a known word inside one must not cut it in two and leave a half.
  const pattern = new RegExp([...sorted.map(expression), anyEmail.source].join('|'), 'giu');
  const standIn = (found: string) =>
    pseudonyms.get(found.toLowerCase()) ?? (found.includes('@') ? '[e-mail]' : '[name]');
  return (text) => text.normalize('NFC').replace(pattern, standIn).replace(anyEmail, '[e-mail]');
}

/** A value, and the words it is made of: a note says "Maya" where the record says "Maya Okafor". */
function needlesOf(value: string): readonly string[] {
  const whole = value.normalize('NFC').trim();
  const [local = ''] = whole.split('@');
  const words = local.split(/[^\p{L}\p{M}]/u).filter((word) => Array.from(word).length > 2);
  // A "name" of nothing but signs would take every such sign out of every sentence.
  return [whole, local, ...words].filter((needle) => /[\p{L}\p{N}]/u.test(needle));
}

function expression(needle: string): string {
  const escaped = needle.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  if (needle.length >= shortest && !/\s/.test(needle)) return escaped;
  return String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`;
}
