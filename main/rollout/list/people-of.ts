import type {
  ListSource,
  OddEntry,
  OddReason,
  PeopleList,
} from '../../../shared/domain/rollout/list.ts';
import { comparableName } from '../../../shared/domain/text/comparable.ts';
import { showable } from '../showable.ts';
import { listBounds } from './bounds.ts';
import { isAddress, nameOf } from './name-of.ts';
import type { Row } from './parse-csv.ts';

/** An entry that stands for somebody, or should. */
interface Entry {
  readonly line: number;
  readonly name: string;
}

/** Nearly all, of which the others are odd. */
const nearlyAll = 0.9;

/**
 * The people in one column of rows. Whatever has something in it is somebody, a duplicate, or odd:
 * nobody is dropped in silence. Duplicates are compared as Wisq's users are (main/users/match.ts).
 */
export function peopleOf(rows: readonly Row[], column: number, source: ListSource): PeopleList {
  let empty = 0;
  const odd: OddEntry[] = [];
  const entries: Entry[] = [];
  for (const { cells, line } of rows) {
    const name = nameOf(cells[column] ?? '');
    if (name !== '') entries.push({ line, name });
    else if (cells.every((cell) => cell.trim() === '')) empty += 1;
    else
      odd.push(
        oddEntry(
          { line, name: cells.filter((cell) => cell.trim() !== '').join(' ') },
          'missing',
          true,
        ),
      );
  }
  const usual = usualOf(entries);
  const people = new Map<string, string>();
  let duplicates = 0;
  for (const entry of entries) {
    const why = whyOdd(entry.name, usual);
    if (why !== null) odd.push(oddEntry(entry, why, namesNobody(entry.name, why)));
    if (why !== null && namesNobody(entry.name, why)) continue;
    const key = comparableName(entry.name);
    if (people.has(key)) duplicates += 1;
    else people.set(key, entry.name);
  }
  return {
    source,
    people: [...people.values()],
    duplicates,
    empty,
    odd: odd.toSorted((a, b) => a.line - b.line),
  };
}

/** What nearly all entries of a list are. */
interface Usual {
  readonly addresses: boolean;
  readonly words: boolean;
}

function usualOf(entries: readonly Entry[]): Usual {
  const share = (fits: (name: string) => boolean) =>
    entries.filter(({ name }) => fits(name)).length >= entries.length * nearlyAll;
  return { addresses: share(isAddress), words: share((name) => !/\s/.test(name)) };
}

function whyOdd(name: string, { addresses, words }: Usual): OddReason | null {
  if (name.length > listBounds.name) return 'long';
  if (/\p{Cc}/u.test(name)) return 'control';
  if (/^[=+@\t\r]|^-(?![\p{L}\d])/u.test(name)) return 'formula';
  if ((name.match(/@/g)?.length ?? 0) > 1) return 'several-at';
  if (addresses && !name.includes('@')) return 'no-at';
  return words && /\s/.test(name) ? 'blank' : null;
}

/** Nobody can be asked for by it: it is no name, or more than one. */
function namesNobody(name: string, why: OddReason): boolean {
  if (why === 'formula') return !isAddress(name) && name.startsWith('=');
  return why === 'long' || why === 'control';
}

function oddEntry({ line, name }: Entry, why: OddReason, left: boolean): OddEntry {
  return { line, text: showable(name, 300), why, left };
}
