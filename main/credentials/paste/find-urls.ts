import { problem } from '../../../shared/domain/problems/problem.ts';
import { lineAt, type PastedDocument } from './document.ts';
import { hasOtherLabel } from './unlabelled-tokens.ts';
import { valueSpot } from './value-spot.ts';
import { findLabels, type Label, labelLevels, mostLabels } from './labels.ts';
import type { FoundPlaces, Place } from './reading.ts';
import { readUrl } from './read-url.ts';

/** Hosts that a mail from Proton or about OneLogin links to and that never are Wisq's endpoint. */
const unrelatedHosts =
  /(?:^|\.)(?:proton\.me|protonmail\.com|protonmail\.ch|onelogin\.com|w3\.org)$/i;

/** Files, and links to a secret that is opened once. */
const notAnEndpoint =
  /\.(?:js|css|png|jpe?g|gif|html?|pdf|svg|ico|zip|txt)(?::\d+)*$|\/\/[^/]*(?:onetime|one-time|privnote|pwpush|yopass)|\/secret\//i;

/** Hosts with something to read, where a label of their own says so as well. */
const readingHosts =
  /^(?:help|docs?|support|status|www|kb|learn|blog|community|sso|login|developers?)\./i;

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
    if (places.length > 0) return { places, doubtful: false };
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
  if (place !== null) return [place, ...otherCells(document, spot)];
  // “SCIM Base URL for OneLogin (production): https://…”: the line names it, with words between.
  const here = document.text.slice(spot.start, spot.limit);
  const later = here.search(/https?:\/\//i);
  if (later < 0 || spot.line !== label.line) {
    // Something like an address that cannot be read: another one is not taken for it.
    if (!separated || !/^\W{0,4}https?\b/i.test(here)) return [];
    return [refused(document, label)];
  }
  const behind = readUrl(document, {
    ...spot,
    start: spot.start + later,
    separated,
    labelled: true,
  });
  return behind === null ? [] : [behind];
}

/** Other addresses in the same row: production beside sandbox. */
function otherCells(
  document: PastedDocument,
  { line, column }: { readonly line: number; readonly column: number | null },
): readonly Place[] {
  const own = document.lines[line];
  if (own === undefined || column === null) return [];
  return own.cells.slice(column + 1).flatMap((cell, at) => {
    if (!/^\W{0,4}https?:\/\//i.test(document.text.slice(cell.start, cell.end))) return [];
    const place = readUrl(document, {
      start: cell.start,
      line,
      limit: cell.end,
      column: column + 1 + at,
      separated: false,
      labelled: true,
    });
    return place === null ? [] : [place];
  });
}

function refused({ lines }: PastedDocument, { value, line }: Label): Place {
  return {
    readings: [],
    refusal: problem('URL_UNCLEAR', { count: 0 }),
    span: { start: value, end: lines[line]?.end ?? value },
  };
}

function unlabelled(document: PastedDocument, start: number): Place | null {
  const line = lineAt(document, start);
  const own = document.lines[line];
  if (own === undefined) return null;
  const column = own.cells.findIndex((cell) => start >= cell.start && start < cell.end);
  const limit = own.cells[column]?.end ?? own.end;
  return readUrl(document, {
    start,
    line,
    limit,
    column: column < 0 ? null : column,
    separated: false,
    labelled: false,
  });
}

function lineBefore(document: PastedDocument, at: number): string {
  const line = document.lines[lineAt(document, at)];
  return document.text.slice(line?.start ?? at, at);
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?([^/:?#]*)/i.exec(url)?.[1] ?? '';
}
