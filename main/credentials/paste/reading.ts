import { type Cleaning, cleanings } from '../../../shared/domain/credentials/cleaning.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { marksWithin, type PastedDocument, type Span } from './document.ts';

/** How a value was put together from the text. */
export type ReadingWay = 'as-written' | 'lines-joined' | 'blanks-closed' | 'decoded';

/** One way to read a value. */
export interface Reading {
  readonly value: string;
  readonly cleaned: readonly Cleaning[];
  readonly way: ReadingWay;
}

/** What stands at one place: the readings it leaves, or why it holds no value that can be used. */
export interface Place {
  readonly readings: readonly Reading[];
  readonly refusal: Problem | null;
  /** Only its place says that it is the value: it is asked about. */
  readonly doubtful?: boolean;
  /** The part of the text that was read. */
  readonly span: Span;
}

/** What was found of one value. */
export interface FoundPlaces {
  readonly places: readonly Place[];
  /** Nothing but the place's look says that it is the value: it is asked about. */
  readonly doubtful: boolean;
  /** Those of `places` that have a label; absent: all of them. */
  readonly named?: readonly Place[];
  /** What stands under a weaker label, or none: another environment's, if both values have such a place. */
  readonly elsewhere?: readonly Place[];
}

/** A place that holds no value, with the reason. */
export const refusedPlace = (refusal: Problem): Place => ({
  readings: [],
  refusal,
  span: { start: 0, end: 0 },
});

/** What was undone inside a part of the text, in no order. */
export function cleanedWithin(document: PastedDocument, span: Span): readonly Cleaning[] {
  const inside = marksWithin(document, span).filter(
    ({ at, length }) => length > 0 || (at > span.start && at < span.end),
  );
  return [...document.cleaned, ...inside.map(({ kind }) => kind)];
}

/** A reading whose cleanings are each named once, in the order of `cleanings`. */
export function reading(value: string, way: ReadingWay, cleaned: readonly Cleaning[]): Reading {
  const done = new Set(cleaned);
  return { value, way, cleaned: cleanings.filter((one) => done.has(one)) };
}

/** Each value once, as it was found first. */
export function distinct(readings: readonly Reading[]): readonly Reading[] {
  const byValue = new Map<string, Reading>();
  for (const one of readings) if (!byValue.has(one.value)) byValue.set(one.value, one);
  return [...byValue.values()];
}
