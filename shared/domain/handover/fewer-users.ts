import { utf8Length } from '../credentials/size.ts';
import { type Entry, toStoredEntry } from '../setup/entries.ts';
import { fold } from '../setup/fold.ts';
import type { Paced } from './canonical.ts';
import { mostNameLetters, mostUsers, namesIn } from './plausible.ts';
import { leftOutOf, type Shortened } from './shorten.ts';

/** What a file can take, all entries together. */
interface Bounds {
  /** Of the entries without line breaks and indents, in bytes. */
  readonly bytes: number;
  readonly users: number;
  /** Of all the names in it. */
  readonly letters: number;
}

/** What is read of a report at most (plausible.ts), in so many bytes. */
export const readable = (bytes: number): Bounds => ({
  bytes,
  users: mostUsers,
  letters: mostNameLetters,
});

/** All entries about one test user, removed or not. */
class Person {
  bytes = 0;
  letters = 0;
  last = 0;
  readonly #names = new Set<string>();

  take(entry: Entry, at: number): void {
    this.bytes += bytesInLine(entry);
    this.last = at;
    for (const name of namesIn(entry)) {
      if (name === null || this.#names.has(name)) continue;
      this.#names.add(name);
      this.letters += name.length;
    }
  }
}

/**
 * Leaves out whole test users where a report would be too large with all of them: half of what is
 * known of somebody would be told as all of it. Who was written about last stays. In: what is left of
 * a journal after `shorten`, in order. Out: the entries that stay, and what was left out; `users`
 * counts those who are on the list. Paced: there can be some ten thousand entries.
 */
export function* fewerUsers(entries: readonly Entry[], bounds: Bounds): Paced<Shortened> {
  const people = new Map<string, Person>();
  const others = new Person();
  for (const [at, entry] of entries.entries()) {
    yield;
    if (!('userId' in entry)) others.take(entry, at);
    else {
      const person = people.get(entry.userId) ?? new Person();
      person.take(entry, at);
      people.set(entry.userId, person);
    }
  }
  const room = {
    bytes: bounds.bytes - others.bytes,
    letters: bounds.letters - others.letters,
    users: bounds.users,
  };
  const stay = new Set<string>();
  const newest = [...people].toSorted(([, a], [, b]) => b.last - a.last);
  for (const [userId, { bytes, letters }] of newest) {
    room.bytes -= bytes;
    room.letters -= letters;
    room.users -= 1;
    if (Math.min(room.bytes, room.letters, room.users) < 0) break;
    stay.add(userId);
  }
  if (stay.size === people.size) return { entries, leftOut: null };
  const stays = (entry: Entry) => !('userId' in entry) || stay.has(entry.userId);
  const leftOut = leftOutOf(entries.filter((entry) => !stays(entry)));
  const users = fold(entries).users.filter(({ userId }) => !stay.has(userId)).length;
  return { entries: entries.filter(stays), leftOut: leftOut && { ...leftOut, users } };
}

/** How many bytes an entry takes in a file without line breaks, with its comma. */
function bytesInLine(entry: Entry): number {
  return utf8Length(JSON.stringify(toStoredEntry(entry))) + 1;
}
