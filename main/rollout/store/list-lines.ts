import * as v from 'valibot';
import type { OddEntry } from '../../../shared/domain/rollout/list.ts';
import type { RunEvent } from '../compare/events.ts';
import { ListState } from '../compare/list-state.ts';
import type { KeptList } from './kept-list.ts';
import { type ListLine, lineSchema } from './line-schema.ts';
import type { Seals } from './sealed-lines.ts';

const namesALine = 1000;
const othersALine = 500;

/** A whole list as lines, with what is known of everybody; a comparison under way is left out. */
export function* wholeLines(list: KeptList, seals: Seals): Generator<string> {
  const { at, duplicates, empty, odd, salt, source, state } = list;
  const { names } = state;
  const write = (line: ListLine) => seals.seal(line);
  const first = { kind: 'list', v: 1, at, source, names: names.length } as const;
  yield write({ ...first, duplicates, empty, odd: odd.length, salt });
  for (const some of chunks(names, namesALine)) yield write({ kind: 'names', names: some });
  for (const some of chunks(odd, othersALine)) yield write({ kind: 'odd', odd: some });
  const known = names.flatMap((_name, index) => {
    const person = state.known(index);
    if (person === null || (person.atWisq === null && person.atOneLogin === null)) return [];
    return [{ index, ...plain(person) }];
  });
  for (const some of chunks(known, othersALine)) yield write({ kind: 'known', known: some });
  if (state.last !== null) {
    const url = state.url === null ? {} : { url: state.url };
    yield write({ kind: 'last', comparison: plain(state.last), ...url });
  }
  yield write({ kind: 'whole' });
}

/** What a comparison did, as one line. */
export function runLine(events: readonly RunEvent[], seals: Seals): string {
  return seals.seal({ kind: 'run', events });
}

/** Puts a list together from its lines, in order. A line that does not fit makes it none. */
export class LineReading {
  readonly #seals: Seals;
  #first: Extract<ListLine, { kind: 'list' }> | null = null;
  readonly #names: string[] = [];
  readonly #odd: OddEntry[] = [];
  #state: ListState | null = null;
  #whole = false;

  constructor(seals: Seals) {
    this.#seals = seals;
  }

  /** Takes the next line. Out: whether it is one that fits there. */
  take(text: string | null): boolean {
    const value = text === null ? undefined : this.#seals.open(text);
    const line = v.safeParse(lineSchema, value);
    return line.success && this.#fits(line.output);
  }

  /** The list; null: not all of it was there. */
  get list(): KeptList | null {
    if (this.#first === null || this.#state === null || !this.#whole) return null;
    const { at, duplicates, empty, salt, source } = this.#first;
    return { at, source, duplicates, empty, odd: this.#odd, salt, state: this.#state };
  }

  #fits(line: ListLine): boolean {
    if (line.kind === 'list') {
      if (this.#first !== null) return false;
      this.#first = line;
      return true;
    }
    if (this.#first === null || this.#whole !== (line.kind === 'run')) return false;
    switch (line.kind) {
      case 'names':
        this.#names.push(...line.names);
        return true;
      case 'odd':
        this.#odd.push(...line.odd);
        return true;
      case 'known':
        for (const { index, ...known } of line.known) this.#people().restore(index, known);
        return true;
      case 'last':
        this.#people().restoreLast(line.comparison, line.url ?? null);
        return true;
      case 'whole':
        this.#people();
        this.#whole = true;
        return this.#names.length === this.#first.names && this.#odd.length === this.#first.odd;
      case 'run':
        for (const event of line.events) this.#people().take(event);
        return true;
    }
  }

  #people(): ListState {
    this.#state ??= new ListState(this.#names);
    return this.#state;
  }
}

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** As the schema has it: what is read-only here is only written. */
function plain<T>(value: T): DeepMutable<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as DeepMutable<T>;
}

type DeepMutable<T> = T extends readonly (infer U)[]
  ? DeepMutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: DeepMutable<T[K]> }
    : T;
