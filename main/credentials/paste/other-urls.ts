import { correctedUrls } from './corrections.ts';
import { lineAt, type PastedDocument } from './document.ts';
import { mostLabels } from './labels.ts';
import { readUrl } from './read-url.ts';
import type { Place } from './reading.ts';

/** Hosts that a mail from Proton or about OneLogin links to and that never are Wisq's endpoint. */
export const unrelatedHosts =
  /(?:^|\.)(?:proton\.me|protonmail\.com|protonmail\.ch|onelogin\.com|w3\.org)$/i;

/** Files, and links to a secret that is opened once. */
export const notAnEndpoint =
  /\.(?:js|css|png|jpe?g|gif|html?|pdf|svg|ico|zip|txt)(?::\d+)*$|\/\/[^/]*(?:onetime|one-time|privnote|pwpush|yopass)|\/secret\//i;

/** Hosts with something to read, where a label of their own says so as well. */
export const readingHosts =
  /^(?:help|docs?|support|status|www|kb|learn|blog|community|sso|login|developers?)\./i;

/** Addresses that a sentence puts in the place of those that were found, or beside them. */
export function correctedPlaces(
  document: PastedDocument,
  found: readonly Place[],
): readonly Place[] {
  const paths = found.flatMap(({ readings }) => readings.map(({ value }) => pathOf(value)));
  return correctedUrls(document, found).flatMap((start) => {
    const place = unlabelled(document, start);
    if (place === null || !isEndpoint(place)) return [];
    const alike = place.readings.some(
      ({ value }) => /scim/i.test(value) || paths.includes(pathOf(value)),
    );
    return alike ? [place] : [];
  });
}

/** Addresses of other hosts with the path of one that was found. */
export function twins(document: PastedDocument, found: readonly Place[]): readonly Place[] {
  const paths = found.flatMap(({ readings }) => readings.map(({ value }) => pathOf(value)));
  return otherAddresses(document, found).flatMap((start) => {
    const place = unlabelled(document, start);
    if (place === null || !isEndpoint(place)) return [];
    const alike = place.readings.some(({ value }) => {
      const path = pathOf(value);
      return path !== '' && paths.includes(path) && !isExample(document, start, value);
    });
    return alike ? [place] : [];
  });
}

/** Where addresses begin that are not in what was found, at most `mostLabels`. */
function otherAddresses({ text }: PastedDocument, found: readonly Place[]): readonly number[] {
  return [...text.matchAll(/(?<![\w/])https?:\/\//gi)]
    .slice(0, mostLabels)
    .map(({ index }) => index)
    .filter((at) => !found.some(({ span }) => at >= span.start && at < span.end));
}

/** Documentation's hosts (RFC 2606 §3), what a line calls an example, and a way out where the first one fails. */
function isExample(document: PastedDocument, at: number, url: string): boolean {
  return (
    /(?:^|\.)example\.(?:com|net|org)$/i.test(hostOf(url)) ||
    /example|sample|e\.g\.|beispiel|z\. ?B\.|exemple|ejemplo|esempio|(?:not|n[’']t) work|fails?\b|unreachable|nicht (?:funktioniert|erreichbar)|funktioniert nicht/i.test(
      lineBefore(document, at),
    )
  );
}

/** Whether an address is no link to something to read. */
export function isEndpoint({ readings }: Place): boolean {
  return readings.every(({ value }) => {
    const host = hostOf(value);
    return !unrelatedHosts.test(host) && !readingHosts.test(host) && !notAnEndpoint.test(value);
  });
}

/** The address that begins at a place without a label. Null: none. */
export function unlabelled(document: PastedDocument, start: number): Place | null {
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

/** What stands before a place on its line. */
export function lineBefore(document: PastedDocument, at: number): string {
  const line = document.lines[lineAt(document, at)];
  return document.text.slice(line?.start ?? at, at);
}

/** The host of an address as it is written; empty: none. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?([^/:?#]*)/i.exec(url)?.[1] ?? '';
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/\/$/, '');
}
