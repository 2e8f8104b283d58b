import { type Found, type Word, wordSearch } from './find-words.ts';
import type { People } from './people.ts';

/** The shortest name that is looked for anywhere; a shorter one, and several words, only where they stand alone. */
const shortest = 4;
const addressSigns = /[^\s<>()[\]",;:|`]+/gu;

/**
 * Makes the function that takes names out of running text. In: the people. Out: text → text, where
 * every known username, e-mail, name and part of a name is a pseudonym, whatever its case or
 * normal form, and every other e-mail address is `[e-mail]`. Names that overlap are hidden as one. It
 * takes a time that grows with the text, not with the number of people.
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
  if (needles.size === 0) return hideAddresses;
  const search = wordSearch([...needles].map(wordOf));
  const standIn = (found: string) =>
    pseudonyms.get(found.toLowerCase()) ?? (found.includes('@') ? '[e-mail]' : '[name]');
  return (text) => {
    const whole = text.normalize('NFC');
    // What is left of an address, with a pseudonym in its place, goes in a second pass.
    return hideAddresses(hideBoth(whole, search(whole), standIn));
  };
}

/** Hides names and addresses; what begins first counts, a name before an address. */
function hideBoth(text: string, names: readonly Found[], standIn: (found: string) => string) {
  if (names.length === 0) return hideAddresses(text);
  const runs = addressRuns(text);
  let hidden = '';
  let done = 0;
  let run = 0;
  let name = 0;
  for (;;) {
    while (name < names.length && (names[name]?.end ?? 0) <= done) name += 1;
    while (run < runs.length && addressFrom(text, runs[run], done) === null) run += 1;
    const nextName = names[name];
    const address = addressFrom(text, runs[run], done);
    if (nextName !== undefined && (address === null || nextName.start <= address.start)) {
      const start = Math.max(nextName.start, done);
      hidden += text.slice(done, start);
      // One that began inside an address that is hidden already ends with it.
      if (start === nextName.start) hidden += standIn(text.slice(start, nextName.wordEnd));
      done = nextName.end;
    } else if (address !== null) {
      // A known word inside an address must not cut it in two and leave a half.
      hidden += `${text.slice(done, address.start)}[e-mail]`;
      done = address.end;
    } else return hidden + text.slice(done);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Runs of signs that an address may be made of, with an @ in them. */
function addressRuns(text: string): readonly Range[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(addressSigns)]
    .filter(([run]) => run.includes('@'))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

/** The address that is left of a run from a place on: it has an @ with something before and after it. */
function addressFrom(text: string, run: Range | undefined, from: number): Range | null {
  if (run === undefined) return null;
  const start = Math.max(run.start, from);
  const at = text.indexOf('@', start + 1);
  return at > 0 && at < run.end - 1 ? { start, end: run.end } : null;
}

function hideAddresses(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(addressSigns, (run) =>
    addressFrom(run, { start: 0, end: run.length }, 0) === null ? run : '[e-mail]',
  );
}

/** A value, and the words it is made of: a note says "Maya" where the record says "Maya Okafor". */
function needlesOf(value: string): readonly string[] {
  const whole = value.normalize('NFC').trim();
  const [local = ''] = whole.split('@');
  const words = local.split(/[^\p{L}\p{M}]/u).filter((word) => Array.from(word).length > 2);
  // A "name" of nothing but signs would take every such sign out of every sentence.
  return [whole, local, ...words].filter((needle) => /[\p{L}\p{N}]/u.test(needle));
}

function wordOf(text: string): Word {
  return { text, alone: text.length < shortest || /\s/.test(text) };
}
