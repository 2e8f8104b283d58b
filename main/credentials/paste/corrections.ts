import type { PastedDocument, Span } from './document.ts';
import { holdsLabel } from './labels.ts';
import { type Place, reading } from './reading.ts';
import { isTokenLike } from './token-characters.ts';
import { coreOf } from './token-core.ts';
import { hasOtherLabel } from './unlabelled-tokens.ts';

/**
 * Words of a sentence that puts one value in the place of another: “please use … instead”, “the new
 * token is …”, “the URL has moved to …”. In the languages that the labels are read in.
 */
const correcting =
  /(?<![\p{L}\p{N}])(?:instead|rather than|edit|typo|erratum|should (?:be|read)|corrected|correction|correct (?:token|url|address|one)|updated?|moved|replace[sd]?|rotated|regenerated|renewed|changed to|new(?:er)? (?:bearer |scim |base |access )*(?:token|url|address|endpoint|one|value|secret)|neue[rsn]? (?:bearer-?|scim-?|basis-?)?(?:token|url|adresse|wert)|stattdessen|korrektur|korrekte[rsn]?|richtige[rsn]?|ersetzt|geändert|lautet (?:jetzt|nun)|nouve(?:au|lle)|remplac\p{L}+|corrig\p{L}+|from now on|ab sofort|désormais|en adelante|voortaan|od teraz|nuev[oa]|correc(?:ción|tie|ção)|correct[oa]|correzione|corretto|cert[oa]|juiste|nieuwe?|poprawk\p{L}+|właściw\p{L}+|now[ay]|düzelt\p{L}+|doğru|yeni|cambiad[oa]|reemplaz\p{L}+|novo|nova|nuovo|nuova|新しい|新的|訂正|새로?운?)(?![\p{L}\p{N}])|新しい|新的|訂正|更正|正确|正しい/iu;

/** “or …” at the begin of a line. */
const alternative = /^[\s([*_-]*(?:or|oder|ou|alternatively|alternativ)[\s:,]+(?:use\s+)?$/iu;

/** More of them nobody could choose from. */
const mostCorrections = 40;

/** Words of a line, with where they stand and what stands before them. */
function* wordsOf({ text }: PastedDocument, { start, end }: Span) {
  for (const match of text.slice(start, end).matchAll(/\S+/g)) {
    // Scripts without blanks have a value right behind their words.
    const lead =
      /^(?:[\p{L}\p{M}]*[^\0-\x7f][:：]?)?["'“‘„«\x60<([*_{~]*/u.exec(match[0])?.[0].length ?? 0;
    yield {
      word: match[0].slice(lead),
      at: start + match.index + lead,
      before: text.slice(start, start + match.index),
    };
  }
}

/** Behind the name of something else; “EDIT:” is none. */
const isNamedOtherwise = (before: string) =>
  hasOtherLabel(before) && !holdsLabel(before, 'token') && !correcting.test(before);

/** Lines that take back what was written above or below, and the line after each. */
function correctingLines({ lines, text }: PastedDocument): readonly Span[] {
  const said = lines.filter(({ kind }) => kind !== 'blank');
  const corrects = (line: Span | undefined) =>
    line !== undefined &&
    correcting.test(text.slice(line.start, Math.min(line.end, line.start + 2000)));
  return said.filter((line, at) => {
    if (corrects(line)) return true;
    const above = said[at - 1];
    return above !== undefined && corrects(above) && endsOpen(text.slice(above.start, above.end));
  });
}

/** A sentence that announces what stands on the next line. */
const endsOpen = (line: string) =>
  /[:→]\s*$|\b(?:to|is|use|with|lautet|ist|est|es|now|nun|jetzt)\s*$/iu.test(line);

/** Whether two tokens look like one issuer's: one beginning, or one alphabet and about one length. */
function alike(one: string, other: string): boolean {
  const begin = (value: string) => /^(?:eyJ|[A-Za-z]{2,8}_|\d+\|)?/.exec(value)?.[0] ?? '';
  const alphabet = (value: string) =>
    [/[a-z]/, /[A-Z]/, /^[\da-f-]+$/i].map((letters) => letters.test(value)).join();
  if (begin(one) !== begin(other)) return false;
  if (begin(one) === 'eyJ') return true;
  return Math.abs(one.length - other.length) <= 2 && alphabet(one) === alphabet(other);
}

/** What stands before a token-like word that is no token: the name of something else. */
const namesOther =
  /(?:secret|geheimnis|key|schlüssel|\bid|uuid|hash|sha|md5|fingerprint|fingerabdruck|empreinte|huella|digest|checksum|prüfsumme|client|refresh|session|hook|request|message|track|trace|ref|commit|build|sign|passw|certificate|nonce|csrf|etag|version|old|previous|verif|confirm|activat|invit|reset|otp|captcha|xsrf|\bbot|deploy|runner|device|push|github|gitlab|slack|aws|azure|google|stripe|zoom|onelogin|saml|oauth|database)[^\n]{0,24}$/iu;

/** Tokens that a sentence of the text puts in the place of those that were found, and those that look like them. */
export function correctedTokens(
  document: PastedDocument,
  found: readonly Place[],
  addresses: readonly Span[],
): readonly Place[] {
  const taken = [...found.map(({ span }) => span), ...addresses];
  const values = found.flatMap(({ readings }) => readings.map(({ value }) => value));
  const places: Place[] = [];
  const corrected = new Set(correctingLines(document));
  for (const line of document.lines) {
    for (const { word, at, before } of wordsOf(document, line)) {
      if (word.length < 16) continue;
      const value = coreOf(word.replace(/["'”’»\x60>]+[.,;:!?)]*$/u, ''), '');
      const span = { start: at, end: at + value.length };
      if (!isTokenLike(value) || values.some((one) => one.includes(value))) continue;
      if (taken.some(({ start, end }) => span.start < end && span.end > start)) continue;
      if (/:\/\/|@/.test(word)) continue;
      // No list has all the words that put a token in another's place; one that looks like it says so.
      const said = corrected.has(line) && !isNamedOtherwise(before);
      const twin = values.some((one) => alike(one, value)) && !namesOther.test(before);
      if (!said && !twin) continue;
      places.push({ readings: [reading(value, 'as-written', [])], refusal: null, span });
      if (places.length >= mostCorrections) return places;
    }
  }
  return places;
}

/**
 * Where an address begins that a sentence puts in the place of one that was found, or beside it. Links
 * to something to read are for the caller to leave out.
 */
export function correctedUrls(
  document: PastedDocument,
  found: readonly Place[],
): readonly number[] {
  const corrected = new Set(correctingLines(document));
  const starts: number[] = [];
  for (const line of document.lines) {
    for (const { word, at, before } of wordsOf(document, line)) {
      if (!/^https?:\/\//i.test(word)) continue;
      if (found.some(({ span }) => at < span.end && at + word.length > span.start)) continue;
      if (corrected.has(line) || alternative.test(before)) starts.push(at);
      if (starts.length >= mostCorrections) return starts;
    }
  }
  return starts;
}
