import { problem } from '../../../shared/domain/problems/problem.ts';
import type { PastedDocument, Span } from './document.ts';
import {
  correctedPlaces,
  hostOf,
  isEndpoint,
  lineBefore,
  notAnEndpoint,
  readingHosts,
  twins,
  unlabelled,
  unrelatedHosts,
} from './other-urls.ts';
import { hasOtherLabel } from './unlabelled-tokens.ts';
import { cellsBelow, type Spot, valueSpot } from './value-spot.ts';
import { findLabels, type Label, labelLevels, mostLabels } from './labels.ts';
import type { FoundPlaces, Place } from './reading.ts';
import { readUrl } from './read-url.ts';

/** A line break in `https://`, also in an entity that stands for one of its slashes. */
const cutSchemes = [
  /(?:^|[\s"'(<])h(?:t(?:t(?:p(?:s(?::\/?)?|:\/?)?)?)?)?[ \t]*\n[ \t]*(?:h?t{0,2}p?s?:?\/{1,2})\w/im,
  /(?:^|[\s"'(<])https?:\/?(?:&[#\w]{0,6}|\\)[ \t]*\n/im,
];

/** The addresses in a text: of the strongest label that has any, else all of them. */
export function findUrls(document: PastedDocument): FoundPlaces {
  for (let level = 0; level < labelLevels.url; level += 1) {
    const found = findLabels(document, 'url', level);
    if (found.length >= mostLabels) return several(found.length);
    const places = found.flatMap((label) => placeOf(document, label));
    if (places.length > 0) {
      // No list has all the words that put an address in another's place: one with its path says so.
      const elsewhere = twins(document, places);
      const others = [...correctedPlaces(document, places), ...elsewhere];
      return { places: [...places, ...others], named: places, elsewhere, doubtful: false };
    }
  }
  const starts = [...document.text.matchAll(/https?:\/\//gi)].slice(0, mostLabels);
  if (starts.length >= mostLabels) return several(starts.length);
  // `https:/` at a line's end and `/acme…` on the next: an address nobody can read for sure.
  if (cutSchemes.some((cut) => cut.test(document.text))) {
    return {
      places: [
        { readings: [], refusal: problem('URL_UNCLEAR', { count: 0 }), span: { start: 0, end: 0 } },
      ],
      doubtful: true,
    };
  }
  const all: Place[] = [];
  let from = 0;
  for (const { index } of starts) {
    if (index < from) continue;
    const place = unlabelled(document, index);
    if (place === null) continue;
    from = place.span.end;
    if (place.readings.some(({ value }) => notAnEndpoint.test(value))) continue;
    const hosts = place.readings.map(({ value }) => hostOf(value));
    const named = hasOtherLabel(lineBefore(document, index));
    const text = document.text.slice(place.span.start, place.span.end);
    if (hosts.length === 0 && unrelatedHosts.test(hostOf(text))) continue;
    if (
      hosts.length === 0 ||
      !hosts.every((host) => unrelatedHosts.test(host) || (named && readingHosts.test(host)))
    )
      all.push(place);
  }
  const scim = all.filter(({ readings }) => readings.some(({ value }) => /scim/i.test(value)));
  const values = new Set(scim.flatMap(({ readings }) => readings.map(({ value }) => value)));
  if (values.size === 1 || (scim.length === 1 && scim[0] !== undefined))
    return { places: scim.slice(0, 1), doubtful: false };
  return { places: all, doubtful: false };
}

function several(count: number): FoundPlaces {
  return {
    places: [
      { readings: [], refusal: problem('URL_SEVERAL', { count }), span: { start: 0, end: 0 } },
    ],
    doubtful: true,
  };
}

function placeOf(document: PastedDocument, label: Label): readonly Place[] {
  const spot = valueSpot(document, label, 'url');
  if (spot === null) return [];
  if (spot === 'broken') return [refused(document, label)];
  const { separated } = label;
  const place = readUrl(document, { ...spot, separated, labelled: true });
  if (place !== null)
    return [place, ...otherCells(document, label, spot), ...listedBelow(document, spot, place)];
  // “SCIM Base URL for OneLogin (production): https://…”: the line names it, with words between.
  const here = document.text.slice(spot.start, spot.limit);
  const later = here.search(/https?:\/\//i);
  if (later < 0 || spot.line !== label.line) {
    // Something like an address that cannot be read: another one is not taken for it.
    if (!separated || !/^\W{0,4}https?\b/i.test(here)) return [];
    return [refused(document, label)];
  }
  return addressesBehind(document, { ...spot, start: spot.start + later, separated });
}

/** The address that stands behind words, and others on its line: “not … but …”. */
function addressesBehind(
  document: PastedDocument,
  spot: Spot & { readonly separated: boolean },
): readonly Place[] {
  const first = readUrl(document, { ...spot, labelled: true });
  if (first === null) return [];
  const rest = document.text.slice(first.span.end, spot.limit);
  const more = [...rest.matchAll(/(?<=\s)https?:\/\//gi)].flatMap(({ index }) => {
    const place = unlabelled(document, first.span.end + index);
    return place !== null && isEndpoint(place) ? [place] : [];
  });
  return [first, ...more];
}

/** Other addresses on the lines right below, each alone on its own: a list of environments. */
function listedBelow(
  document: PastedDocument,
  { line, limit }: Spot,
  { span }: Place,
): readonly Place[] {
  const found: Place[] = [];
  // Words behind the first one: it is part of a sentence, and no item of a list.
  if (/[\p{L}\p{N}]/u.test(document.text.slice(span.end, limit))) return found;
  for (let number = line + 1; number < Math.min(document.lines.length, line + 12); number += 1) {
    const next = document.lines[number];
    const text = document.text.slice(next?.start, next?.end);
    if (next?.kind !== 'text' || !/^\s*https?:\/\/\S+\s*$/i.test(text)) break;
    const place = unlabelled(document, next.start + text.search(/\S/));
    const named = place?.readings.some(({ value }) => /scim/i.test(value)) === true;
    if (place !== null && named && isEndpoint(place)) found.push(place);
  }
  return found;
}

/** Other addresses in the same row or the same column: production beside sandbox. */
function otherCells(document: PastedDocument, label: Label, spot: Spot): readonly Place[] {
  const { line, column } = spot;
  const own = document.lines[line];
  if (own === undefined || column === null) return [];
  const beside = own.cells.slice(column + 1).flatMap((cell, at) => {
    const place = addressIn(document, cell, line, column + 1 + at);
    return place === null ? [] : [place];
  });
  const below = cellsBelow(document, label, spot).flatMap((one) => {
    const place = addressIn(document, one.cell, one.line, column);
    return place === null ? [] : [place];
  });
  return [...beside, ...below];
}

function addressIn(
  document: PastedDocument,
  { start, end }: Span,
  line: number,
  column: number,
): Place | null {
  if (!/^\W{0,4}https?:\/\//i.test(document.text.slice(start, end))) return null;
  return readUrl(document, { start, line, limit: end, column, separated: false, labelled: true });
}

function refused({ lines }: PastedDocument, { value, line }: Label): Place {
  return {
    readings: [],
    refusal: problem('URL_UNCLEAR', { count: 0 }),
    span: { start: value, end: lines[line]?.end ?? value },
  };
}
